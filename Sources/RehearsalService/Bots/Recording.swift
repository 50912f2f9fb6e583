import Foundation
import RecordingCore

/// A recording of a bot: what it was started with, and when it ran.
struct Recording {
  /// Counts the recordings of the service from 1; the ids follow from it.
  let number: Int
  /// The body it was started with.
  let settings: JSONObject
  /// The title of the call it records.
  let title: String
  let createdAt: Date
  let startedAt: Date
  private(set) var completedAt: Date?

  init(
    number: Int, settings: JSONObject, title: String, createdAt: Date, startedAt: Date,
    completedAt: Date? = nil
  ) {
    self.number = number
    self.settings = settings
    self.title = title
    self.createdAt = createdAt
    self.startedAt = startedAt
    self.completedAt = completedAt
  }

  /// Ends it, unless it has ended before.
  mutating func end(at date: Date) {
    if completedAt == nil { completedAt = date }
  }

  var id: JSONValue { Recording.id(0, number) }

  /// The recording as embedded in a bot (schema `BotRecording`).
  func json(at now: Date) -> JSONValue {
    [
      "id": id,
      "created_at": JSONValue(createdAt),
      "started_at": startedAt <= min(now, completedAt ?? now) ? JSONValue(startedAt) : .null,
      "completed_at": completedAt.map { JSONValue($0) } ?? .null,
      "expires_at": expiry.map { JSONValue($0) } ?? .null,
      "status": status,
      "media_shortcuts": isStored ? .object(shortcuts) : .null,
      "metadata": settings["metadata"] ?? [:],
    ]
  }

  /// Processing until the end, then done.
  private var status: JSONValue {
    [
      "code": completedAt == nil ? "processing" : "done",
      "sub_code": nil,
      "updated_at": JSONValue(completedAt ?? createdAt),
    ]
  }

  /// Whether anything is kept: retention null keeps nothing at all.
  private var isStored: Bool { settings["retention"] != .null }

  private var expiry: Date? {
    guard let retention = settings["retention"]?.objectValue,
      retention["type"]?.stringValue != "forever"
    else { return nil }
    let hours = retention["hours"]?.doubleValue ?? 168
    return min(createdAt + hours * 3600, Recording.latestExpiry)
  }

  // The last second of the year 9999: dates beyond it have no four digits for their year.
  private static let latestExpiry = Date(timeIntervalSince1970: 253_402_300_799)

  private var shortcuts: JSONObject {
    [
      "video_mixed": media(1, ["video_mixed_mp4": "mp4"], data: ["download_url": nil]),
      "transcript": media(
        2, ["transcript": nil],
        data: ["download_url": nil, "provider_data_download_url": nil]),
      "participant_events": media(
        3, ["participant_events": nil],
        data: [
          "participant_events_download_url": nil, "speaker_timeline_download_url": nil,
          "participants_download_url": nil,
        ]),
      "meeting_metadata": media(
        4, ["meeting_metadata": nil],
        data: ["title": .string(JSONString(title)), "zoom": nil]),
      "audio_mixed": media(
        5, ["audio_mixed_mp3": "mp3", "audio_mixed_raw": "raw"], data: ["download_url": nil]),
    ]
  }

  /// One media object, or null where none of the parameters that make it is on.
  ///
  /// The links stay null: the rehearsal records nothing that could be fetched.
  private func media(
    _ kind: Int, _ formats: KeyValuePairs<String, String?>, data: JSONValue
  ) -> JSONValue {
    for (parameter, format) in formats {
      guard case .object(let output) = RecordingDefaults.value(of: parameter, in: settings)
      else { continue }
      var object: JSONObject = [
        "id": Recording.id(kind, number),
        "created_at": JSONValue(createdAt),
        "status": status,
        "metadata": output["metadata"] ?? [:],
        "data": data,
      ]
      if let format { object["format"] = .string(JSONString(format)) }
      if parameter == "transcript" {
        object["provider"] = output["provider"] ?? [:]
        object["diarization"] = output["diarization"] ?? .null
      }
      return .object(object)
    }
    return .null
  }

  private static func id(_ kind: Int, _ number: Int) -> JSONValue {
    let digits = String(number, radix: 16)
    let tail = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    return .string(JSONString("eeeeeeee-000\(kind)-4eee-8eee-\(tail)"))
  }
}
