import Testing

@testable import RecordingCore

@Suite struct StartAnswerTests {
  private static let undone: [(ClientError, StartRecord.State)] = [
    (.refused(.badRequest(detail: nil)), .refused),
    (.refused(.command(.unstartedBot, detail: nil)), .refused),
    (.refused(.keyUnknown), .refused), (.refused(.outOfCredit), .refused),
    (.refused(.firewall), .refused), (.refused(.forbidden(detail: nil)), .refused),
    (.refused(.notFound), .refused), (.refused(.wrongMethod), .refused),
    (.unreachable(.unresolved(host: "x")), .withdrawn),
  ]

  @Test(arguments: undone)
  func whatIsProvenUndoneIsNotTriedAgain(error: ClientError, state: StartRecord.State) throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.failure(error))
    #expect(stage.procedure.ending == .failed(error))
    #expect(stage.state == state)
    #expect(stage.procedure.record?.isUncertain == false)
  }

  private static let uncertain: [ClientError] = [
    .unanswered(.reset), .malformedAnswer(.empty), .refused(.conflict(retryAfter: nil)),
    .refused(.unavailable(status: 503, retryAfter: nil)), .refused(.noBotFree(retryAfter: nil)),
    .refused(.redirected(status: 302, to: nil)), .refused(.other(status: 500, detail: nil)),
    .refused(.other(status: 408, detail: nil)), .refused(.other(status: 425, detail: nil)),
  ]

  @Test(arguments: uncertain)
  func whatIsUncertainIsTriedAgainUnderItsKey(error: ClientError) throws {
    var stage = try StartStage()
    try stage.send()
    let key = try #require(stage.procedure.record?.key)
    stage.answer(.failure(error))
    #expect(stage.state == .uncertain)
    #expect(stage.pause == 5)
    stage.wait()
    #expect(stage.actions == [.read])
    try stage.again()
    #expect(stage.isOut)
    #expect(stage.procedure.record?.key == key)
    #expect(stage.procedure.record?.tries == 2)
  }

  @Test func aNewKeyIsForWhatIsProvenUndoneAlone() throws {
    var stage = try StartStage()
    try stage.send()
    let first = try #require(stage.procedure.record?.key)
    stage.answer(.failure(.refused(.tooManyRequests(retryAfter: nil))), mark: "429")
    #expect(stage.state == .claimed)
    stage.wait()
    try stage.again()
    let second = try #require(stage.procedure.record?.key)
    #expect(second != first)
    stage.answer(.failure(.unanswered(.reset)))
    stage.wait()
    try stage.again()
    // That the third one came to nothing says nothing of the second.
    stage.answer(.failure(.refused(.tooManyRequests(retryAfter: nil))), mark: "429")
    #expect(stage.state == .uncertain)
    stage.wait()
    try stage.again()
    #expect(stage.procedure.record?.key == second)
    stage.answer(.failure(.refused(.keyUnknown)))
    #expect(stage.state == .open)
    #expect(stage.procedure.exitCode == .unanswered)
  }

  @Test func theServiceSaysHowLongToWait() throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.failure(.refused(.tooManyRequests(retryAfter: 40))))
    #expect(stage.pause == 40)
    stage.wait()
    try stage.again()
    stage.answer(.failure(.refused(.tooManyRequests(retryAfter: 2))))
    #expect(stage.pause == 5)
    stage.wait()
    try stage.again()
    let late = ClientError.refused(.tooManyRequests(retryAfter: 900))
    stage.answer(.failure(late))
    #expect(stage.procedure.ending == .failed(late))
    #expect(stage.state == .notDone)
    #expect(stage.procedure.exitCode == .tryLater)
  }

  @Test func threeAlikeAnswersAreStoredOnes() throws {
    let error = ClientError.refused(.other(status: 500, detail: nil))
    var stage = try StartStage()
    try stage.send()
    for mark in ["a", "b", "b"] {
      stage.answer(.failure(error), mark: mark)
      stage.wait()
      try stage.again()
    }
    #expect(stage.isOut)
    stage.answer(.failure(error), mark: "b")
    #expect(stage.procedure.ending == .failed(error))
    #expect(stage.state == .open)
  }

  @Test func anOverloadedServiceIsAskedOn() throws {
    let error = ClientError.refused(.unavailable(status: 503, retryAfter: nil))
    var stage = try StartStage()
    try stage.send()
    for _ in 0..<4 {
      stage.answer(.failure(error), mark: "503")
      stage.wait()
      try stage.again()
    }
    #expect(stage.isOut)
  }

  @Test func noKeyIsSentAgainAfter50Minutes() throws {
    var stage = try StartStage(plan: RetryPlan(seconds: 1e6))
    try stage.send()
    stage.answer(.failure(.unanswered(.reset)))
    stage.pass(RetryPlan.keyLifetime - 1)
    stage.take(.waited)
    stage.read(try StartStage.bot())
    #expect(stage.actions.count == 1)
    var other = try StartStage(plan: RetryPlan(seconds: 1e6))
    try other.send()
    other.answer(.failure(.unanswered(.reset)))
    other.pass(RetryPlan.keyLifetime)
    other.take(.waited)
    other.read(try StartStage.bot())
    #expect(other.procedure.ending == .tooOld)
    #expect(other.state == .open)
  }

  @Test func anAnswerToAKeyThatWasSentBeforeIsLookedInto() throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.failure(.unanswered(.reset)))
    stage.wait()
    try stage.again()
    let bot = try StartStage.bot(["r1"], records: true)
    stage.answer(.success(bot))
    #expect(stage.actions.last == .read)
    stage.read(bot)
    #expect(stage.procedure.ending == .taken(bot))
    #expect(stage.state == .pending)
  }

  @Test func theFirstAnswerIsTaken() throws {
    var stage = try StartStage()
    try stage.send()
    stage.answer(.success(try StartStage.bot()))
    #expect(stage.procedure.ending == .taken(try StartStage.bot()))
    #expect(stage.state == .pending)
    #expect(stage.procedure.exitCode == .done)
  }
}
