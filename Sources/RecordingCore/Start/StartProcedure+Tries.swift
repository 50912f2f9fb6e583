// From a claimed start to its end: each try is preceded by a reading, and each answer speaks for its own try alone.
extension StartProcedure {
  // MARK: Before a try

  mutating func check(
    _ result: Result<ServiceReading, ClientError>, beganAt: Moment, at now: Moment
  ) -> [Action] {
    guard let record else { return end(.left) }
    switch result {
    case .failure(let error):
      return pauseForReading(error, at: now) ?? endTries(.unread(error))
    case .success(let reading):
      failedReadings = 0
      guard reading.service.isSame(as: record.service), BotReading(reading.bot) == record.told
      else { return changed(reading, at: now) }
      guard let age = now.age(since: beganAt), age < RetryPlan.readingLifetime else {
        return readAgain(at: now)
      }
      if isKeyTooOld(at: now) { return endTries(.tooOld) }
      var next = record
      if !record.isUncertain, !record.isKeyGiven, record.tries > 0 {
        // What is stored under the old key is a refusal of it.
        next.key = IdempotencyKey(using: &chance)
        alike = AlikeAnswers()
      }
      next.state = .sending
      next.tries += 1
      next.isUncertain = true
      if next.recordingsBefore == nil { next.recordingsBefore = record.told.recordings }
      if next.firstTryAt == nil || !record.isUncertain { next.firstTryAt = now }
      next.lastTryAt = now
      self.record = next
      step = .marking(before: record, beganAt: beganAt)
      guard isJournaled else {
        return send(.success(true), before: record, beganAt: beganAt, at: now)
      }
      return [.mark(next)]
    }
  }

  /// The bot is not as the operator was told.
  private mutating func changed(_ reading: ServiceReading, at now: Moment) -> [Action] {
    guard let record else { return end(.left) }
    guard record.isUncertain else {
      let remark = "the bot was no longer as the operator had been told"
      self.record = record.ended(record.tries == 0 ? .withdrawn : .notDone, remark)
      let notes = noted
      if let actions = surveyAgain(.botChanged) { return notes + actions }
      return notes + end(.notReady(reading.bot))
    }
    let settled = record.ended(.open, record.remark ?? "")
      .settled(
        by: reading.bot, of: reading.service, profile: order.profile, taken: [], at: now)
    if settled.state == .begun || settled.state == .pending {
      self.record = settled
      return noted + end(settled.state == .begun ? .begun(reading.bot) : .taken(reading.bot))
    }
    return end(.changed(reading.bot), .open, "the bot changed before it was known to be taken")
  }

  // A reading that is too old is none; where it always is, the service is out of reach.
  private mutating func readAgain(at now: Moment) -> [Action] {
    lateReadings += 1
    guard lateReadings > 3 else {
      step = .checking
      return [.read]
    }
    failedReadings = lateReadings - 4
    return pauseForReading(.unreachable(.late), at: now) ?? endTries(.failed(.unreachable(.late)))
  }

  private func isKeyTooOld(at now: Moment) -> Bool {
    guard let record, record.isUncertain, let first = record.firstTryAt else { return false }
    return now.age(since: first).map { $0 >= RetryPlan.keyLifetime } ?? true
  }

  // MARK: The try

  mutating func send(
    _ result: Result<Bool, JournalError>, before: StartRecord, beganAt: Moment, at now: Moment
  ) -> [Action] {
    switch result {
    case .success(true):
      let leavingBy = beganAt.adding(RetryPlan.readingLifetime)
      guard !isLeaving, now.uptime < leavingBy.uptime, let record else {
        self.record = before
        return isLeaving ? giveUp() : noted + readAgain(at: now)
      }
      step = .sending(before: before)
      return [.send(record, leavingBy: leavingBy)]
    case .success(false):
      // The journal says how it stands; this process knows only what it has tried itself.
      record = before
      record?.state = before.isUncertain ? .open : before.tries > 0 ? .notDone : .withdrawn
      return end(.takenAway)
    case .failure(let error):
      record = before
      return endTries(.journal(error))
    }
  }

  mutating func take(
    _ answer: TryAnswer, before: StartRecord, at now: Moment
  ) -> [Action] {
    switch answer.result {
    case .success(let bot): return taken(bot, before: before)
    case .failure(let error):
      alike.take(answer)
      if error.provesUndone {
        let sent = record
        record = before
        // What never left is no try.
        if case .refused = error, let sent {
          record?.tries = sent.tries
          record?.key = sent.key
          record?.firstTryAt = before.firstTryAt ?? sent.firstTryAt
          record?.lastTryAt = sent.lastTryAt
          record?.recordingsBefore = sent.recordingsBefore
        }
        record?.state = before.isUncertain ? .uncertain : .claimed
      } else {
        record?.state = .uncertain
      }
      record?.remark = error.detail
      if error == .unreachable(.late), !isLeaving { return noted + readAgain(at: now) }
      lateReadings = 0
      let goesOn = error.isWorthAnotherTry || hasLeft && !error.isFinal
      guard goesOn, !isLeaving, !isStored(error) else { return endTries(.failed(error)) }
      return pause(after: error, at: now)
    }
  }

  private mutating func taken(_ bot: Bot, before: StartRecord) -> [Action] {
    record?.state = .pending
    record?.wasTaken = true
    record?.remark = "taken; its recording has not begun"
    // Under a key that was sent before, the answer is the one of then.
    guard before.isUncertain, !isLeaving else { return noted + end(.taken(bot)) }
    step = .looking
    return noted + [.read]
  }

  mutating func look(_ result: Result<ServiceReading, ClientError>, at now: Moment) -> [Action] {
    guard case .success(let reading) = result, let record else { return end(.taken(nil)) }
    let settled = record.settled(
      by: reading.bot, of: reading.service, profile: order.profile, taken: [], at: now)
    self.record = settled
    return noted + end(settled.state == .begun ? .begun(reading.bot) : .taken(reading.bot))
  }

  // MARK: Between tries

  /// Whether anything of the start may have reached the service.
  private var hasLeft: Bool { record?.mayHaveLeft ?? false }

  private func isStored(_ error: ClientError) -> Bool {
    error.canBeStored && alike.count >= RetryPlan.alikeLimit
  }

  private mutating func pause(after error: ClientError, at now: Moment) -> [Action] {
    let pause = RetryPlan.pause(
      after: record?.tries ?? 1, wanted: error.retryAfter, using: &chance)
    let until = now.adding(pause)
    guard let triesEnd, until.uptime <= triesEnd.uptime, !isKeyTooOld(at: until) else {
      return endTries(.failed(error))
    }
    step = .pausing(until: until, after: error)
    return noted + [.wait(until: until)]
  }

  mutating func goOn() -> [Action] {
    if isLeaving { return giveUp() }
    guard record != nil else {
      step = .surveying
      return [.survey]
    }
    step = .checking
    return [.read]
  }

  /// Ends the tries: the start is open where one of them may have been taken.
  mutating func endTries(_ ending: Ending) -> [Action] {
    guard let record else { return end(ending) }
    if record.isUncertain { return end(ending, .open) }
    guard record.tries > 0 else { return end(ending, .withdrawn) }
    if case .failed(let error) = ending, error.isFinal { return end(ending, .refused) }
    return end(ending, .notDone)
  }

  // MARK: Giving up

  mutating func leave() -> [Action] {
    switch step {
    case .ended: return []
    case .surveying, .reviewing: return end(.left)
    case .looking: return end(.taken(nil))
    case .checking, .pausing: return [.cancel] + giveUp()
    case .claiming, .marking:
      isLeaving = true
      return []
    case .sending:
      guard !isLeaving else { return [] }
      isLeaving = true
      return [.cancel]
    }
  }

  mutating func giveUp() -> [Action] { record == nil ? end(.left) : endTries(.gaveUp) }
}

extension ClientError {
  /// Whether the service has answered that it will not do it.
  var isFinal: Bool {
    guard case .refused(let refusal) = self, refusal.provesUndone else { return false }
    if case .tooManyRequests = refusal { return false }
    return true
  }
}
