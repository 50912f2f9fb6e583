/// The name of one intended start, by which the service tells a repeat from a second one.
///
/// The service answers a repeat within the hour with the stored answer, so every start that is
/// meant needs its own. Source: the documentation of June 2025.
public struct IdempotencyKey: Hashable, Sendable, CustomStringConvertible {
  /// The text that is sent.
  public let text: String

  /// Makes a key that nobody had before.
  public init() {
    var generator = SystemRandomNumberGenerator()
    self.init(using: &generator)
  }

  /// Makes a key from a source of chance.
  public init(using generator: inout some RandomNumberGenerator) {
    text = UUIDText.random(using: &generator)
  }

  /// Takes a key that somebody gave, or that was kept.
  /// - Parameter text: 1 to 255 characters that a header can carry, without blanks.
  public init?(_ text: String) {
    guard (1...255).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.text = text
  }

  /// The text that is sent.
  public var description: String { text }
}
