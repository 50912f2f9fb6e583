/// Looks through every text of a body, unknown keys included, for what the firewall stops.
struct AddressWalk {
  private var path: [String] = []
  private var order: [Int] = []
  private var findings: [Finding] = []

  /// The findings in the order of the document.
  static func findings(in body: JSONValue) -> [Finding] {
    var walk = AddressWalk()
    walk.visit(body)
    return walk.findings
  }

  private mutating func visit(_ value: JSONValue) {
    switch value {
    case .string(let text): look(at: text.value)
    case .array(let elements):
      for (index, element) in elements.enumerated() where element.canHoldText {
        path.append(String(index))
        order.append(index)
        visit(element)
        path.removeLast()
        order.removeLast()
      }
    case .object(let object):
      for (index, member) in object.members.enumerated() {
        path.append(member.key.value)
        order.append(index)
        look(at: member.key.value)
        visit(member.value)
        path.removeLast()
        order.removeLast()
      }
    case .null, .bool, .number: break
    }
  }

  private mutating func look(at text: String) {
    guard let address = LocalAddress.first(in: text) else { return }
    findings.append(
      Finding(
        order: order,
        check: Check(
          .error, at: JSONPointer(path), rule: ValueRule.localAddress.rawValue,
          "the service's firewall refuses a body that holds \(address): use a public host name")))
  }
}

extension JSONValue {
  fileprivate var canHoldText: Bool {
    switch self {
    case .string, .array, .object: true
    case .null, .bool, .number: false
    }
  }
}
