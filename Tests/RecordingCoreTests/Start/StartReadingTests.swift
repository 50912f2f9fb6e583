import Testing

@testable import RecordingCore

@Suite struct StartReadingTests {
  @Test func aReadingThatIsTooOldIsNone() throws {
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.granted))
    stage.read(try StartStage.bot(), began: 2)
    #expect(stage.actions == [.read])
    #expect(stage.procedure.record?.tries == 0)
    stage.read(try StartStage.bot(), began: 1)
    #expect(stage.procedure.record?.tries == 1)
    stage.pass(1)
    stage.take(.marked(.success(true)))
    #expect(!stage.isOut)
    #expect(stage.actions.last == .read)
    #expect(stage.procedure.record?.tries == 0)
    try stage.again()
    #expect(stage.isOut)
    stage.pass(2)
    stage.answer(.failure(.unreachable(.late)))
    #expect(stage.actions.last == .read)
    #expect(stage.state == .claimed)
  }

  @Test func aServiceThatIsAlwaysLateIsOutOfReach() throws {
    var stage = try StartStage(plan: RetryPlan(seconds: 0))
    try stage.claim()
    stage.take(.claimed(.granted))
    for _ in 0..<4 { stage.read(try StartStage.bot(), began: 3) }
    #expect(stage.procedure.ending == .failed(.unreachable(.late)))
    #expect(stage.state == .withdrawn)
    #expect(stage.procedure.exitCode == .unreachable)
  }

  @Test func aSlowServiceIsReadAtGrowingPauses() throws {
    var stage = try StartStage(plan: RetryPlan(seconds: 40))
    try stage.claim()
    stage.take(.claimed(.granted))
    for _ in 0..<3 { stage.read(try StartStage.bot(), began: 2) }
    for pause in [1.0, 2, 4] {
      stage.read(try StartStage.bot(), began: 2)
      #expect(stage.pause == pause)
      stage.wait()
      #expect(stage.actions == [.read])
    }
    // What is late only on its way out is late all the same.
    stage.read(try StartStage.bot())
    stage.take(.marked(.success(true)))
    stage.pass(2)
    stage.answer(.failure(.unreachable(.late)))
    #expect(stage.pause == 8)
    stage.wait()
    stage.read(try StartStage.bot(), began: 3)
    #expect(stage.procedure.ending == .failed(.unreachable(.late)))
    #expect(stage.state == .withdrawn)
  }

  @Test func whatNobodyWasToldComesBackForReview() throws {
    var stage = try StartStage()
    try stage.claim()
    let key = stage.procedure.record?.key
    stage.take(.claimed(.granted))
    stage.read(try StartStage.bot(["r1"], records: true))
    #expect(stage.actions.count == 2)
    #expect(stage.actions.last == .survey)
    #expect(stage.procedure.news == .botChanged)
    stage.survey(try StartStage.bot(["r1"], records: true))
    stage.decide()
    #expect(stage.actions == [])
    stage.decide(replaces: true)
    #expect(stage.procedure.record.map { $0.key != key } == true)
  }

  @Test func whatMayHaveHappenedIsLeftOpenWhenTheBotChanges() throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.failure(.unanswered(.reset)))
    stage.wait()
    let bot = try StartStage.bot(["r1"], records: true)
    stage.read(bot)
    #expect(stage.procedure.ending == .changed(bot))
    #expect(stage.state == .open)
    #expect(stage.procedure.exitCode == .unanswered)
  }

  @Test func anotherServiceIsNoneThatAnybodyWasToldOf() throws {
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.granted))
    stage.read(
      try StartStage.bot(), at: ServiceIdentity(origin: "https://else.example:443", instance: nil))
    #expect(stage.actions.last == .survey)
  }

  @Test func aClaimThatIsRefusedComesBackForReview() throws {
    let other = try StartStage.record("other") { $0.state = .open }
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.refused(by: [other])))
    #expect(stage.actions == [.survey])
    #expect(stage.procedure.news == .otherStart)
    var command = try StartStage(StartStage.line())
    for _ in 0..<3 {
      try command.claim()
      command.take(.claimed(.refused(by: [other])))
      #expect(command.actions == [.survey])
    }
    try command.claim()
    command.take(.claimed(.refused(by: [other])))
    #expect(command.procedure.ending == .held([other]))
  }

  @Test func aJournalThatFailsAtTheClaimEndsACommand() throws {
    let error = JournalError.damaged(path: "j", "x")
    var command = try StartStage(StartStage.line())
    try command.claim()
    command.take(.claimed(.failed(error)))
    #expect(command.procedure.ending == .journal(error))
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.failed(error)))
    stage.decide()
    #expect(stage.actions == [])
    stage.decide(replaces: true)
    #expect(stage.actions == [.read])
    #expect(!stage.procedure.isJournaled)
    var busy = try StartStage()
    try busy.claim()
    busy.take(.claimed(.failed(.busy(path: "j"))))
    #expect(busy.procedure.ending == .journal(.busy(path: "j")))
  }

  @Test func aJournalThatFailsAtTheMarkLetsNothingLeave() throws {
    let error = JournalError.busy(path: "j")
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.granted))
    stage.read(try StartStage.bot())
    stage.take(.marked(.failure(error)))
    #expect(stage.procedure.ending == .journal(error))
    #expect(stage.state == .withdrawn)
    #expect(stage.procedure.record?.tries == 0)
  }

  @Test func aStartThatWasTakenAwayIsNotUnderWay() throws {
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.granted))
    stage.read(try StartStage.bot())
    stage.take(.marked(.success(false)))
    #expect(stage.procedure.ending == .takenAway)
    #expect(stage.actions == [])
    #expect(stage.state == .withdrawn)
    #expect(stage.procedure.exitCode == .tryLater)
    var tried = try StartStage()
    try tried.send()
    tried.answer(.failure(.unanswered(.reset)))
    tried.wait()
    tried.read(try StartStage.bot())
    tried.take(.marked(.success(false)))
    #expect(tried.state == .open)
    #expect(tried.procedure.exitCode == .unanswered)
  }
}
