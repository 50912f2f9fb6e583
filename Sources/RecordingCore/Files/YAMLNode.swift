/// A YAML document as its reader needs it: text, lists and maps, each with its line.
///
/// Nothing is interpreted: `on`, `1` and `~` are the text that was written.
public struct YAMLNode: Equatable, Sendable {
  /// What stands there.
  public indirect enum Content: Equatable, Sendable {
    /// A text, and whether it is written without quotes.
    case text(String, isPlain: Bool)
    /// A list.
    case list([YAMLNode])
    /// A map in its order; no key stands twice.
    case map([Entry])
  }

  /// One key of a map with its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public let key: String
    /// The line of the key, from 1.
    public let line: Int
    /// The value.
    public let value: YAMLNode
  }

  /// What stands there.
  public let content: Content
  /// The line on which it begins, from 1.
  public let line: Int

  /// The text, when it is one and not empty; `~` and `null` without quotes count as empty.
  public var text: String? {
    guard case .text(let text, let isPlain) = content else { return nil }
    if text.isEmpty || (isPlain && (text == "~" || text == "null")) { return nil }
    return text
  }

  /// Whether nothing was written.
  public var isEmpty: Bool {
    if case .text = content { text == nil } else { false }
  }

  /// What kind of value this is, for messages.
  public var kindName: String {
    switch content {
    case .text: isEmpty ? "empty" : "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
