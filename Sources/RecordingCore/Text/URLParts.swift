/// A URL of the form `scheme://host:port/path` in its parts, read by the letter of RFC 3986 and nothing more lenient.
///
/// No part is completed or corrected: where a lenient reader would find another host than a strict one, such as in
/// `https:///host`, there is a fault, so that no two readers disagree on whom to call.
struct URLParts: Equatable {
  /// What stands before `://`, in lower case.
  let scheme: String
  /// What stands before an `@`; nil without one.
  let login: Substring?
  /// The host as it is written; an IPv6 address stands in brackets.
  let host: Substring
  /// The port; nil when the URL has none.
  let port: Int?
  /// All that follows: path, query and fragment.
  let rest: Substring

  /// Reads a URL.
  /// - Throws: `URLFault` with what is wrong.
  init(_ url: String) throws(URLFault) {
    guard let end = url.firstRange(of: "://"), URLParts.isScheme(url[..<end.lowerBound]) else {
      throw .scheme
    }
    scheme = url[..<end.lowerBound].lowercased()
    let afterScheme = url[end.upperBound...]
    let endOfAuthority = afterScheme.firstIndex { "/?#".contains($0) } ?? afterScheme.endIndex
    let authority = afterScheme[..<endOfAuthority]
    rest = afterScheme[endOfAuthority...]
    if let template = URLParts.template(in: authority) { throw .template(template) }
    if let blank = url.unicodeScalars.first(where: { $0.value <= 0x20 || $0.value == 0x7F }) {
      throw blank == " " ? .blank : .character
    }
    let at = authority.firstIndex(of: "@")
    login = at.map { authority[..<$0] }
    let place = at.map { authority[authority.index(after: $0)...] } ?? authority
    (host, port) = try URLParts.split(place)
  }

  private static func split(
    _ place: Substring
  ) throws(URLFault) -> (host: Substring, port: Int?) {
    let bracket = place.hasPrefix("[") ? place.firstIndex(of: "]") : nil
    let afterHost = place[(bracket ?? place.startIndex)...]
    let colon = afterHost.firstIndex(of: ":")
    let host = place[..<(colon ?? place.endIndex)]
    guard !host.isEmpty else { throw .emptyHost }
    if URLParts.schemes.contains(host.lowercased()) { throw .schemeAsHost(String(host)) }
    guard isHost(host) else { throw .host }
    guard let colon else { return (host, nil) }
    let digits = afterHost[afterHost.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
      (1...65535).contains(port)
    else { throw .port }
    return (host, port)
  }

  /// The schemes that a URL of a body can have, none of which is the name of a host.
  private static let schemes: Set<String> = ["http", "https", "ws", "wss", "rtmp", "rtmps"]

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") {
      return host.hasSuffix("]") && host.count > 3
        && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) }
    }
    let name = host.hasSuffix(".") ? host.dropLast() : host
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The part of a text that looks like the variable of a template that nobody filled in; nil without one.
  ///
  /// Of a host every one of the characters in question is enough.
  private static func template(in authority: Substring) -> String? {
    guard let start = authority.firstIndex(where: { "{}<>$".contains($0) }) else { return nil }
    return variable(in: authority[start...]) ?? String(authority[start])
  }

  /// The first `${NAME}`, `{{name}}`, `{name}` or `<NAME>` of a text, or `$NAME` at its beginning; nil without one.
  static func variable(in text: Substring) -> String? {
    var rest = text
    while let start = rest.firstIndex(where: { "{<$".contains($0) }) {
      let found = rest[start...]
      let opening = found.prefix { "${<".contains($0) }
      let name = found.dropFirst(opening.count).prefix { isNamePart($0) }
      let closing = found.dropFirst(opening.count + name.count).prefix { "}>".contains($0) }
      let isWhole = opening == "$" ? start == text.startIndex : !closing.isEmpty
      if !name.isEmpty, isWhole { return String(opening + name + (opening == "$" ? "" : closing)) }
      rest = found.dropFirst(opening.count)
    }
    return nil
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || " _-.".contains(character)
  }
}

/// What is wrong with a URL.
public enum URLFault: Error, Equatable, Sendable {
  /// It does not start with a scheme and `://`, or with one that is not spoken here.
  case scheme
  /// It names no host.
  case emptyHost
  /// Its host is itself a scheme: another URL was put behind the first one's.
  case schemeAsHost(String)
  /// The variable of a template stands where the host or the port should.
  case template(String)
  /// It names a host with characters that a host cannot have.
  case host
  /// The port is not a number from 1 to 65535.
  case port
  /// It has a user name or password before the host.
  case userInfo
  /// It has a query or a fragment where only a path may follow.
  case query
  /// It has a blank.
  case blank
  /// It has a control character, a backslash or a letter beyond ASCII.
  case character
  /// It is one of the service's own hosts, without the protection that the key needs on its way.
  case unprotected

  /// What is wrong, as a phrase that follows the URL.
  public var phrase: String {
    switch self {
    case .scheme: "does not start with http:// or https://"
    case .emptyHost: "names no host"
    case .schemeAsHost(let scheme): "has \(scheme) for a host: a whole URL stands behind the scheme"
    case .template(let name):
      "has \(name.excerpt), which nobody filled in, where the host should be"
    case .host: "names no valid host"
    case .port: "has a port that is not a number from 1 to 65535"
    case .userInfo: "has a user name or password, which is never sent"
    case .query: "has a query or fragment, where only a path may follow the host"
    case .blank: "has a blank in it"
    case .character: "has a character that no URL has (control, backslash, beyond ASCII)"
    case .unprotected: "would send the key in clear; https:// protects it"
    }
  }
}
