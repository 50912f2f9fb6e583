extension BodyWalk {
  mutating func checkBounds(
    _ number: JSONNumber, _ minimum: Double?, _ maximum: Double?, _ kind: ValueKind,
    _ field: FieldSpec
  ) {
    let value = number.doubleValue
    if let minimum, value < minimum {
      reportOutOfRange(number, kind, field)
    } else if let maximum, value > maximum {
      reportOutOfRange(number, kind, field)
    }
  }

  private mutating func reportOutOfRange(
    _ number: JSONNumber, _ kind: ValueKind, _ field: FieldSpec
  ) {
    let shown = JSONValue.number(number).shownBriefly
    report(.error, .outOfRange, "\(field.name) needs \(kind.expectation), not \(shown)")
  }

  mutating func check(_ text: String, by rule: TextRule, of field: FieldSpec) {
    if rule.minimumLength > 0,
      text.unicodeScalars.prefix(rule.minimumLength).count < rule.minimumLength
    {
      report(.error, .tooShort, "\(field.name) needs at least \(rule.minimumLength) character")
    }
    if let limit = rule.maximumLength, text.unicodeScalars.dropFirst(limit).first != nil {
      report(.error, .tooLong, "\(field.name) takes at most \(limit) characters")
    }
    guard let schemes = rule.schemes else { return }
    guard schemes.isEmpty || schemes.contains(where: { text.hasScheme($0) }) else {
      return reportWrongScheme(text, schemes)
    }
    checkCallable(text)
  }

  private mutating func reportWrongScheme(_ text: String, _ schemes: [String]) {
    report(
      .error, .wrongScheme,
      "this URL must begin with \(schemes.map { $0 + "://" }.joined(separator: " or "))",
      fix: BodyWalk.withScheme(of: schemes, text).map {
        Fix("change it to \($0.prefix { $0 != ":" })://", [.set(pointer, .string(JSONString($0)))])
      })
  }

  // The plain scheme for a plain one, the encrypted one for an encrypted one.
  private static func withScheme(of schemes: [String], _ text: String) -> String? {
    guard schemes.count == 2, let colon = text.firstIndex(of: ":"),
      text[colon...].hasPrefix("://")
    else { return nil }
    let isEncrypted: Bool
    switch text[..<colon].lowercased() {
    case "http", "ws", "rtmp": isEncrypted = false
    case "https", "wss", "rtmps": isEncrypted = true
    default: return nil
    }
    return schemes[isEncrypted ? 1 : 0] + text[colon...]
  }

  /// Checks that a URL can be called at all: an endpoint that cannot fails, and is never taken up again.
  private mutating func checkCallable(_ url: String) {
    do throws(URLFault) {
      let parts = try URLParts(url)
      if parts.host.contains("_") {
        report(
          .warning, .doubtfulURL,
          "the host \(String(parts.host).excerpt) has an underscore, as a placeholder has: fill it in"
        )
      } else if let variable = URLParts.variable(in: parts.rest) {
        report(
          .warning, .doubtfulURL,
          "\(variable.excerpt) would be called as it stands here: fill it in, unless that is meant")
      }
    } catch .scheme {
      // Whoever takes any scheme may take what has none.
    } catch {
      report(
        .error, .uncallableURL, "this URL cannot be called: it \(error.phrase)",
        fix: BodyWalk.mending(error, url).map {
          Fix($0.title, [.set(pointer, .string(JSONString($0.url)))])
        })
    }
  }

  // Only what leaves a URL without a fault, and leaves nothing to guess.
  private static func mending(_ fault: URLFault, _ url: String) -> (title: String, url: String)? {
    let mended: (title: String, url: String)
    switch fault {
    case .schemeAsHost(let scheme):
      guard let outer = url.firstRange(of: "://") else { return nil }
      let rest = url[outer.upperBound...].dropFirst(scheme.count).drop { ":/".contains($0) }
      mended = ("take \(scheme) out of it", url[..<outer.upperBound] + String(rest))
    case .blank: mended = ("take the blanks at its ends away", url.trimming(while: \.isWhitespace))
    default: return nil
    }
    return (try? URLParts(mended.url)) == nil ? nil : mended
  }

  mutating func reportWrongKind(_ value: JSONValue, _ kind: ValueKind, of field: FieldSpec) {
    var converted = kind.conversion(of: value)
    if let fitting = converted, !fits(fitting, kind, of: field) { converted = .none }
    report(
      .error, .wrongKind, "\(field.name) needs \(kind.expectation), not \(value.kindName)",
      fix: converted.map { Fix("write it as \($0.compactText)", [.set(pointer, $0)]) })
  }

  mutating func reportUnknownValue(_ text: String, among choices: [Choice], of field: FieldSpec) {
    let removal = elementCount > 1 ? Fix("drop \(text)", [.remove(pointer)]) : nil
    if field.name == "events", let event = Contract.event(text) {
      report(
        .error, .eventNotCarried,
        "\(text) cannot go to this type of endpoint; it needs \(event.carriers[0])",
        fix: removal)
      return
    }
    let shown = JSONValue.string(JSONString(text)).shownBriefly
    if let advice = BodyWalk.advice(on: text, of: field.name) {
      report(
        .error, .unknownValue, "\(field.name) has no value \(shown): \(advice.text)",
        fix: advice.value.map {
          Fix("change it to \($0)", [.set(pointer, .string(JSONString($0)))])
        }
          ?? (field.name == "events" ? removal : Fix("leave it out", [.remove(pointer)])))
      return
    }
    let values = choices.map(\.value)
    if let nearest = nearestName(to: text, among: values) {
      report(
        .error, .unknownValue, "\(field.name) has no value \(shown); did you mean \(nearest)?",
        fix: Fix("change it to \(nearest)", [.set(pointer, .string(JSONString(nearest)))]))
    } else {
      report(
        .error, .unknownValue,
        "\(field.name) has no value \(shown); it takes \(ValueKind.listed(values))")
    }
  }

  // Values that people send though the endpoint has them not, with what they mean.
  private static func advice(on text: String, of name: String) -> (text: String, value: String?)? {
    switch (name, text) {
    case ("start_recording_on", "manual"):
      ("it is for creating a bot only; leave it out or choose another", nil)
    case ("start_recording_on", "call_starts"), ("start_recording_on", "bot_join"):
      ("the nearest is call_join", "call_join")
    case ("events", _) where text.hasPrefix("bot.") || text.hasPrefix("recording."):
      ("what the bot does goes to the webhooks of the dashboard, not to live endpoints", nil)
    default: nil
    }
  }
}

extension ValueKind {
  /// Whether null may stand here.
  public var takesNull: Bool {
    switch self {
    case .nullable, .output, .anything: true
    case .either(let kinds): kinds.contains(where: \.takesNull)
    case .flag, .integer, .number, .text, .choice, .integerChoice, .list, .object, .variants,
      .provider, .labels, .anyObject:
      false
    }
  }

  /// The same value in a form that fits; nil where that would be a guess.
  func conversion(of value: JSONValue) -> JSONValue? {
    switch (self, value) {
    case (.flag, .string(let text)) where text.value == "true" || text.value == "false":
      return .bool(text.value == "true")
    case (.integer, .string(let text)), (.number, .string(let text)):
      return JSONNumber(text.value).map { .number($0) }
    case (.text(let rule), .array(let elements)) where rule.isJoined || elements.count == 1:
      let texts = elements.compactMap(\.stringValue)
      guard texts.count == elements.count, !texts.isEmpty else { return nil }
      return .string(JSONString(texts.joined(separator: ",")))
    case (.text, .number(let number)): return .string(JSONString(number.literal))
    case (.list(.text, _), .string), (.list(.choice, _), .string), (.list(.variants, _), .object):
      return .array([value])
    case (.output, .bool(let isOn)): return isOn ? [:] : .null
    case (.provider(let providers), .string(let text)):
      let names = providers.map(\.name)
      let name = names.contains(text.value) ? text.value : NearestName.of(text.value, among: names)
      return name.map { .object([$0: [:]]) }
    case (.variants(let variants), .string(let text)):
      guard variants.contains(where: { $0.type == text.value }) else { return nil }
      return ["type": .string(text)]
    case (.nullable(let kind), _): return kind.conversion(of: value)
    case (.either(let kinds), _): return kinds.lazy.compactMap { $0.conversion(of: value) }.first
    case (.flag, _), (.integer, _), (.number, _), (.text, _), (.choice, _), (.integerChoice, _),
      (.list, _), (.object, _), (.variants, _), (.provider, _), (.output, _), (.labels, _),
      (.anyObject, _), (.anything, _):
      return nil
    }
  }
}

extension String {
  /// Whether it is a URL of a scheme, in whatever case.
  fileprivate func hasScheme(_ scheme: String) -> Bool {
    prefix(scheme.count).lowercased() == scheme && dropFirst(scheme.count).hasPrefix("://")
  }
}

extension JSONNumber {
  /// Whether it is without a fraction, of any size.
  var isWhole: Bool { intValue != nil || doubleValue.rounded() == doubleValue }
}
