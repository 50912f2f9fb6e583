// From the first look at the bot to a start that is claimed.
extension StartProcedure {
  mutating func take(_ survey: StartSurvey, at now: Moment) -> [Action] {
    switch survey.reading {
    case .failure(let error): return surveyFailed(error, survey, at: now)
    case .success(let reading):
      failedReadings = 0
      var situation = StartSituation(bot: reading.bot, service: reading.service)
      var underKey: StartRecord?
      switch survey.journal {
      case .success(let listing):
        underKey = listing.underKey
        situation = StartSituation(
          bot: reading.bot, service: reading.service, unended: listing.unended,
          settled: listing.settled)
      case .failure(let error):
        situation = StartSituation(
          bot: reading.bot, service: reading.service, journalProblem: error)
      }
      switch order.decider {
      case .person:
        guard !StartReadiness(situation.bot).isRefused else {
          return end(.notReady(situation.bot))
        }
        step = .reviewing(situation)
        return []
      case .command(let line): return decide(line, in: situation, underKey, at: now)
      }
    }
  }

  // An operator looks at the reason and asks again; a command goes on by itself for as long as it may.
  private mutating func surveyFailed(
    _ error: ClientError, _ survey: StartSurvey, at now: Moment
  ) -> [Action] {
    guard case .command(let line) = order.decider else { return end(.unread(error)) }
    if triesEnd == nil { triesEnd = order.plan.end(claimedAt: now) }
    if let actions = pauseForReading(error, at: now) { return actions }
    if case .success(let listing) = survey.journal {
      record = listing.unended.first { $0.bodyMark == line.body.mark }
    }
    return end(.unread(error))
  }

  /// Waits before another reading; nil where none may help, or there is no time for it.
  mutating func pauseForReading(_ error: ClientError, at now: Moment) -> [Action]? {
    let pause = Double(error.retryAfter ?? min(1 << min(failedReadings, 5), 30))
    let until = now.adding(pause)
    guard error.mayPass || record?.isUncertain == true, let triesEnd,
      until.uptime <= triesEnd.uptime
    else { return nil }
    failedReadings += 1
    step = .pausing(until: until, after: error)
    return [.wait(until: until)]
  }

  // MARK: The claim

  mutating func claim(
    _ decision: Decision, in situation: StartSituation, at now: Moment
  ) -> [Action] {
    guard !situation.isHeld, decision.replaces || !situation.needsConsent else { return [] }
    return claim(decision.body, in: situation, key: nil, at: now)
  }

  mutating func claim(
    _ body: StartBody, in situation: StartSituation, key given: IdempotencyKey?, at now: Moment
  ) -> [Action] {
    let key = given ?? self.key
    var record = StartRecord(
      id: key.text, service: situation.service, bot: order.bot, profile: order.profile,
      body: body.text(for: key), bodyMark: body.mark, told: situation.reading,
      over: situation.unended.map(\.id), claimedAt: now, key: key)
    if given != nil {
      // Nobody knows here what a key from elsewhere was used for.
      record.isUncertain = true
      record.isKeyGiven = true
      record.recordingsBefore = situation.reading.recordings
      (record.firstTryAt, record.lastTryAt) = (now, now)
    }
    self.record = record
    news = nil
    triesEnd = order.plan.end(claimedAt: now)
    step = .claiming(situation)
    isJournaled = situation.journalProblem == nil
    guard isJournaled else { return take(.granted, situation, at: now) }
    return [.claim(record)]
  }

  mutating func resume(_ open: StartRecord, in situation: StartSituation, at now: Moment)
    -> [Action]
  {
    record = open
    record?.state = .uncertain
    if let age = open.firstTryAt.flatMap({ now.age(since: $0) }), age < RetryPlan.keyLifetime {
      triesEnd = order.plan.end(claimedAt: now)
      step = .claiming(situation)
      return [.resume(open)]
    }
    record = open
    return end(.tooOld)
  }

  mutating func take(
    _ answer: ClaimAnswer, _ situation: StartSituation, at now: Moment
  ) -> [Action] {
    switch answer {
    case .granted:
      if isLeaving { return giveUp() }
      step = .checking
      return [.read]
    case .refused(let others):
      record = nil
      if isLeaving { return end(.left) }
      return surveyAgain(.otherStart) ?? end(.held(others))
    case .failed(let error):
      record = nil
      guard !isLeaving else { return end(.left) }
      guard order.decider == .person, error.exitCode == .configuration else {
        return end(.journal(error))
      }
      // The operator decides whether to go without it.
      step = .reviewing(
        StartSituation(
          bot: situation.bot, service: situation.service, unended: situation.unended,
          journalProblem: error))
      news = .otherStart
      return []
    }
  }

  /// Looks at the bot anew, since something came between the review and the request.
  /// - Returns: Nil where a command has done so often enough.
  mutating func surveyAgain(_ news: News) -> [Action]? {
    resurveys += 1
    if order.decider != .person, resurveys > 3 { return nil }
    self.news = news
    record = nil
    key = IdempotencyKey(using: &chance)
    step = .surveying
    return [.survey]
  }
}
