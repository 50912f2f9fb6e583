/// A recording of a bot, running or over.
public struct BotRecording: Equatable, Sendable {
  /// What a recording is doing.
  ///
  /// Source: the known values of a recording's status code in the OpenAPI document.
  public enum Status: Hashable, Sendable {
    /// Under way, or being made ready.
    case processing
    /// Paused; resuming goes on with it.
    case paused
    /// Complete.
    case done
    /// Failed.
    case failed
    /// Its media are deleted.
    case deleted
    /// A code that is not known here, as it came.
    case other(String)

    /// Reads a code.
    public init(code: String) {
      self =
        switch code {
        case "processing": .processing
        case "paused": .paused
        case "done": .done
        case "failed": .failed
        case "deleted": .deleted
        default: .other(code)
        }
    }

    /// The code, as the service spells it.
    public var word: String {
      switch self {
      case .processing: "processing"
      case .paused: "paused"
      case .done: "done"
      case .failed: "failed"
      case .deleted: "deleted"
      case .other(let code): code.excerpt
      }
    }
  }

  /// Its name at the service.
  public let id: String
  /// When it was set up.
  public let createdAt: Timestamp?
  /// When its first moment was recorded; nil before.
  public let startedAt: Timestamp?
  /// When it ended; nil while it runs or is paused.
  public let completedAt: Timestamp?
  /// What it is doing; nil when the service does not say.
  public let status: Status?
  /// The title of the meeting, once known.
  public let meetingTitle: String?
  /// What of it failed: the recording itself, a medium or an endpoint.
  public let failures: [Failure]
  /// Its labels, which are those of the body that started it; nil when the service does not say.
  public let labels: JSONObject?

  /// Makes a recording.
  public init(
    id: String, createdAt: Timestamp? = nil, startedAt: Timestamp? = nil,
    completedAt: Timestamp? = nil, status: Status? = nil, meetingTitle: String? = nil,
    failures: [Failure] = [], labels: JSONObject? = nil
  ) {
    self.id = id
    self.createdAt = createdAt
    self.startedAt = startedAt
    self.completedAt = completedAt
    self.status = status
    self.meetingTitle = meetingTitle
    self.failures = failures
    self.labels = labels
  }

  /// A part of a recording that failed, with the reason that the service gives.
  public struct Failure: Equatable, Sendable {
    /// What failed, for example `transcript`, `realtime endpoint`, or `recording` for the whole.
    public let part: String
    /// The cause, an open list of codes.
    public let subCode: String?
    /// The service's own words.
    public let message: String?

    /// Makes a failure.
    public init(of part: String, subCode: String? = nil, message: String? = nil) {
      self.part = part
      self.subCode = subCode
      self.message = message
    }

    /// It in words: `the transcript failed: provider_connection_failed`.
    public var text: String {
      let cause = StartReadiness.Cause(subCode: subCode, message: message).text
      return "the \(part.excerpt) failed" + (cause.map { ": \($0)" } ?? "")
    }
  }
}
