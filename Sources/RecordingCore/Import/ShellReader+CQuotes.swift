extension ShellReader {
  /// Reads `$'...'`, which has the escapes of C; browsers copy requests so.
  mutating func readCQuotes(into word: inout Word) throws(ImportError) {
    let start = position
    position += 2
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "'"): return
      case UInt8(ascii: "\\"): readCEscape(into: &word)
      default: word.bytes.append(byte)
      }
    }
    throw fault(.open("$'"), at: start)
  }

  private mutating func readCEscape(into word: inout Word) {
    guard let byte = peek else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "a"): word.bytes.append(0x07)
    case UInt8(ascii: "b"): word.bytes.append(0x08)
    case UInt8(ascii: "e"), UInt8(ascii: "E"): word.bytes.append(0x1B)
    case UInt8(ascii: "f"): word.bytes.append(0x0C)
    case UInt8(ascii: "n"): word.bytes.append(0x0A)
    case UInt8(ascii: "r"): word.bytes.append(0x0D)
    case UInt8(ascii: "t"): word.bytes.append(0x09)
    case UInt8(ascii: "v"): word.bytes.append(0x0B)
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "?"):
      word.bytes.append(byte)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      position -= 1
      word.bytes.append(UInt8(truncatingIfNeeded: readDigits(3, radix: 8) ?? 0))
    case UInt8(ascii: "x"):
      if let code = readDigits(2, radix: 16) {
        word.bytes.append(UInt8(truncatingIfNeeded: code))
      } else {
        word.bytes += [UInt8(ascii: "\\"), byte]
      }
    case UInt8(ascii: "u"): readCharacter(4, of: byte, into: &word)
    case UInt8(ascii: "U"): readCharacter(8, of: byte, into: &word)
    default: word.bytes += [UInt8(ascii: "\\"), byte]
    }
  }

  private mutating func readCharacter(_ limit: Int, of letter: UInt8, into word: inout Word) {
    guard var code = readDigits(limit, radix: 16) else {
      word.bytes += [UInt8(ascii: "\\"), letter]
      return
    }
    // Older browsers write a character beyond 16 bits as its two surrogates.
    if (0xD800..<0xDC00).contains(code), let low = readLowSurrogate() {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    if let scalar = Unicode.Scalar(code) {
      word.bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    } else {
      // No character has this code: a byte that no text has makes the JSON refuse it.
      word.bytes.append(0xFF)
    }
  }

  private mutating func readLowSurrogate() -> UInt32? {
    let start = position
    if peek == UInt8(ascii: "\\"), peekNext == UInt8(ascii: "u") {
      position += 2
      if let low = readDigits(4, radix: 16), (0xDC00..<0xE000).contains(low) { return low }
    }
    position = start
    return nil
  }

  private mutating func readDigits(_ limit: Int, radix: UInt32) -> UInt32? {
    var code: UInt32?
    for _ in 0..<limit {
      guard let byte = peek, byte < 0x80,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
      else { break }
      code = (code ?? 0) &* radix &+ UInt32(digit)
      position += 1
    }
    return code
  }
}
