/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The character in the line, in bytes from 1.
  public let column: Int
  /// What is wrong there, as a phrase.
  public let reason: String
  /// Whether it is that the text ends early.
  public let isAtEnd: Bool
}

/// Reads JSON by the letter of RFC 8259, in one pass and with a bounded depth.
public struct JSONParser {
  /// The deepest nesting that is read.
  public static let depthLimit = 512

  private let bytes: [UInt8]
  private let depthLimit: Int

  /// What is said of a text that nests too deep.
  static func reason(forDepthBeyond limit: Int) -> String { "nested deeper than \(limit) levels" }
  private var position = 0
  private var depth = 0

  /// Makes a parser for a text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    depthLimit = JSONParser.depthLimit
  }

  /// Makes a parser for bytes, which must be UTF-8; a byte order mark at the start is passed over.
  public init(_ bytes: [UInt8], depthLimit: Int = JSONParser.depthLimit) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads the text as one value.
  /// - Throws: `JSONSyntaxError` with the place.
  public static func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(text)
    return try parser.parseDocument()
  }

  /// Reads UTF-8 bytes as one value.
  /// - Throws: `JSONSyntaxError` with the place.
  public static func parse(
    _ bytes: [UInt8], depthLimit: Int = JSONParser.depthLimit
  ) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes, depthLimit: depthLimit)
    return try parser.parseDocument()
  }

  mutating func parseDocument() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw error("nothing here: a JSON value was expected") }
    let value = try parseValue()
    skipSpace()
    guard position == bytes.count else { throw error("text after the end of the JSON value") }
    return value
  }

  private mutating func parseValue() throws(JSONSyntaxError) -> JSONValue {
    guard let byte = peek else { throw error("the text ends where a value was expected") }
    switch byte {
    case UInt8(ascii: "{"):
      return try nested { (parser) throws(JSONSyntaxError) in
        try parser.parseObject()
      }
    case UInt8(ascii: "["):
      return try nested { (parser) throws(JSONSyntaxError) in
        try parser.parseArray()
      }
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try parseNumber())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: throw error("a value cannot start with \(nameOfByte(byte))")
    }
  }

  private mutating func nested(
    _ parse: (inout JSONParser) throws(JSONSyntaxError) -> JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    depth += 1
    guard depth <= depthLimit else {
      throw error(JSONParser.reason(forDepthBeyond: depthLimit))
    }
    position += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private mutating func parseObject() throws(JSONSyntaxError) -> JSONValue {
    var members: [JSONObject.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(JSONObject()) }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw error(
          peek == UInt8(ascii: "}")
            ? "a comma before the closing brace" : "a key in double quotes was expected")
      }
      let key = try parseString()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon was expected after the key") }
      skipSpace()
      members.append(JSONObject.Member(key: key, value: try parseValue()))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      if take(UInt8(ascii: "}")) { return .object(JSONObject(members: members)) }
      throw error(
        position < bytes.count
          ? "a comma or a closing brace was expected" : "the text ends inside an object")
    }
  }

  private mutating func parseArray() throws(JSONSyntaxError) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipSpace()
      if peek == UInt8(ascii: "]") { throw error("a comma before the closing bracket") }
      elements.append(try parseValue())
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      if take(UInt8(ascii: "]")) { return .array(elements) }
      throw error(
        position < bytes.count
          ? "a comma or a closing bracket was expected" : "the text ends inside a list")
    }
  }

  private mutating func parseString() throws(JSONSyntaxError) -> JSONString {
    position += 1
    let start = position
    var hasEscape = false
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        let literal = bytes[start..<position]
        guard let text = String(validating: literal, as: UTF8.self) else {
          position = start
          throw error("this string is not UTF-8 text")
        }
        position += 1
        return hasEscape ? JSONString(value: unescaped(text), literal: text) : JSONString(text)
      }
      if byte < 0x20 { throw error("\(nameOfByte(byte)) must be escaped inside a string") }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        try skipEscape()
      } else {
        position += 1
      }
    }
    position = start - 1
    throw error("this string is not closed", isAtEnd: true)
  }

  private mutating func skipEscape() throws(JSONSyntaxError) {
    position += 1
    guard let byte = peek else { throw error("the text ends inside an escape") }
    switch byte {
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard let digit = peek, digit.isHexDigit else {
          throw error("\\u needs four hexadecimal digits")
        }
        position += 1
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    default:
      throw error("\\ cannot be followed by \(nameOfByte(byte))")
    }
  }

  // The literal was checked already; a lone surrogate, which no text can hold, becomes U+FFFD here only.
  private func unescaped(_ literal: String) -> String {
    var units: [UInt16] = []
    var iterator = literal.utf16.makeIterator()
    while let unit = iterator.next() {
      guard unit == 0x5C, let escape = iterator.next() else {
        units.append(unit)
        continue
      }
      switch escape {
      case 0x62: units.append(0x08)
      case 0x66: units.append(0x0C)
      case 0x6E: units.append(0x0A)
      case 0x72: units.append(0x0D)
      case 0x74: units.append(0x09)
      case 0x75:
        var code: UInt16 = 0
        for _ in 0..<4 {
          guard let digit = iterator.next() else { break }
          code = code << 4 | UInt16(UInt8(truncatingIfNeeded: digit).hexDigitValue)
        }
        units.append(code)
      default: units.append(escape)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func parseNumber() throws(JSONSyntaxError) -> JSONNumber {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try takeDigits() }
    if let byte = peek, byte.isDigit { throw error("a number cannot start with zero") }
    if take(UInt8(ascii: ".")) { try takeDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try takeDigits()
    }
    return JSONNumber(checked: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func takeDigits() throws(JSONSyntaxError) {
    guard let byte = peek, byte.isDigit else { throw error("a digit was expected") }
    while let byte = peek, byte.isDigit { position += 1 }
  }

  private mutating func parseWord(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[position...].starts(with: letters) else {
      throw error("an unknown word; text needs double quotes")
    }
    position += letters.count
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func error(_ reason: String, isAtEnd: Bool = false) -> JSONSyntaxError {
    let reason = isAtComment ? "JSON has no comments, and here one begins" : reason
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONSyntaxError(
      line: before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
      column: before.count - lineStart + 1, reason: reason,
      isAtEnd: isAtEnd || position >= bytes.count)
  }

  /// Whether a comment of another language begins here, outside of a string.
  private var isAtComment: Bool {
    guard position > 0 ? bytes[position - 1] != UInt8(ascii: "\\") : true else { return false }
    let rest = bytes[min(position, bytes.count)...]
    return rest.first == UInt8(ascii: "#") || rest.starts(with: "//".utf8)
      || rest.starts(with: "/*".utf8)
  }

  private func nameOfByte(_ byte: UInt8) -> String {
    switch byte {
    case 0x0A, 0x0D: "a line break"
    case 0x09: "a tab"
    case 0x21...0x7E: "'\(Character(Unicode.Scalar(byte)))'"
    case 0x20: "a blank"
    default: "byte 0x\(String(byte, radix: 16))"
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  fileprivate var isHexDigit: Bool {
    isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }

  fileprivate var hexDigitValue: UInt8 {
    switch self {
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: self &- 0x30
    }
  }
}
