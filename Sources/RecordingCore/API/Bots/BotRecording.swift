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
  /// Its labels, which are those of the body that started it; nil when the service does not say.
  public let labels: JSONObject?

  /// Makes a recording.
  public init(
    id: String, createdAt: Timestamp? = nil, startedAt: Timestamp? = nil,
    completedAt: Timestamp? = nil, status: Status? = nil, meetingTitle: String? = nil,
    labels: JSONObject? = nil
  ) {
    self.id = id
    self.createdAt = createdAt
    self.startedAt = startedAt
    self.completedAt = completedAt
    self.status = status
    self.meetingTitle = meetingTitle
    self.labels = labels
  }
}
