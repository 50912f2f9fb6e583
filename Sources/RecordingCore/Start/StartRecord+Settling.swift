// What a reading of the bot says about a start that has not ended. Nothing is sent for it.
extension StartRecord {
  /// The start as it stands after a reading.
  ///
  /// Only a reading with the key of the same profile counts: another one may belong to another workspace.
  /// - Parameters:
  ///   - bot: The bot as it was read.
  ///   - service: Who answered.
  ///   - profile: The profile whose key read it.
  ///   - taken: Recordings that other starts are known to have made.
  ///   - hasSuccessor: Whether a later start of the bot, of which it is not known what it made, may have made one.
  ///   - now: When it was read.
  /// - Returns: The start, unchanged where the reading says nothing of it.
  public func settled(
    by bot: Bot, of service: ServiceIdentity, profile: String?, taken: [String],
    hasSuccessor: Bool = false, at now: Moment
  ) -> StartRecord {
    guard bot.id == self.bot, !state.hasEnded else { return self }
    if service.hasReplaced(self.service) {
      return ended(.unclear, "the rehearsal that it was sent to has ended")
    }
    guard service.isSame(as: self.service), profile == self.profile, !state.isBeingTried else {
      return self
    }
    let all = knownRecordings.new(in: bot)
    let new = all.filter { !taken.contains($0.id) }
    let begun = new.filter(bot.hasBegun)
    if let own = begun.first(where: isOwn) { return hasBegun(own) }
    if !hasSuccessor, isOneOf(new), begun.count == 1, let only = begun.first {
      return hasBegun(only)
    }
    if bot.hasLeftItsCall { return settledByTheEnd(all) }
    if wasTaken { return self }
    return new.contains(where: isOwn) ? provenTaken : settledByTheHour(bot, all, at: now)
  }

  /// The start once a recording of its own is listed, which says that it was taken though it has not begun.
  private var provenTaken: StartRecord {
    var record = self
    record.wasTaken = true
    if state == .open { record.state = .pending }
    record.remark = "its recording is there, and has not begun"
    return record
  }

  /// A recording that began since and may be its own, though nothing says so; nil for none.
  public func possibleRecording(in bot: Bot) -> BotRecording? {
    guard !state.hasEnded else { return nil }
    return knownRecordings.new(in: bot).last(where: bot.hasBegun)
  }

  /// The recordings that are not its own, since they were there before the first try.
  private var knownRecordings: [RecordingMark] { recordingsBefore ?? told.recordings }

  /// The label that its recording will carry and no other; nil where its body has none of its own.
  private var label: String? { StartLabel.label(ofBody: body).flatMap { $0 == id ? $0 : nil } }

  private func isOwn(_ recording: BotRecording) -> Bool {
    guard let label, let labels = recording.labels else { return false }
    return StartLabel.label(in: .object(labels)) == label
  }

  /// Whether the one recording that is new must be its own: it was taken at its only try, and nothing else shows.
  private func isOneOf(_ new: [BotRecording]) -> Bool {
    label == nil && wasTaken && tries == 1 && new.count == 1
  }

  private func hasBegun(_ recording: BotRecording) -> StartRecord {
    var record = ended(.begun, "its recording began")
    record.recording = RecordingMark(recording)
    return record
  }

  private func settledByTheEnd(_ new: [BotRecording]) -> StartRecord {
    // What a key from elsewhere was used for may have been there before.
    if new.isEmpty, !isKeyGiven {
      return ended(.notDone, "the bot left its call, and nothing of it was recorded")
    }
    // A recording that another one replaced may no longer be listed, whosever the other one is.
    return ended(.unclear, "the bot left its call, and its recordings do not tell")
  }

  // What is on its way arrives, and what waits for nothing begins, before an hour is over; one reading may be of a
  // moment at which the list was not complete.
  private func settledByTheHour(
    _ bot: Bot, _ new: [BotRecording], at now: Moment
  ) -> StartRecord {
    guard new.isEmpty, !isKeyGiven, needsNothingMore(of: bot), let last = lastTryAt,
      let age = now.age(since: last), age >= 3600
    else {
      var record = self
      record.missedAt = nil
      return record
    }
    if let missedAt, let gap = now.age(since: missedAt), gap >= 60 {
      return ended(.notDone, "an hour after the last try nothing of it shows")
    }
    var record = self
    if missedAt == nil { record.missedAt = now }
    return record
  }

  /// Whether a start with this body begins at once, were it taken: its trigger is met, and no permission is missing.
  ///
  /// Only joining the call is known to have happened; whether anybody else is there or spoke, a bot does not tell.
  private func needsNothingMore(of bot: Bot) -> Bool {
    let settings = (try? JSONParser.parse(Array(body.utf8)))?.objectValue
    guard settings?["start_recording_on"]?.stringValue == "call_join" else { return false }
    return StartReadiness(bot) == .ready
  }

  /// The start with the state it ended in; its secrets are no longer needed then.
  public func ended(_ state: State, _ remark: String) -> StartRecord {
    var record = self
    record.state = state
    record.remark = remark
    return record
  }

  /// What it still needs to begin, in words; nil where that is not known.
  public func awaited(of bot: Bot?) -> String? {
    if case .permissionDenied? = bot.map(StartReadiness.init) {
      return "the permission to record, which is denied"
    }
    let settings = (try? JSONParser.parse(Array(body.utf8)))?.objectValue
    let trigger =
      settings?["start_recording_on"] ?? Contract.field("start_recording_on")?.defaultValue
    guard let trigger = trigger?.stringValue, trigger != "call_join" else { return nil }
    return trigger == "participant_speak" ? "somebody to speak" : "a participant to join"
  }
}

extension Bot {
  /// Whether its call is over for it.
  var hasLeftItsCall: Bool {
    if case .ended = StartReadiness(self) { true } else { false }
  }
}
