/// How a terminal is offered a text for the clipboard (OSC 52).
struct TerminalClipboard: Equatable {
  /// The longest text, in bytes; terminals drop what is much longer.
  static let limit = 100_000

  private let isInsideTmux: Bool

  /// Nil for a terminal that is known not to take any.
  init?(environment: TerminalEnvironment) {
    guard TerminalTraits(environment: environment).takesClipboard else { return nil }
    isInsideTmux = environment.isInsideTmux
  }

  /// What the terminal is sent; nil when the text is too long.
  func message(for text: String) -> [UInt8]? {
    guard text.utf8.count <= Self.limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array(text.utf8)) + [0x07]
    // tmux takes the one or hands the other on, as it is set up, or drops both.
    return isInsideTmux ? plain + Self.handedOn(plain) : plain
  }

  // Every Escape inside is doubled.
  private static func handedOn(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}Ptmux;".utf8) + bytes.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      + Array("\u{1B}\\".utf8)
  }
}

/// Bytes as letters, by RFC 4648.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes, three as four letters, filled up with `=`.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? letters[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
      }
      index += 3
    }
    return text
  }
}
