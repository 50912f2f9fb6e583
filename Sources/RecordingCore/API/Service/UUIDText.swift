/// UUIDs in their usual text form of 36 characters.
enum UUIDText {
  /// Whether a text is a UUID, in either case.
  static func isUUID(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 36
      && text.utf8.enumerated().allSatisfy { index, byte in
        dashes.contains(index)
          ? byte == UInt8(ascii: "-") : byte < 0x80 && Character(Unicode.Scalar(byte)).isHexDigit
      }
  }

  /// Makes a random UUID (version 4 of RFC 9562).
  static func random(using generator: inout some RandomNumberGenerator) -> String {
    var text = ""
    for index in 0..<36 {
      switch index {
      case _ where dashes.contains(index): text += "-"
      case 14: text += "4"
      case 19: text += String(generator.next(upperBound: UInt8(4)) + 8, radix: 16)
      default: text += String(generator.next(upperBound: UInt8(16)), radix: 16)
      }
    }
    return text
  }

  private static let dashes = [8, 13, 18, 23]
}
