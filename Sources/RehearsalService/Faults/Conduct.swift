/// How the service behaves beyond what its API says: for practising and testing what a network and a busy service do.
public struct Conduct: Sendable {
  /// What an `Idempotency-Key` does.
  public enum Idempotency: String, CaseIterable, Sendable {
    /// What was done is not done again under its key, within the hour; what was refused is looked at anew.
    case honoured
    /// Nothing: every request is carried out.
    case ignored
    /// Whatever the service answered under a key, refusals too, is answered again within the hour.
    ///
    /// Source: the documentation says so of 507.
    case stored
  }

  /// What a key does.
  public var idempotency: Idempotency
  /// How many seconds after a start its recording begins.
  public var beginAfter: Double
  /// How many bots there are besides the usual ones, each in its call and ready.
  public var additionalBots: Int
  /// Which requests meet a fault.
  public var faults: FaultPlan

  /// Makes a conduct; the usual one has no faults.
  public init(
    idempotency: Idempotency = .stored, beginAfter: Double = 2, additionalBots: Int = 0,
    faults: FaultPlan = FaultPlan()
  ) {
    self.idempotency = idempotency
    self.beginAfter = beginAfter
    self.additionalBots = additionalBots
    self.faults = faults
  }
}
