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

  /// The text that is sent.
  public var description: String { text }
}
