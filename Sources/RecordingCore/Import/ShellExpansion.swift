/// The parts of a text that a shell would replace, such as `$BOT_ID`, `${BOT_ID}` and `$(date)`.
enum ShellExpansion {
  /// The different ones of a text in their order, at most as many as the limit.
  static func names(in bytes: [UInt8], limit: Int) -> [String] {
    var names: [String] = []
    for offset in bytes.indices {
      guard names.count < limit else { break }
      guard let name = name(at: offset, of: bytes), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// The one that begins at an offset, named without the text of a command or of a default.
  static func name(at offset: Int, of bytes: [UInt8]) -> String? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == UInt8(ascii: "`") { return "`…`" }
    guard bytes[offset] == UInt8(ascii: "$"), offset + 1 < bytes.count else { return nil }
    let next = bytes[offset + 1]
    if next == UInt8(ascii: "(") { return "$(…)" }
    let hasBrace = next == UInt8(ascii: "{")
    let letters = bytes[(offset + (hasBrace ? 2 : 1))...].prefix(nameLimit).prefix(while: \.isName)
    guard let first = letters.first, !first.isDigit else { return nil }
    let name = String(decoding: letters, as: UTF8.self)
    return hasBrace ? "${\(name)}" : "$\(name)"
  }

  private static let nameLimit = 64
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  fileprivate var isName: Bool {
    isDigit || self == UInt8(ascii: "_") || (0x41...0x5A).contains(self)
      || (0x61...0x7A).contains(self)
  }
}
