import Testing

@testable import RecordingCore

@Suite struct StartLeavingTests {
  @Test func beforeTheClaimNothingIsThere() throws {
    var stage = try StartStage()
    stage.take(.left)
    #expect(stage.procedure.ending == .left)
    var reviewing = try StartStage()
    reviewing.survey(try StartStage.bot())
    reviewing.take(.left)
    #expect(reviewing.procedure.ending == .left)
    #expect(reviewing.procedure.exitCode == .interrupted)
  }

  @Test func aClaimThatIsOutIsWithdrawn() throws {
    var stage = try StartStage()
    try stage.claim()
    stage.take(.left)
    #expect(!stage.procedure.hasEnded)
    stage.take(.claimed(.granted))
    #expect(stage.procedure.ending == .gaveUp)
    #expect(stage.state == .withdrawn)
    #expect(stage.actions.count == 1)
  }

  @Test func aClaimThatIsNotGrantedLeavesNothing() throws {
    for answer in [StartProcedure.ClaimAnswer.refused(by: []), .failed(.noPlace)] {
      var stage = try StartStage()
      try stage.claim()
      stage.take(.left)
      stage.take(.claimed(answer))
      #expect(stage.procedure.ending == .left)
      #expect(stage.procedure.record == nil)
    }
  }

  @Test func whileItReadsNothingHasLeft() throws {
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.granted))
    stage.take(.left)
    #expect(stage.actions.first == .cancel)
    #expect(stage.state == .withdrawn)
    stage.read(try StartStage.bot())
    #expect(stage.actions == [])
  }

  @Test func aMarkThatIsOutComesBackFirst() throws {
    var stage = try StartStage()
    try stage.claim()
    stage.take(.claimed(.granted))
    stage.read(try StartStage.bot())
    stage.take(.left)
    #expect(stage.actions == [])
    stage.take(.marked(.success(true)))
    #expect(stage.procedure.ending == .gaveUp)
    #expect(stage.state == .withdrawn)
    #expect(stage.procedure.record?.tries == 0)
  }

  @Test(arguments: [(false, StartRecord.State.withdrawn), (true, .open)])
  func aRequestThatIsOutIsCancelled(hasLeft: Bool, state: StartRecord.State) throws {
    var stage = try StartStage()
    try stage.send()
    stage.take(.left)
    #expect(stage.actions == [.cancel])
    stage.take(.left)
    #expect(stage.actions == [])
    stage.answer(.failure(.cancelled(requestLeft: hasLeft)))
    #expect(stage.state == state)
    #expect(stage.procedure.exitCode == (hasLeft ? .unanswered : .interrupted))
  }

  @Test func anAnswerThatCameFirstCounts() throws {
    var stage = try StartStage()
    try stage.send()
    stage.take(.left)
    stage.answer(.success(try StartStage.bot()))
    #expect(stage.state == .pending)
    #expect(stage.procedure.exitCode == .done)
  }

  @Test func aPauseIsOver() throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.failure(.unanswered(.reset)))
    stage.take(.left)
    #expect(stage.state == .open)
    var undone = try StartStage()
    try undone.send()
    undone.answer(.failure(.refused(.tooManyRequests(retryAfter: nil))))
    undone.take(.left)
    #expect(undone.state == .notDone)
    #expect(undone.procedure.exitCode == .tryLater)
  }

  @Test func whatWasTakenStaysTaken() throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.failure(.unanswered(.reset)))
    stage.wait()
    try stage.again()
    stage.answer(.success(try StartStage.bot()))
    stage.take(.left)
    #expect(stage.procedure.ending == .taken(nil))
    #expect(stage.state == .pending)
    stage.take(.left)
    #expect(stage.actions == [])
  }
}
