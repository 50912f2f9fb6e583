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
    if somebodyWaits { lines.append("waits    somebody waits to be let into the call") }
    lines += causeLines
    if let start = currentRecording?.startedAt {
      lines.append("records  since \(start.words)")
    }
    lines += recordingLines
    if let variant { lines.append("variant  \(variant)") }
    if let recordingConfig {
      lines.append("settings \(Summary.sentence(of: .object(recordingConfig)))")
    }
    lines.append(readinessLine)
    return lines
  }

  /// Why it ended, failed or may not record, and what can be done.
  private var causeLines: [String] {
    guard let cause else { return [] }
    var lines: [String] = []
    let words = StartReadiness.Cause(cause)
    if let text = words.text {
      lines.append("cause    \(text)" + (cause.subCode.map { " [\($0)]" } ?? ""))
    }
    if let remedy = StartReadiness(self).remedy { lines.append("remedy   \(remedy)") }
    return lines
  }

  /// Several recordings, and what failed of the ones there are.
  private var recordingLines: [String] {
    var lines = recordings.count > 1 ? ["\(recordings.count) recordings:"] : []
    for recording in recordings {
      if recordings.count > 1 { lines.append("         \(recording.line)") }
      for failure in recording.failures {
        lines.append((recordings.count > 1 ? "         " : "failed   ") + failure.text)
      }
    }
    return lines
  }

  private var readinessLine: String { "start    \(StartReadiness(self).text)" }

  /// What the columns of `line` hold.
  static var headings: String {
    ["bot".filled(36), "lamp".filled(9), "status".filled(26), "meeting"].joined(separator: "  ")
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
      "status": [
        "code": JSONValue(status.code), "since": JSONValue(statusSince?.iso8601),
        "sub_code": JSONValue((cause ?? lastChange)?.subCode),
        "message": JSONValue((cause ?? lastChange)?.message),
        "cause": JSONValue(cause.flatMap { StartReadiness.Cause($0).text }),
        "remedy": JSONValue(cause == nil ? nil : readiness.remedy),
      ],
      "lamp": JSONValue(Lamp(self).rawValue),
      "start": [
        "replaces": .bool(readiness.replacesRecording), "refused": .bool(readiness.isRefused),
        "text": JSONValue(readiness.text), "remedy": JSONValue(readiness.remedy),
      ],
      "recording_since": JSONValue(currentRecording?.startedAt?.iso8601),
      "recordings": .array(recordings.map(\.json)),
      "variant": JSONValue(variant),
      "recording_config": recordingConfig.map(JSONValue.object) ?? .null,
    ]
  }
}

extension BotRecording {
  /// The recording in one line for people.
  fileprivate var line: String {
    [
      id, (status?.word ?? "").filled(10), startedAt.map { "from \($0.iso8601)" } ?? "not begun",
      completedAt.map { "to \($0.iso8601)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  fileprivate var json: JSONValue {
    [
      "id": JSONValue(id), "status": JSONValue(status?.word),
      "started": JSONValue(startedAt?.iso8601), "completed": JSONValue(completedAt?.iso8601),
      "failures": .array(
        failures.map { failure in
          [
            "part": JSONValue(failure.part), "sub_code": JSONValue(failure.subCode),
            "message": JSONValue(failure.message),
          ]
        }),
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
