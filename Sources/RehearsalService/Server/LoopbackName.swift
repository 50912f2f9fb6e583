/// Tells the names of this machine from all others.
///
/// A web page can have a name of its own lead to the loopback address, but its browser still says that name.
enum LoopbackName {
  /// Whether a Host header names this machine, at any port.
  static func isHost(_ text: String) -> Bool {
    let isVersion6 = text.hasPrefix("[::1]")
    let end = isVersion6 ? text.index(text.startIndex, offsetBy: 5) : text.firstIndex(of: ":")
    let name = text[..<(end ?? text.endIndex)]
    let port = text[(end ?? text.endIndex)...]
    return (isVersion6 || name.lowercased() == "localhost" || isVersion4(name))
      && (port.isEmpty || (port.first == ":" && port.dropFirst().isShortNumber(5)))
  }

  /// Whether an Origin header names a page that this machine itself serves.
  static func isOrigin(_ text: String) -> Bool {
    ["http://", "https://"].contains {
      text.hasPrefix($0) && isHost(String(text.dropFirst($0.count)))
    }
  }

  private static func isVersion4(_ name: Substring) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { $0.isShortNumber(3) && UInt8($0) != nil }
  }
}

extension Substring {
  /// Whether this is a number of so many digits at most; none at all is one too.
  fileprivate func isShortNumber(_ count: Int) -> Bool {
    utf8.count <= count && utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
