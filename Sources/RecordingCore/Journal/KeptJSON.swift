// The parts of a start that are kept as JSON, in the words in which they are kept.

extension Moment {
  init?(json: JSONValue) {
    guard let object = json.objectValue, let seconds = object["seconds"]?.doubleValue,
      let uptime = object["uptime"]?.doubleValue, let boot = object["boot"]?.stringValue
    else { return nil }
    self.init(seconds: seconds, uptime: uptime, boot: boot)
  }

  var json: JSONValue {
    [
      "seconds": JSONValue(floatLiteral: seconds), "uptime": JSONValue(floatLiteral: uptime),
      "boot": JSONValue(stringLiteral: boot),
    ]
  }
}

extension RecordingMark {
  init?(json: JSONValue) {
    guard let object = json.objectValue, let id = object["id"]?.stringValue else { return nil }
    let began = object["began"]?.doubleValue
    self.init(id: id, beganAt: began.map(Timestamp.init(secondsSince1970:)))
  }

  var json: JSONValue {
    [
      "id": JSONValue(stringLiteral: id),
      "began": beganAt.map { JSONValue(floatLiteral: $0.secondsSince1970) } ?? .null,
    ]
  }
}

extension [RecordingMark] {
  init?(json: JSONValue) {
    guard let elements = json.arrayValue else { return nil }
    self = elements.compactMap(RecordingMark.init(json:))
    guard count == elements.count else { return nil }
  }

  var json: JSONValue { .array(map(\.json)) }
}

extension BotReading {
  init?(json: JSONValue) {
    guard let object = json.objectValue,
      let prospect = object["prospect"].flatMap(StartProspect.init(json:)),
      let recordings = object["recordings"].flatMap([RecordingMark].init(json:))
    else { return nil }
    self.init(
      prospect: prospect,
      configuration: (object["configuration"]?.stringValue).map(Fingerprint.init(kept:)),
      recordings: recordings)
  }

  var json: JSONValue {
    [
      "prospect": prospect.json,
      "configuration": configuration.map { JSONValue(stringLiteral: $0.text) } ?? .null,
      "recordings": recordings.json,
    ]
  }
}

extension StartProspect {
  fileprivate init?(json: JSONValue) {
    let detail = json.objectValue?["of"]?.stringValue
    switch (json.objectValue?["is"]?.stringValue, detail) {
    case ("begins", _): self = .begins
    case ("replaces", let recording?): self = .replaces(recording)
    case ("uncertain", let reason?): self = .uncertain(reason)
    case ("refused", _): self = .isRefused
    default: return nil
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .begins: ["is": "begins"]
    case .replaces(let recording): ["is": "replaces", "of": JSONValue(stringLiteral: recording)]
    case .uncertain(let reason): ["is": "uncertain", "of": JSONValue(stringLiteral: reason)]
    case .isRefused: ["is": "refused"]
    }
  }
}
