/// Finds what is wrong with a body: each value against its row, then the rules over several fields.
public struct Checker: Sendable {
  /// Whether the body goes to the service's own hosts, whose firewall stops local addresses.
  public var isOwnHost: Bool

  /// What machine the bot runs on; nil where no bot is chosen, or the service does not say.
  public var variant: String?

  /// Makes a checker for a service, and for a bot where one is chosen.
  public init(isOwnHost: Bool = true, variant: String? = nil) {
    self.isOwnHost = isOwnHost
    self.variant = variant
  }

  /// The findings about a body, in the order of the document, worst first at one place.
  public func checks(of body: JSONValue) -> [Check] {
    guard let object = body.objectValue else {
      return [
        Check(
          .error, at: .root, rule: ValueRule.notAnObject.rawValue,
          "a body is an object in braces, not \(body.kindName)")
      ]
    }
    var walk = BodyWalk(of: body)
    walk.check(object, as: Contract.body)
    var findings = walk.findings
    let (settings, base) = Checker.settings(in: body)
    for check in Rule.all.flatMap({ $0.findings(in: settings) }).compactMap(knowingVariant) {
      let check = check.inside(base)
      findings.append(Finding(order: body.order(of: check.pointer), check: check))
    }
    if isOwnHost { findings += AddressWalk.findings(in: body) }
    return Checker.sorted(findings)
  }

  /// A finding that asks for a machine, judged by the bot's own: none where it has that, and named where it has not.
  private func knowingVariant(_ check: Check) -> Check? {
    guard check.rule == Rule.needsCores, let variant else { return check }
    guard variant != Bot.fourCores else { return nil }
    return Check(
      check.severity, at: check.pointer, rule: check.rule,
      check.message + ", and this bot's is \(variant.excerpt)", fix: check.fix)
  }

  // A wrapped body is judged by what the wrapper holds, as the settings are meant to be there.
  private static func settings(in body: JSONValue) -> (JSONValue, JSONPointer) {
    let wrapper: JSONPointer = "/recording_config"
    guard let inner = body[wrapper], inner.objectValue != nil else { return (body, .root) }
    return (inner, wrapper)
  }

  private static func sorted(_ findings: [Finding]) -> [Check] {
    findings.enumerated().sorted { left, right in
      if left.element.order != right.element.order {
        return left.element.order.lexicographicallyPrecedes(right.element.order)
      }
      let severities = (left.element.check.severity, right.element.check.severity)
      return severities.0 != severities.1 ? severities.0 < severities.1 : left.offset < right.offset
    }.map(\.element.check)
  }
}

extension Check {
  fileprivate func inside(_ base: JSONPointer) -> Check {
    guard !base.tokens.isEmpty else { return self }
    return Check(
      severity, at: JSONPointer(base.tokens + pointer.tokens), rule: rule, message,
      otherPointers: otherPointers.map { JSONPointer(base.tokens + $0.tokens) },
      fix: fix.map { Fix($0.title, $0.edits.map { $0.inside(base) }) })
  }
}

extension JSONValue {
  /// The place as indexes; what is missing comes after all that is there, in the order of the contract.
  fileprivate func order(of pointer: JSONPointer) -> [Int] {
    var order: [Int] = []
    var value = self
    for token in pointer.tokens {
      switch value {
      case .object(let object):
        guard let index = object.members.lastIndex(where: { $0.key.value.hasSameBytes(as: token) })
        else {
          let row = Contract.fields.firstIndex { $0.name == token } ?? Contract.fields.count
          return order + [object.count + row]
        }
        order.append(index)
        value = object.members[index].value
      case .array(let elements):
        guard let index = Int(token), elements.indices.contains(index) else { return order }
        order.append(index)
        value = elements[index]
      default: return order
      }
    }
    return order
  }
}
