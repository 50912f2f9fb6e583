/// A start as its row has it.
struct StartRow {
  /// The start.
  var record: StartRecord
  /// The process at work on it; nil when there is none.
  var owner: String?
  /// The process that claimed it.
  var maker: String?

  /// Reads a row.
  /// - Parameters:
  ///   - row: The row, with all of its fields.
  ///   - path: The journal, for messages.
  /// - Throws: `JournalError.damaged` for a row that no journal of this version has.
  init(_ row: SQLiteRow, of path: String) throws(JournalError) {
    guard let record = StartRecord(row) else {
      let name = row.text("id") ?? "without a name"
      throw .damaged(path: path, "the start \(name) cannot be read")
    }
    self.record = record
    owner = row.text("owner")
    maker = row.text("maker")
  }

  /// Makes a row for a start that a process claims.
  init(_ record: StartRecord, of owner: String) {
    self.record = record
    self.owner = owner
    maker = owner
  }

  /// The fields that are written once.
  var lasting: [(name: String, value: SQLiteValue)] {
    [
      ("id", .text(record.id)), ("origin", .text(record.service.origin)),
      ("instance", SQLiteValue(record.service.instance)), ("bot", .text(record.bot.text)),
      ("profile", SQLiteValue(record.profile)), ("body_mark", .text(record.bodyMark.text)),
      ("told", SQLiteValue(record.told.json)),
      ("over_starts", SQLiteValue(.array(record.over.map { .string(JSONString($0)) }))),
      ("claimed_seconds", .real(record.claimedAt.seconds)),
      ("claimed_uptime", .real(record.claimedAt.uptime)),
      ("claimed_boot", .text(record.claimedAt.boot)), ("maker", SQLiteValue(maker)),
    ]
  }

  /// The fields that change.
  var changing: [(name: String, value: SQLiteValue)] {
    [
      ("body", .text(record.body)), ("state", .text(record.state.rawValue)),
      ("key", .text(record.key.text)), ("tries", SQLiteValue(record.tries)),
      ("is_uncertain", SQLiteValue(record.isUncertain)),
      ("is_key_given", SQLiteValue(record.isKeyGiven)),
      ("was_taken", SQLiteValue(record.wasTaken)),
      ("recordings_before", SQLiteValue(record.recordingsBefore?.json)),
      ("first_try", SQLiteValue(record.firstTryAt?.json)),
      ("last_try", SQLiteValue(record.lastTryAt?.json)),
      ("missed", SQLiteValue(record.missedAt?.json)),
      ("recording", SQLiteValue(record.recording?.json)), ("remark", SQLiteValue(record.remark)),
      ("owner", SQLiteValue(owner)),
    ]
  }
}

extension StartRecord {
  fileprivate init?(_ row: SQLiteRow) {
    guard let id = row.text("id"), let origin = row.text("origin"),
      let bot = row.text("bot").flatMap({ try? BotID($0) }), let body = row.text("body"),
      let bodyMark = row.text("body_mark"), let told = row.json("told", BotReading.init(json:)),
      let over = row.json("over_starts", \.texts), let seconds = row.number("claimed_seconds"),
      let uptime = row.number("claimed_uptime"), let boot = row.text("claimed_boot"),
      let state = row.text("state").flatMap(State.init(rawValue:)),
      let key = row.text("key").flatMap(IdempotencyKey.init), let tries = row.integer("tries"),
      let isUncertain = row.integer("is_uncertain"), let isKeyGiven = row.integer("is_key_given"),
      let wasTaken = row.integer("was_taken")
    else { return nil }
    self.init(
      id: id, service: ServiceIdentity(origin: origin, instance: row.text("instance")), bot: bot,
      profile: row.text("profile"), body: body, bodyMark: Fingerprint(kept: bodyMark), told: told,
      over: over, claimedAt: Moment(seconds: seconds, uptime: uptime, boot: boot), state: state,
      key: key)
    self.tries = tries
    self.isUncertain = isUncertain != 0
    self.isKeyGiven = isKeyGiven != 0
    self.wasTaken = wasTaken != 0
    remark = row.text("remark")
    recordingsBefore = row.json("recordings_before", [RecordingMark].init(json:))
    firstTryAt = row.json("first_try", Moment.init(json:))
    lastTryAt = row.json("last_try", Moment.init(json:))
    missedAt = row.json("missed", Moment.init(json:))
    recording = row.json("recording", RecordingMark.init(json:))
    // What stands there and cannot be read is not the same as nothing.
    guard row.holds("recordings_before", recordingsBefore != nil),
      row.holds("first_try", firstTryAt != nil), row.holds("last_try", lastTryAt != nil),
      row.holds("missed", missedAt != nil), row.holds("recording", recording != nil)
    else { return nil }
  }
}

extension SQLiteRow {
  /// A value that is kept as JSON; nil where there is none, or another one.
  func json<Value>(_ name: String, _ read: (JSONValue) -> Value?) -> Value? {
    text(name).flatMap { try? JSONParser.parse($0) }.flatMap(read)
  }

  fileprivate func holds(_ name: String, _ isRead: Bool) -> Bool {
    isRead || fields[name] == .null
  }
}

extension JSONValue {
  /// The texts of a list that holds nothing else.
  fileprivate var texts: [String]? {
    guard let elements = arrayValue else { return nil }
    let texts = elements.compactMap(\.stringValue)
    return texts.count == elements.count ? texts : nil
  }
}

extension StartRecord {
  /// The start as it is kept: once it has ended, without what may be secret in the URLs of its body.
  var kept: StartRecord {
    guard state.hasEnded else { return self }
    let masked: String
    if let settings = try? JSONParser.parse(body) {
      // A body that hides nothing stays byte for byte.
      guard settings.masked != settings else { return self }
      masked = settings.masked.prettyText
    } else {
      masked = URLMask.masked(body)
    }
    var record = self
    record.body = masked
    return record
  }
}
