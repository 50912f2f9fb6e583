import TestSupport
import Testing

@testable import RecordingCore

/// The rules of a start, each by what would go wrong without it.
@Suite struct StartRuleTests {
  private let bot = SampleBots.idle
  private let lost = ClientError.unanswered(.closed)

  private func changed(
    _ statuses: [StatusChange]? = nil, _ recordings: [BotRecording] = [],
    _ configuration: JSONObject? = SampleBots.idle.recordingConfig
  ) -> Bot {
    Bot(
      id: bot.id, statusChanges: statuses ?? bot.statusChanges, recordings: recordings,
      recordingConfig: configuration)
  }

  private func recording(_ id: String, began seconds: Double?) -> BotRecording {
    BotRecording(
      id: id, startedAt: seconds.map { Timestamp(secondsSince1970: $0) },
      completedAt: seconds.map { Timestamp(secondsSince1970: $0 + 1) }, status: .done)
  }

  // MARK: What an answer proves

  @Test(
    arguments: [
      .fields([]), .badRequest(detail: "no"), .keyUnknown, .outOfCredit, .firewall,
      .forbidden(detail: nil), .notFound, .wrongMethod,
    ] as [Refusal])
  func whatIsRefusedIsOver(refusal: Refusal) {
    var course = StartCourse.out()
    course.answer(.refused(refusal))
    #expect(course.state == .refused)
    #expect(course.procedure.record?.isUncertain == false)
    #expect(course.procedure.record?.tries == 1)
  }

  @Test(
    arguments: [
      .refused(.conflict(retryAfter: nil)), .refused(.unavailable(status: 503, retryAfter: nil)),
      .refused(.noBotFree(retryAfter: nil)), .refused(.redirected(status: 302, to: nil)),
      .refused(.other(status: 500, detail: "")), .unanswered(.closed), .malformedAnswer(.empty),
    ] as [ClientError])
  func whatSaysNothingLeavesTheTryUncertain(error: ClientError) {
    var course = StartCourse.out()
    let key = course.key
    course.answer(error)
    #expect(course.state == .uncertain)
    #expect(course.pause == 5)
    course.again()
    #expect(course.key == key)
    // A refusal speaks for its own try alone.
    course.answer(.refused(.notFound))
    #expect(course.state == .open)
    #expect(course.procedure.record?.isUncertain == true)
  }

  @Test func aRefusalAfterALostTryLeavesThatUncertain() {
    var course = StartCourse.out()
    course.answer(lost)
    course.again()
    course.answer(.refused(.tooManyRequests(retryAfter: nil)))
    #expect(course.state == .uncertain)
    #expect(course.pause != nil)
  }

  @Test func whatNeverLeftIsNoTry() {
    var course = StartCourse.out()
    course.answer(.unreachable(.refused(by: "host")))
    #expect(course.state == .withdrawn)
    #expect(course.procedure.record?.tries == 0)
    #expect(course.procedure.record?.firstTryAt == nil)
  }

  @Test func whatNeverLeftAfterALostTryIsTriedOn() {
    var course = StartCourse.out()
    course.answer(lost)
    course.again()
    course.answer(.unreachable(.refused(by: "host")))
    #expect(course.pause != nil)
    #expect(course.procedure.record?.tries == 1)
  }

  // MARK: Keys

  @Test func aTryThatWasRefusedIsMadeAgainUnderANewKey() {
    var course = StartCourse.out()
    let first = (key: course.key, at: course.now)
    course.answer(.refused(.tooManyRequests(retryAfter: 20)))
    #expect(course.state == .claimed)
    #expect(course.pause == 20)
    course.again()
    #expect(course.key != first.key)
    // Its age counts from its own first try.
    #expect(course.procedure.record?.firstTryAt == first.at.adding(20))
    course.answer(.refused(.tooManyRequests(retryAfter: 700)))
    #expect(course.state == .notDone)
  }

  @Test func aGivenKeyStaysWhateverIsAnswered() {
    var course = StartCourse.out(StartCourse.line(key: "given"))
    course.answer(.refused(.tooManyRequests(retryAfter: nil)))
    course.again()
    #expect(course.key == IdempotencyKey("given"))
    course.answer(.refused(.keyUnknown))
    #expect(course.state == .open)
  }

  @Test func alikeAnswersToOneKeyAreStoredOnes() {
    var course = StartCourse.out()
    for _ in 0..<2 {
      course.answer(.refused(.conflict(retryAfter: nil)), mark: "a")
      course.again()
    }
    course.answer(.refused(.conflict(retryAfter: nil)), mark: "a")
    #expect(course.state == .open)
    var overloaded = StartCourse.out()
    for _ in 0..<4 {
      overloaded.answer(.refused(.unavailable(status: 503, retryAfter: nil)), mark: "a")
      overloaded.again()
    }
    #expect(overloaded.hasSent)
  }

  @Test func answersToAnotherKeyAreNotAlike() {
    var course = StartCourse.out()
    for error in [ClientError.refused(.tooManyRequests(retryAfter: nil)), lost, lost] {
      course.answer(error, mark: "a")
      course.again()
    }
    #expect(course.hasSent)
  }

  @Test func aKeyIsNotSentFiftyMinutesAfterItsFirstTry() {
    var course = StartCourse.out(plan: RetryPlan(seconds: 7200))
    course.seconds = 2990
    course.answer(lost)
    // It was five seconds too late by the time of the next try.
    course.seconds = 3001
    course.take(.waited)
    course.read()
    #expect(course.ending == .tooOld)
    #expect(course.state == .open)
    var late = StartCourse.out(plan: RetryPlan(seconds: 7200))
    late.seconds = 2996
    late.answer(lost)
    #expect(late.ending == .failed(lost))
  }

  @Test func aPauseBeyondTheTimeThatIsLeftEndsTheTries() {
    var course = StartCourse.out()
    course.answer(.refused(.unavailable(status: 503, retryAfter: 601)))
    #expect(course.state == .open)
    #expect(course.pause == nil)
  }

  @Test func pausesGrowAndTheServicesOwnIsNeverTooShort() {
    var chance = SeededChance(seed: 1)
    #expect(RetryPlan.pause(after: 1, wanted: nil, using: &chance) == 5)
    #expect(RetryPlan.pause(after: 1, wanted: 1, using: &chance) == 5)
    #expect(RetryPlan.pause(after: 1, wanted: 90, using: &chance) == 90)
    #expect((10...12).contains(RetryPlan.pause(after: 2, wanted: nil, using: &chance)))
    #expect((20...24).contains(RetryPlan.pause(after: 3, wanted: nil, using: &chance)))
    #expect((60...72).contains(RetryPlan.pause(after: 9, wanted: nil, using: &chance)))
  }

  // MARK: The reading before a try

  @Test func aReadingOfTwoSecondsIsNoGround() {
    var course = StartCourse.out()
    course.answer(lost)
    course.seconds += 5
    course.take(.waited)
    for _ in 0..<3 {
      course.read(taking: 2)
      #expect(course.actions == [.read])
    }
    course.read(taking: 1.5)
    #expect(course.actions.first.map { if case .mark = $0 { true } else { false } } == true)
  }

  @Test func aRequestThatWouldLeaveTooLateDoesNot() {
    var course = StartCourse()
    course.survey()
    course.take(.decided(.init(StartBody([:]))))
    course.take(.claimed(.granted))
    course.read(taking: 1)
    course.seconds += 1
    course.take(.marked(.success(true)))
    #expect(course.actions.last == .read)
    #expect(course.procedure.record?.tries == 0)
    course.leave()
    #expect(course.procedure.record?.tries == 1)
    #expect(course.hasSent)
  }

  @Test func whateverIsNotAsToldIsReviewedAnew() {
    let old = recording("r", began: 10)
    let told = changed(nil, [old])
    let others = [
      changed(nil, [recording("s", began: 10)]), changed(nil, [recording("r", began: 11)]),
      changed(nil, []), changed(nil, [old], nil), changed([StatusChange(.inCallRecording)], [old]),
    ]
    for other in others {
      var course = StartCourse()
      course.survey(told)
      course.take(.decided(.init(StartBody([:]))))
      course.take(.claimed(.granted))
      course.read(told)
      #expect(course.procedure.record?.state == .sending)
      course = StartCourse()
      course.survey(told)
      course.take(.decided(.init(StartBody([:]))))
      let first = course.key
      course.take(.claimed(.granted))
      course.read(other)
      #expect(course.actions.last == .survey)
      guard case .note(let record)? = course.actions.first else {
        Issue.record("nothing is noted")
        continue
      }
      #expect(record.state == .withdrawn)
      #expect(course.procedure.key != first)
    }
  }

  @Test func anotherRecordingThanTheToldOneIsAnotherProspect() {
    let runs = [StatusChange(.inCallRecording)]
    let one = BotRecording(id: "r", startedAt: Timestamp(secondsSince1970: 5), status: .processing)
    let other = BotRecording(
      id: "s", startedAt: Timestamp(secondsSince1970: 5), status: .processing)
    #expect(StartProspect(changed(runs, [one])) == .replaces("r"))
    #expect(StartProspect(changed(runs, [one])) != StartProspect(changed(runs, [other])))
  }

  @Test func anotherServiceIsNotAsTold() {
    var course = StartCourse()
    course.survey()
    course.take(.decided(.init(StartBody([:]))))
    course.take(.claimed(.granted))
    course.read(at: ServiceIdentity(origin: "https://eu-central-1.recall.ai:443", instance: nil))
    #expect(course.actions.last == .survey)
  }

  @Test func aChangeAfterARefusedTryIsNotDone() {
    var course = StartCourse.out()
    course.answer(.refused(.tooManyRequests(retryAfter: nil)))
    course.seconds += 5
    course.take(.waited)
    course.read(changed(nil, [recording("s", began: 10)]))
    guard case .note(let record)? = course.actions.first else {
      Issue.record("nothing is noted")
      return
    }
    #expect(record.state == .notDone)
  }

  @Test func aChangeThatIsItsOwnRecordingEndsTheTries() {
    var course = StartCourse()
    course.survey()
    course.take(.decided(.init(StartBody([:], isLabelled: true))))
    course.take(.claimed(.granted))
    course.leave()
    course.answer(lost)
    course.seconds += 5
    course.take(.waited)
    let own = BotRecording(
      id: "s", status: .processing,
      labels: [StartLabel.name: .string(JSONString(course.procedure.record?.id ?? ""))])
    course.read(changed(nil, [own]))
    #expect(course.state == .pending)
  }

  @Test func aCommandLooksAnewThreeTimes() {
    var course = StartCourse(StartCourse.line())
    let other = changed(nil, [recording("s", began: 10)])
    for round in 0..<4 {
      course.survey(round.isMultiple(of: 2) ? bot : other)
      course.take(.claimed(.granted))
      course.read(round.isMultiple(of: 2) ? other : bot)
    }
    #expect(course.procedure.hasEnded)
  }

  // MARK: The claim

  @Test func nothingIsClaimedOverWhatHoldsTheBot() {
    let open = StartRecord.sample("a").sent(1).with { $0.state = .open }
    for (record, isHeld) in [
      (open, false), (open.with { $0.state = .claimed }, true),
      (open.with { $0.state = .uncertain }, true), (open.with { $0.state = .sending }, true),
    ] {
      var course = StartCourse()
      course.survey(unended: [record])
      course.take(.decided(.init(StartBody([:]))))
      #expect(course.actions == [])
      course.take(.decided(.init(StartBody([:]), replaces: true)))
      #expect(course.actions.isEmpty == isHeld)
      #expect(isHeld || course.procedure.record?.over == ["a"])
    }
  }

  @Test func consentIsAskedForOnceForEachReason() {
    func needsConsent(
      _ bot: Bot, _ unended: [StartRecord] = [], _ problem: JournalError? = nil
    ) -> Bool {
      StartSituation(
        bot: bot, service: JournalStage.service, unended: unended, journalProblem: problem
      ).needsConsent
    }
    #expect(!needsConsent(bot))
    #expect(needsConsent(SampleBots.recording))
    #expect(needsConsent(bot, [.sample("a")]))
    #expect(needsConsent(bot, [], .noPlace))
  }

  @Test func aJournalThatIsInUseIsNotGoneWithout() {
    var course = StartCourse()
    course.survey()
    course.take(.decided(.init(StartBody([:]))))
    course.take(.claimed(.failed(.busy(path: "journal.db"))))
    #expect(course.ending == .journal(.busy(path: "journal.db")))
  }

  @Test func anOpenStartIsGoneOnWithForFiftyMinutes() {
    let open = StartRecord.sample("a", body: StartBody([:]).text(for: IdempotencyKey()))
      .sent(1).with { $0.state = .open }
    var course = StartCourse(StartCourse.line())
    course.seconds = 2999
    course.survey(unended: [open])
    #expect(course.actions == [.resume(open)])
    course = StartCourse(StartCourse.line())
    course.seconds = 3000
    course.survey(unended: [open])
    #expect(course.ending == .tooOld)
  }

  // MARK: After the answer

  @Test func anAnswerToAKeyThatWasSentBeforeIsLookedInto() {
    var course = StartCourse.out()
    course.take(.answered(TryAnswer(.success(bot))))
    #expect(course.ending == .taken(bot))
    course = StartCourse.out()
    course.answer(lost)
    course.again()
    course.take(.answered(TryAnswer(.success(bot))))
    #expect(course.actions.last == .read)
    course.read()
    #expect(course.ending == .taken(bot))
  }

  // MARK: Leaving

  @Test func leavingEndsWhatIsOutOnce() {
    var course = StartCourse.out()
    course.take(.left)
    #expect(course.actions == [.cancel])
    course.take(.left)
    #expect(course.actions == [])
    course.answer(lost)
    #expect(course.state == .open)
    #expect(course.pause == nil)
  }

  @Test func leavingAPauseEndsIt() {
    var course = StartCourse.out()
    course.answer(lost)
    course.take(.left)
    #expect(course.actions.first == .cancel)
    #expect(course.ending == .gaveUp)
  }

  @Test func leavingBeforeTheRequestSendsNothing() {
    var course = StartCourse()
    course.survey()
    course.take(.decided(.init(StartBody([:]))))
    course.take(.left)
    course.take(.claimed(.granted))
    #expect(course.state == .withdrawn)
    course = StartCourse()
    course.survey()
    course.take(.decided(.init(StartBody([:]))))
    course.take(.claimed(.granted))
    course.read()
    course.take(.left)
    course.take(.marked(.success(true)))
    #expect(course.state == .withdrawn)
    #expect(!course.hasSent)
  }
}
