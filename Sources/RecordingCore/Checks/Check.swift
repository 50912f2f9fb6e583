/// One finding about a body.
public struct Check: Equatable, Sendable {
  /// How bad it is; the order is from worst to least.
  public enum Severity: Int, Comparable, CaseIterable, Sendable {
    /// The service refuses the body, or drops a part of it so that a setting is lost.
    case error
    /// The bot had it, and this body drops or changes it.
    case loss
    /// Accepted, but likely not what was meant.
    case warning

    /// Whether the left one is worse.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How bad it is.
  public let severity: Severity
  /// The value to change or, where a key is missing, the value that needs it.
  public let pointer: JSONPointer
  /// The rule's name, stable over versions, for example `event-needs-output`.
  public let rule: String
  /// What is wrong and what to do, in one sentence without a full stop.
  public let message: String
  /// The change that mends it; nil where the operator must decide.
  public let fix: Fix?
  /// The other values that it is about, where it is a rule over several.
  public let otherPointers: [JSONPointer]
  /// Whether the service would drop the value without a word, and take the rest of the body.
  public let isDroppedInSilence: Bool

  /// Makes a finding.
  public init(
    _ severity: Severity, at pointer: JSONPointer, rule: String, _ message: String,
    otherPointers: [JSONPointer] = [], fix: Fix? = nil, isDroppedInSilence: Bool = false
  ) {
    self.otherPointers = otherPointers
    self.severity = severity
    self.pointer = pointer
    self.rule = rule
    self.message = message
    self.fix = fix
    self.isDroppedInSilence = isDroppedInSilence
  }
}

/// A change that mends a finding.
public struct Fix: Equatable, Sendable {
  /// One step of a change.
  public enum Edit: Equatable, Sendable {
    /// Set the value at a place, making objects on the way.
    case set(JSONPointer, JSONValue)
    /// Take the key or element at a place out.
    case remove(JSONPointer)
    /// Give a key another name in its place.
    case rename(JSONPointer, to: String)
    /// Move a value to another place.
    case move(JSONPointer, to: JSONPointer)
  }

  /// What it does, as a command: "turn audio_mixed_raw on".
  public let title: String
  /// The steps in their order.
  public let edits: [Edit]

  /// Makes a change.
  public init(_ title: String, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}

extension Check.Severity {
  /// The word for it, for programs and in the reference.
  public var word: String {
    switch self {
    case .error: "error"
    case .loss: "loss"
    case .warning: "warning"
    }
  }
}
