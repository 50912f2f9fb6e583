/// The question for the terminal's background (OSC 11), and what it answers.
enum BackgroundReply {
  /// The question, and behind it one that every terminal answers (DA1), which ends the waiting.
  static let question = "\u{1B}]11;?\u{07}\u{1B}[c"

  /// Whether the colour in an answer such as `11;rgb:ffff/ffff/ffff` is light; nil for any other message.
  static func isLight(_ message: [UInt8]) -> Bool? {
    let text = String(decoding: message, as: UTF8.self)
    guard text.hasPrefix("11;"), let colon = text.firstIndex(of: ":") else { return nil }
    let kind = text[..<colon].dropFirst(3)
    guard kind == "rgb" || kind == "rgba" else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).map(share)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    // As bright as the eye sees it.
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5
  }

  // One to four hexadecimal digits, as a share of the most that so many can say.
  private static func share(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
    return Double(value) / Double(1 << (4 * digits.count) - 1)
  }
}
