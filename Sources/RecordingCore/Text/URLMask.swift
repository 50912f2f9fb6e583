/// Hides what may be secret in a URL: the values of its query and fragment, and who logs in.
public enum URLMask {
  /// The text with asterisks for what may be secret; the same text when it holds no such URL.
  public static func masked(_ text: String) -> String {
    guard isNeeded(text) else { return text }
    let scheme = text.firstRange(of: "://")
    let address = text[(scheme?.upperBound ?? text.startIndex)...]
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let query = address[end...]
    // A question in plain words is no query.
    guard scheme != nil || query.contains("=") else { return text }
    return String(text[..<address.startIndex]) + withoutLogin(address[..<end])
      + masked(query: query)
  }

  /// Whether a text, escaped as JSON or not, may hold a URL with something to hide.
  public static func isNeeded(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@")
        || byte == UInt8(ascii: "\\")
    }
  }

  private static func withoutLogin(_ address: Substring) -> String {
    let host = address.prefix { $0 != "/" }
    guard let at = host.lastIndex(of: "@") else { return String(address) }
    return "***" + address[at...]
  }

  private static func masked(query: Substring) -> String {
    var shown = ""
    var parameter = ""
    func flush() {
      guard !parameter.isEmpty else { return }
      shown += parameter.firstIndex(of: "=").map { parameter[...$0] + "***" } ?? "***"
      parameter = ""
    }
    for character in query {
      switch character {
      case "?" where shown.isEmpty && parameter.isEmpty, "&", "#":
        flush()
        shown.append(character)
      default:
        parameter.append(character)
      }
    }
    flush()
    return shown
  }
}

extension JSONValue {
  /// The value with asterisks for what may be secret in its URLs.
  public var masked: JSONValue {
    switch self {
    case .string(let string):
      let shown = URLMask.masked(string.value)
      return shown == string.value ? self : .string(JSONString(shown))
    case .array(let elements): return .array(elements.map(\.masked))
    case .object(let object):
      return .object(
        JSONObject(
          members: object.members.map {
            JSONObject.Member(key: $0.key, value: $0.value.masked)
          }))
    case .null, .bool, .number: return self
    }
  }
}
