public import Foundation

/// What a service is set up with besides its cast.
public struct ServiceSetup: Sendable {
  /// How long after a start command the recording begins, in seconds.
  public var startDelay: TimeInterval
  /// How many bots join the cast, each in its call and ready.
  public var extraBots: Int
  /// What an idempotency key does.
  public var idempotency: IdempotencyMode
  /// What the ids of requests follow from.
  public var seed: UInt64
  /// Names this run of the service.
  public var instance: UUID

  /// Makes a setup; without arguments it is the one for practice.
  /// - Parameters:
  ///   - startDelay: How long after a start command the recording begins, in seconds.
  ///   - extraBots: How many bots join the cast.
  ///   - idempotency: What an idempotency key does.
  ///   - seed: What the ids of requests follow from.
  ///   - instance: Names this run of the service.
  public init(
    startDelay: TimeInterval = 2, extraBots: Int = 0, idempotency: IdempotencyMode = .stored,
    seed: UInt64 = .random(in: .min ... .max), instance: UUID = UUID()
  ) {
    self.startDelay = startDelay
    self.extraBots = extraBots
    self.idempotency = idempotency
    self.seed = seed
    self.instance = instance
  }
}
