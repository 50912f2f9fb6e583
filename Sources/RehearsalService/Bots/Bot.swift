import Foundation
import RecordingCore

/// A bot as a list of dated changes: what is dated after now has not happened yet.
///
/// So a bot's state follows from the time alone, and a command only adds changes to come.
struct Bot {
  /// One step in the life of a bot.
  struct StatusChange {
    let status: BotStatus
    let date: Date
    var subCode: String?
    var message: String?
  }

  let id: String
  let name: String
  let meeting: Meeting
  /// The configuration the bot was sent with; a start does not change it.
  let recordingConfig: JSONObject
  let metadata: JSONObject
  private(set) var changes: [StatusChange]
  private(set) var recordings: [Recording]

  init(
    id: String, name: String, meeting: Meeting, recordingConfig: JSONObject,
    metadata: JSONObject = [:], changes: [StatusChange], recordings: [Recording] = []
  ) {
    self.id = id
    self.name = name
    self.meeting = meeting
    self.recordingConfig = recordingConfig
    self.metadata = metadata
    self.changes = changes
    self.recordings = recordings
  }

  /// The status at a time; ready before the first change.
  func status(at now: Date) -> BotStatus {
    changes.last { $0.date <= now }?.status ?? .ready
  }

  /// Takes the command: what records ends now, the new recording begins a moment later.
  mutating func startRecording(
    _ body: JSONObject, number: Int, at now: Date, beginningAt beginning: Date
  ) {
    // A start that has not begun yet never will.
    changes.removeAll { $0.date > now }
    if let last = recordings.indices.last { recordings[last].end(at: now) }
    changes.append(StatusChange(status: .inCallRecording, date: beginning))
    recordings.append(
      Recording(
        number: number, settings: body, title: meeting.title, createdAt: now,
        startedAt: beginning))
    // What is practised with again and again stays within what a client reads.
    recordings.removeFirst(max(0, recordings.count - Bot.mostRecordings))
    changes.removeFirst(max(0, changes.count - Bot.mostRecordings))
  }

  /// How many recordings a bot keeps, the latest ones, and how many changes.
  private static let mostRecordings = 200

  /// The bot as every bot endpoint answers it (schema `Bot`).
  func json(at now: Date) -> JSONValue {
    let past = changes.filter { $0.date <= now }
    return [
      "id": .string(JSONString(id)),
      "meeting_url": .object(meeting.url),
      "bot_name": .string(JSONString(name)),
      "join_at": changes.first.map { JSONValue($0.date) } ?? .null,
      "recording_config": .object(recordingConfig),
      "status_changes": .array(past.map(\.json)),
      "recordings": .array(recordings.map { $0.json(at: now) }),
      "automatic_leave": [
        "waiting_room_timeout": 1200,
        "in_call_not_recording_timeout": 3600,
      ],
      "variant": nil,
      "chat": nil,
      "output_media": nil,
      "automatic_video_output": nil,
      "automatic_audio_output": nil,
      "zoom": nil,
      "google_meet": nil,
      "breakout_room": nil,
      "slack_team": nil,
      "calendar_meetings": [],
      "metadata": .object(metadata),
    ]
  }
}

extension Bot.StatusChange {
  /// The change as listed in `status_changes`.
  fileprivate var json: JSONValue {
    [
      "code": .string(JSONString(status.rawValue)),
      "message": message.map { .string(JSONString($0)) } ?? .null,
      "created_at": JSONValue(date),
      "sub_code": subCode.map { .string(JSONString($0)) } ?? .null,
    ]
  }
}

extension JSONValue {
  /// A date as the service writes it: UTC with milliseconds.
  init(_ date: Date) {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    self = .string(JSONString(date.formatted(style)))
  }
}
