/// Finds what the service's firewall stops: the name localhost and IP addresses, in any text.
enum LocalAddress {
  /// The first such address in a text; nil when there is none.
  static func first(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var position = 0
      var isStart = true
      while position < bytes.count {
        let byte = bytes[position]
        if isStart, let end = end(of: bytes, from: position) {
          return String(decoding: bytes[position..<end], as: UTF8.self)
        }
        isStart = !isNamePart(byte)
        position += 1
      }
      return nil
    }
  }

  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "l"), UInt8(ascii: "L"): endOfLocalhost(bytes, start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): endOfFourNumbers(bytes, start)
    case UInt8(ascii: "["): endOfBracketedAddress(bytes, start)
    default: nil
    }
  }

  private static func endOfLocalhost(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let name: StaticString = "localhost"
    let end = start + name.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    for offset in 0..<name.utf8CodeUnitCount
    where bytes[start + offset] | 0x20 != name.utf8Start[offset] { return nil }
    return end < bytes.count && isNamePart(bytes[end]) ? nil : end
  }

  private static func endOfFourNumbers(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var position = start
    for part in 0..<4 {
      var value = 0
      let first = position
      while position < bytes.count, isDigit(bytes[position]), position - first < 3 {
        value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
        position += 1
      }
      guard position > first, value <= 255 else { return nil }
      if part < 3 {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return nil }
        position += 1
      }
    }
    return position < bytes.count && isNamePart(bytes[position]) ? nil : position
  }

  private static func endOfBracketedAddress(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int? {
    var colons = 0
    var position = start + 1
    while position < bytes.count, position - start < 48 {
      switch bytes[position] {
      case UInt8(ascii: "]"): return colons >= 2 ? position + 1 : nil
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."), UInt8(ascii: "%"):
        break
      default: return nil
      }
      position += 1
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // What may go on a host name, so that `notlocalhost` and `1.2.3.4.example.com` are none.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte >= 0x80
  }
}
