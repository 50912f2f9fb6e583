/// Any JSON, kept so that it can go out as it came in: key order, numbers and escapes as written.
public indirect enum JSONValue: Equatable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(JSONString)
  case array([JSONValue])
  case object(JSONObject)
}

/// A JSON number as the text it was written in, for example `1.0`, `1e3` or twenty digits.
public struct JSONNumber: Equatable, Hashable, Sendable {
  /// The text, valid by the JSON grammar.
  public let literal: String

  /// Makes a number from a whole number.
  public init(_ value: Int) { literal = String(value) }

  /// Makes a number from text that is already known to be a JSON number.
  init(checked literal: String) { self.literal = literal }

  /// Makes a number from text; nil when it is not a JSON number.
  public init?(_ text: String) {
    var parser = JSONParser(text)
    guard let value = try? parser.parseDocument(), case .number(let number) = value,
      number.literal == text
    else { return nil }
    self = number
  }

  /// The nearest floating-point value.
  public var doubleValue: Double { Double(literal) ?? .nan }

  /// The value as a whole number; nil with a fraction, or beyond 64 bits.
  public var intValue: Int? { Int(literal) ?? Int(exactly: doubleValue) }
}

/// A JSON string: its value, and its text between the quotes where that is not the usual one.
public struct JSONString: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The characters meant.
  public let value: String
  /// The text between the quotes as it came, kept only when it differs from what we would write.
  let literal: String?

  /// Makes a string that is written in the usual way.
  public init(_ value: String) {
    self.value = value
    literal = nil
  }

  /// Makes a string from a literal in source code.
  public init(stringLiteral value: String) { self.init(value) }

  init(value: String, literal: String) {
    self.value = value
    self.literal = literal == JSONString.escaped(value) ? nil : literal
  }

  /// The text between the quotes.
  public var written: String { literal ?? JSONString.escaped(value) }

  /// Strings are the same when they mean the same characters, however those are escaped.
  public static func == (left: JSONString, right: JSONString) -> Bool {
    left.value.hasSameBytes(as: right.value)
  }

  /// Hashes the characters meant.
  public func hash(into hasher: inout Hasher) {
    for byte in value.utf8 { hasher.combine(byte) }
  }

  static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      return value
    }
    var written = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case "\u{8}": written += "\\b"
      case "\u{C}": written += "\\f"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }
}

extension JSONValue {
  /// The members, when this is an object.
  public var objectValue: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements, when this is an array.
  public var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The characters, when this is a string.
  public var stringValue: String? {
    if case .string(let string) = self { string.value } else { nil }
  }

  /// The whole number, when this is a number without a fraction.
  public var intValue: Int? {
    if case .number(let number) = self { number.intValue } else { nil }
  }

  /// The number, when this is one.
  public var doubleValue: Double? {
    if case .number(let number) = self { number.doubleValue } else { nil }
  }

  /// What kind of value this is, in the words of JSON, for messages.
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// Whether both mean the same to a reader of JSON: key order and ways of writing do not count.
  public func isEquivalent(to other: JSONValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      left.literal == right.literal || left.doubleValue == right.doubleValue
    case (.array(let left), .array(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.members.allSatisfy { member in
          right[member.key.value].map { member.value.isEquivalent(to: $0) } ?? false
        }
    default:
      self == other
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(JSONString(value)) }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// Makes a number.
  public init(floatLiteral value: Double) {
    self = .number(JSONNumber(checked: value.description))
  }
  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object with its keys in the order given.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
  /// Makes null.
  public init(nilLiteral: ()) { self = .null }
}

extension String {
  /// Whether both are the same text to JSON, to which texts that only look the same are two.
  ///
  /// Swift's `==` takes letters that are composed in two ways for the same.
  public func hasSameBytes(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

extension JSONValue {
  /// Whether objects and lists lie in each other on more levels than these.
  func isNested(deeperThan levels: Int) -> Bool {
    switch self {
    case .object(let object):
      levels <= 0 || object.members.contains { $0.value.isNested(deeperThan: levels - 1) }
    case .array(let elements):
      levels <= 0 || elements.contains { $0.isNested(deeperThan: levels - 1) }
    case .null, .bool, .number, .string: false
    }
  }
}
