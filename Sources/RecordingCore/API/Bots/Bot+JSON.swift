extension Bot {
  /// Reads a bot, passing over whatever else its object holds.
  ///
  /// Only the id must be there. A member of another kind than expected counts as missing, so that a
  /// change of the service never hides a bot.
  public init?(json: JSONValue) {
    guard let object = json.objectValue, let text = object["id"]?.stringValue,
      let id = try? BotID(text)
    else { return nil }
    let recordings = (object["recordings"]?.arrayValue ?? []).compactMap(BotRecording.init(json:))
    let meeting = Meeting(
      json: object["meeting_url"] ?? .null, title: recordings.compactMap(\.meetingTitle).last)
    let variants = object["variant"]?.objectValue
    self.init(
      id: id,
      name: object.text("bot_name"),
      meeting: meeting,
      joinAt: object.timestamp("join_at"),
      variant: meeting.platform.flatMap { variants?.text($0) },
      statusChanges: (object["status_changes"]?.arrayValue ?? []).map(StatusChange.init(json:)),
      recordings: recordings,
      recordingConfig: object["recording_config"]?.objectValue)
  }
}

extension StatusChange {
  // One that cannot be read counts as unknown: the status before it is over all the same.
  fileprivate init(json: JSONValue) {
    let object = json.objectValue ?? JSONObject()
    self.init(
      BotStatus(code: object.text("code") ?? ""), subCode: object.text("sub_code"),
      message: object.text("message"),
      since: object.timestamp("created_at"))
  }
}

extension BotRecording {
  fileprivate init?(json: JSONValue) {
    guard let object = json.objectValue, let id = object.text("id") else { return nil }
    let title = json["/media_shortcuts/meeting_metadata/data/title"]?.stringValue
    self.init(
      id: id,
      createdAt: object.timestamp("created_at"),
      startedAt: object.timestamp("started_at"),
      completedAt: object.timestamp("completed_at"),
      status: object["status"]?.objectValue?.text("code").map(Status.init(code:)),
      meetingTitle: title?.isEmpty == true ? nil : title,
      failures: Self.failures(in: object),
      labels: object["metadata"]?.objectValue)
  }
}

extension BotRecording {
  private static func failures(in object: JSONObject) -> [Failure] {
    var failures = [failure(of: "recording", in: .object(object))]
    for medium in object["media_shortcuts"]?.objectValue?.members ?? [] {
      failures.append(failure(of: medium.key.value.spaced, in: medium.value))
    }
    for endpoint in object["realtime_endpoints"]?.arrayValue ?? [] {
      failures.append(failure(of: "realtime endpoint", in: endpoint))
    }
    return failures.compactMap(\.self)
  }

  /// The failure of an object whose status says so; an endpoint puts its reason into `error`.
  private static func failure(of part: String, in json: JSONValue) -> Failure? {
    guard let status = json.objectValue?["status"]?.objectValue, status.text("code") == "failed"
    else { return nil }
    let error = status["error"]?.objectValue ?? json.objectValue?["error"]?.objectValue
    return Failure(
      of: part, subCode: status.text("sub_code") ?? error?.text("code"),
      message: status.text("message") ?? error?.text("message"))
  }
}

extension Meeting {
  /// Reads `meeting_url`: a text as it is sent, an object as it is read.
  fileprivate init(json: JSONValue, title: String?) {
    if let link = json.stringValue {
      self.init(link: String(link.prefix { !"?#".contains($0) }), title: title)
    } else {
      let object = json.objectValue ?? JSONObject()
      self.init(platform: object.text("platform"), id: object.text("meeting_id"), title: title)
    }
  }
}

extension JSONObject {
  /// The text under a key, nil when it is empty, missing or no text.
  fileprivate func text(_ key: String) -> String? {
    guard let text = self[key]?.stringValue, !text.isEmpty else { return nil }
    return text
  }

  /// The moment under a key, nil when it is missing or cannot be read.
  fileprivate func timestamp(_ key: String) -> Timestamp? {
    text(key).flatMap(Timestamp.init(iso8601:))
  }
}
