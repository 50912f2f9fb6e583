/// An answer, and how it gets to whoever asked.
public struct Reply: Equatable, Sendable {
  /// How an answer is delivered.
  public enum Delivery: Equatable, Sendable {
    /// At once and whole.
    case whole
    /// Not at all: the connection is closed.
    case none
    /// Half of its body, and then the connection is closed.
    case half
    /// In small pieces, over so many seconds.
    case slow(seconds: Double)
  }

  /// The answer that the service made.
  public let response: Response
  /// How it is delivered.
  public let delivery: Delivery

  /// Makes a reply.
  public init(_ response: Response, _ delivery: Delivery = .whole) {
    self.response = response
    self.delivery = delivery
  }
}
