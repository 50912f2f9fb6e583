/// A place in a JSON document, as RFC 6901 writes it: `/realtime_endpoints/0/url`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The keys and indexes from the root; an index is its decimal digits.
  public var tokens: [String]

  /// Makes a pointer from its tokens, the root from none.
  public init(_ tokens: [String] = []) { self.tokens = tokens }

  /// Makes a pointer from its written form; what has no leading slash counts as a single key.
  public init(stringLiteral text: String) { self.init(text: text) }

  /// Reads the written form.
  public init(text: String) {
    // Rules and contract make hundreds of these before the first paint.
    tokens =
      text.utf8.withContiguousStorageIfAvailable(JSONPointer.tokens)
      ?? Array(text.utf8).withUnsafeBufferPointer(JSONPointer.tokens)
  }

  private static func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    guard !bytes.isEmpty else { return [] }
    var tokens: [String] = []
    var start = bytes[0] == slash ? 1 : 0
    for end in start...bytes.count where end == bytes.count || bytes[end] == slash {
      tokens.append(unescaped(bytes[start..<end]))
      start = end + 1
    }
    return tokens
  }

  private static let slash = UInt8(ascii: "/")
  private static let tilde = UInt8(ascii: "~")

  /// Reads a dotted path such as `transcript.provider`, as `--set` takes it.
  public init(dotted path: String) {
    tokens = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The whole document.
  public static let root = JSONPointer()

  /// The place one step further.
  public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }
  /// The element of a list at this place.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }
  /// The place one step back; the root stays the root.
  public var parent: JSONPointer { JSONPointer(Array(tokens.dropLast())) }
  /// Whether the other place is this one or lies inside it.
  public func contains(_ other: JSONPointer) -> Bool {
    // Neighbours differ in their last tokens, so these are compared first.
    tokens.count <= other.tokens.count
      && tokens.indices.reversed().allSatisfy { JSONPointer.areSame(tokens[$0], other.tokens[$0]) }
  }

  /// Whether both are the same place.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.count == right.tokens.count && left.contains(right)
  }

  // Most tokens that differ have another length.
  private static func areSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.hasSameBytes(as: right)
  }

  /// The written form; empty for the root.
  public var description: String {
    var text = ""
    for token in tokens {
      text += "/"
      for character in token {
        switch character {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.append(character)
        }
      }
    }
    return text
  }

  private static func unescaped(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard token.contains(tilde) else { return String(decoding: token, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in token {
      if isEscape {
        bytes.append(byte == UInt8(ascii: "1") ? slash : byte == UInt8(ascii: "0") ? tilde : byte)
      } else if byte != tilde {
        bytes.append(byte)
      }
      isEscape = !isEscape && byte == tilde
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// The value at a place; nil where there is none.
  public subscript(_ pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      switch value {
      case .object(let object):
        guard let next = object[token] else { return nil }
        value = next
      case .array(let elements):
        guard let index = Int(token), elements.indices.contains(index) else { return nil }
        value = elements[index]
      default:
        return nil
      }
    }
    return value
  }

  /// Sets the value at a place, making the objects on the way; nil removes it.
  ///
  /// An index equal to a list's length appends. A value on the way that is neither object nor list is replaced by
  /// an object; an index beyond a list's end changes nothing.
  public mutating func set(_ newValue: JSONValue?, at pointer: JSONPointer) {
    set(newValue, at: pointer.tokens[...])
  }

  private mutating func set(_ newValue: JSONValue?, at tokens: ArraySlice<String>) {
    guard let token = tokens.first else {
      self = newValue ?? .null
      return
    }
    let rest = tokens.dropFirst()
    if case .array(var elements) = self {
      guard let index = Int(token), index >= 0, index <= elements.count else { return }
      if rest.isEmpty, newValue == nil {
        if index < elements.count { elements.remove(at: index) }
      } else {
        var element = index < elements.count ? elements[index] : .object(JSONObject())
        element.set(newValue, at: rest)
        if index < elements.count { elements[index] = element } else { elements.append(element) }
      }
      self = .array(elements)
      return
    }
    var object = objectValue ?? JSONObject()
    if rest.isEmpty {
      object[token] = newValue
    } else {
      if newValue == nil, object[token] == nil { return }
      var inner = object[token] ?? .object(JSONObject())
      inner.set(newValue, at: rest)
      object[token] = inner
    }
    self = .object(object)
  }
}
