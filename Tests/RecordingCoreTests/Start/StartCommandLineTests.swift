import Testing

@testable import RecordingCore

@Suite struct StartCommandLineTests {
  private func stage(
    key: String? = nil, replaces: Bool = false, _ listing: JournalListing
  ) throws -> StartStage {
    var stage = try StartStage(StartStage.line(replaces: replaces, key: key))
    stage.survey(try StartStage.bot(), listing)
    return stage
  }

  private func open(_ id: String = "a", isUncertain: Bool = true) throws -> StartRecord {
    try StartStage.record(id) {
      $0.state = .open
      $0.isUncertain = isUncertain
    }
  }

  @Test func anOpenStartIsGoneOnWith() throws {
    let open = try open()
    var stage = try stage(JournalListing(unended: [open]))
    #expect(stage.actions == [.resume(open)])
    stage.take(.claimed(.granted))
    #expect(stage.actions == [.read])
    try stage.again()
    #expect(stage.isOut)
    #expect(stage.procedure.record?.key == open.key)
    #expect(stage.procedure.record?.tries == 2)
  }

  @Test func anOpenStartOf50MinutesAgoIsNot() throws {
    var listed = try open()
    listed.firstTryAt = Moment(seconds: 0, uptime: 5000 - RetryPlan.keyLifetime, boot: "boot")
    let stage = try stage(JournalListing(unended: [listed]))
    #expect(stage.procedure.ending == .tooOld)
    #expect(stage.state == .open)
  }

  @Test func aTakenStartIsReported() throws {
    let pending = try StartStage.record("a") { $0.state = .pending }
    let stage = try stage(JournalListing(unended: [pending]))
    #expect(stage.procedure.ending == .known)
    #expect(stage.procedure.exitCode == .done)
  }

  @Test func aStartThatIsUnderWayHolds() throws {
    let sending = try StartStage.record("a") { $0.state = .sending }
    let stage = try stage(replaces: true, JournalListing(unended: [sending]))
    #expect(stage.procedure.ending == .held([sending]))
    #expect(stage.procedure.exitCode == .alreadyRecording)
  }

  @Test func aStartThatBeganSinceIsReported() throws {
    let begun = try StartStage.record("a") { $0.state = .begun }
    let stage = try stage(JournalListing(settled: [begun]))
    #expect(stage.procedure.ending == .known)
    #expect(stage.procedure.record == begun)
  }

  @Test func aKeyFromElsewhereCountsAsSentBefore() throws {
    var stage = try stage(key: "foreign", JournalListing())
    #expect(stage.procedure.record?.isUncertain == true)
    stage.take(.claimed(.granted))
    try stage.again()
    #expect(stage.procedure.record?.key.text == "foreign")
    stage.answer(.failure(.refused(.tooManyRequests(retryAfter: nil))))
    stage.wait()
    try stage.again()
    #expect(stage.procedure.record?.key.text == "foreign")
    stage.answer(.failure(.refused(.badRequest(detail: nil))))
    #expect(stage.state == .open)
    #expect(stage.procedure.exitCode == .unanswered)
  }

  @Test func aKeyOfAnotherStartIsRefused() throws {
    let elsewhere = ServiceIdentity(origin: "https://eu-central-1.recall.ai:443", instance: nil)
    for known in [
      try StartStage.record("a", at: elsewhere) { $0.state = .open },
      try StartStage.record("a", at: elsewhere) { $0.state = .begun },
    ] {
      let stage = try stage(key: "a", JournalListing(underKey: known))
      #expect(stage.procedure.ending == .otherStartUnderKey)
      #expect(stage.procedure.exitCode == .usage)
    }
    let known = try open()
    var other = try StartStage(
      StartStage.line(key: "a", settings: .object(["start_recording_on": "manual"])))
    other.survey(try StartStage.bot(), JournalListing(unended: [known], underKey: known))
    #expect(other.procedure.ending == .otherStartUnderKey)
  }

  @Test func aKeyOfAnEarlierTryIsTheStarts() throws {
    var known = try open()
    known.key = try #require(IdempotencyKey("b"))
    for key in ["a", "b"] {
      let stage = try stage(key: key, JournalListing(unended: [known], underKey: known))
      #expect(stage.actions == [.resume(known)])
    }
  }

  @Test(arguments: [StartRecord.State.superseded, .begun, .refused, .forgotten, .unclear])
  func aKeyWhoseStartIsOverIsNotSent(state: StartRecord.State) throws {
    let known = try StartStage.record("a") { $0.state = state }
    let listing = JournalListing(unended: state.hasEnded ? [] : [known], underKey: known)
    let stage = try stage(key: "a", replaces: true, listing)
    #expect(stage.procedure.ending == .known)
    #expect(stage.actions == [])
  }

  @Test func withoutAJournalACommandWantsToBeTold() throws {
    var stage = try StartStage(StartStage.line())
    let reading = ServiceReading(try StartStage.bot(), of: StartStage.service)
    stage.take(.surveyed(StartSurvey(.success(reading), journal: .failure(.noPlace))))
    #expect(stage.procedure.ending == .journal(.noPlace))
  }

  @Test func aRecordingIsReplacedOnlyWhereItWasSaid() throws {
    let bot = try StartStage.bot(["r1"], records: true)
    var stage = try StartStage(StartStage.line())
    stage.survey(bot)
    #expect(stage.procedure.ending == .alreadyRecording(bot))
    var replacing = try StartStage(StartStage.line(replaces: true))
    replacing.survey(bot)
    #expect(replacing.state == .claimed)
  }
}
