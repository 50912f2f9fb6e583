import RecordingCore

extension Bot {
  /// The bot in lines for people.
  var lines: [String] {
    var lines = ["bot      \(id)"]
    if let name { lines.append("name     \(name)") }
    if let meeting = meeting.name { lines.append("meeting  \(meeting)") }
    lines.append(
      "status   \(status.title) [\(status.code)]"
        + (statusSince.map { ", since \($0.words)" } ?? ""))
    if let start = currentRecording?.startedAt {
      lines.append("records  since \(start.words)")
    }
    lines.append("start    \(StartReadiness(self).text)")
    return lines
  }

  /// The bot in one line for people.
  var line: String {
    [id.text, Lamp(self).rawValue.filled(9), status.title.filled(26), meeting.name ?? name ?? ""]
      .joined(separator: "  ")
  }

  /// The bot for programs.
  var json: JSONValue {
    let readiness = StartReadiness(self)
    return [
      "id": JSONValue(id.text),
      "name": JSONValue(name),
      "meeting": [
        "title": JSONValue(meeting.title), "platform": JSONValue(meeting.platform),
        "id": JSONValue(meeting.id),
      ],
      "status": ["code": JSONValue(status.code), "since": JSONValue(statusSince?.iso8601)],
      "lamp": JSONValue(Lamp(self).rawValue),
      "start": [
        "replaces": .bool(readiness.replacesRecording), "refused": .bool(readiness.isRefused),
        "text": JSONValue(readiness.text),
      ],
      "recording_since": JSONValue(currentRecording?.startedAt?.iso8601),
      "recording_config": recordingConfig.map(JSONValue.object) ?? .null,
    ]
  }
}

extension StartReadiness {
  /// `; it began` and when, where a recording runs or is paused and that is known.
  var beginningWords: String {
    switch self {
    case .alreadyRecording(let since?), .paused(let since?): "; it began \(since.words)"
    default: ""
    }
  }
}

extension Timestamp {
  /// The moment for people, with how long ago it was.
  var words: String {
    let minutes = Int((Moment.now().seconds - secondsSince1970) / 60)
    return switch minutes {
    case ..<1: iso8601
    case ..<120: "\(iso8601) (\(minutes) min ago)"
    default: "\(iso8601) (\(minutes / 60) h ago)"
    }
  }
}

extension String {
  /// The text with blanks at its end, up to a width.
  func filled(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
