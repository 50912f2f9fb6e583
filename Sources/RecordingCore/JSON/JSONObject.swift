/// The members of a JSON object in their order; a key that stands twice is kept twice.
public struct JSONObject: Equatable, Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One key with its value.
  public struct Member: Equatable, Hashable, Sendable {
    /// The key.
    public var key: JSONString
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: JSONString, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members, in the order in which they are written.
  public private(set) var members: [Member]

  /// Makes an object without members.
  public init() { members = [] }

  /// Makes an object from members.
  public init(members: [Member]) { self.members = members }

  /// Makes an object from keys and values.
  public init(_ pairs: [(String, JSONValue)]) {
    members = pairs.map { Member(key: JSONString($0.0), value: $0.1) }
  }

  /// Makes an object from a literal in source code.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }

  /// How many members there are.
  public var count: Int { members.count }
  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }
  /// The keys in their order.
  public var keys: [String] { members.map(\.key.value) }

  /// The keys in their order, each once.
  public var differentKeys: [String] {
    var seen: Set<JSONString> = []
    return members.compactMap { seen.insert($0.key).inserted ? $0.key.value : nil }
  }

  /// What each key has for its value, for many questions at once; each `subscript` looks through all members.
  var lastValues: [JSONString: JSONValue] {
    Dictionary(members.map { ($0.key, $0.value) }) { _, last in last }
  }

  /// The value of a key: the last one, as readers of JSON take it, when the key stands twice.
  ///
  /// Setting replaces it in its place or adds it at the end; setting nil removes every member with the key.
  public subscript(_ key: String) -> JSONValue? {
    get { members.last { $0.key.value.hasSameBytes(as: key) }?.value }
    set {
      guard let newValue else {
        members.removeAll { $0.key.value.hasSameBytes(as: key) }
        return
      }
      if let index = members.lastIndex(where: { $0.key.value.hasSameBytes(as: key) }) {
        members[index].value = newValue
      } else {
        members.append(Member(key: JSONString(key), value: newValue))
      }
    }
  }
}
