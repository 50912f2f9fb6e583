import Testing

@testable import RecordingCore

@Suite struct StartSettlingTests {
  private let now = Moment(seconds: 1_795_428_000, uptime: 5000, boot: "boot")

  private func settled(
    _ record: StartRecord, by bot: Bot, of service: ServiceIdentity = StartStage.service,
    profile: String? = nil, taken: [String] = [], hasSuccessor: Bool = false, after: Double = 0
  ) -> StartRecord {
    record.settled(
      by: bot, of: service, profile: profile, taken: taken, hasSuccessor: hasSuccessor,
      at: now.adding(after))
  }

  private func pending() throws -> StartRecord {
    try StartStage.record("a") {
      $0.state = .pending
      $0.wasTaken = true
    }
  }

  private func open() throws -> StartRecord {
    try StartStage.record("a") {
      $0.state = .open
      $0.isUncertain = true
    }
  }

  @Test func theOnlyTryThatWasTakenMadeTheOnlyRecording() throws {
    let bot = try StartStage.bot(["r1"], records: true)
    #expect(settled(try pending(), by: bot).state == .begun)
    #expect(settled(try pending(), by: bot).recording?.id == "r1")
    #expect(settled(try pending(), by: try StartStage.bot(["r1", "r2"])).state == .pending)
    var twice = try pending()
    twice.tries = 2
    #expect(settled(twice, by: bot).state == .pending)
    #expect(settled(try open(), by: bot).state == .open)
    #expect(settled(try pending(), by: bot, taken: ["r1"]).state == .pending)
  }

  @Test func aSuccessorMayHaveMadeTheOnlyRecording() throws {
    let bot = try StartStage.bot(["r1"], records: true)
    var older = try pending()
    older.state = .superseded
    #expect(settled(older, by: bot, hasSuccessor: true).state == .superseded)
    #expect(settled(older, by: bot).state == .begun)
  }

  @Test func aLabelTellsWhoseItIs() throws {
    let body = StartBody(StartStage.settings, isLabelled: true)
    var record = try open()
    record.body = body.text(for: record.key)
    func bot(_ label: String) throws -> Bot {
      try StartStage.bot(
        ["r1"], records: true,
        labels: [JSONString(StartLabel.name).value: .string(JSONString(label))])
    }
    #expect(settled(record, by: try bot("a")).state == .begun)
    #expect(settled(record, by: try bot("a"), hasSuccessor: true).state == .begun)
    #expect(settled(record, by: try bot("b")).state == .open)
    record.state = .pending
    record.wasTaken = true
    #expect(settled(record, by: try bot("b")).state == .pending)
    #expect(settled(record, by: try StartStage.bot(["r1"], records: true)).state == .pending)
  }

  @Test func anHourAndAMinuteWithoutItMeanNotDone() throws {
    let bot = try StartStage.bot()
    let early = settled(try open(), by: bot, after: 3400)
    #expect(early.missedAt == nil)
    let missed = settled(early, by: bot, after: 3500)
    #expect(missed.state == .open)
    #expect(missed.missedAt == now.adding(3500))
    #expect(settled(missed, by: bot, after: 3559).state == .open)
    #expect(settled(missed, by: bot, after: 3560).state == .notDone)
    let shown = settled(missed, by: try StartStage.bot(["r1"]), after: 3560)
    #expect(shown.state == .open)
    #expect(shown.missedAt == nil)
    #expect(settled(try pending(), by: bot, after: 9000).state == .pending)
  }

  @Test func whatWaitsForATriggerIsNotDoneByTheHour() throws {
    var record = try open()
    record.body = #"{"start_recording_on": "participant_join"}"#
    #expect(settled(record, by: try StartStage.bot(), after: 9000).missedAt == nil)
  }

  @Test func theEndOfTheCallDecides() throws {
    let nothing = try StartStage.bot(hasLeft: true)
    #expect(settled(try open(), by: nothing).state == .notDone)
    #expect(settled(try pending(), by: nothing).state == .notDone)
    let something = try StartStage.bot(["r1"], hasLeft: true)
    #expect(settled(try open(), by: something).state == .unclear)
  }

  // It may have been its own before another start's came in its place, and such ones may vanish from the list.
  @Test func anotherStartsRecordingMayHideItsOwn() throws {
    let over = try StartStage.bot(["r2"], hasLeft: true)
    #expect(settled(try open(), by: over, taken: ["r2"]).state == .unclear)
    var missed = try open()
    missed.missedAt = now
    let still = settled(
      missed, by: try StartStage.bot(["r2"]), taken: ["r2"], after: 9000)
    #expect(still.state == .open)
    #expect(still.missedAt == nil)
  }

  @Test func onlyTheProfileThatSentItSettles() throws {
    let bot = try StartStage.bot(["r1"], records: true)
    #expect(settled(try pending(), by: bot, profile: "other").state == .pending)
    let gone = try StartStage.bot(hasLeft: true)
    #expect(settled(try open(), by: gone, profile: "other").state == .open)
  }

  @Test func aRehearsalEndsWithItsStarts() throws {
    let first = ServiceIdentity(origin: "http://localhost:8080", instance: "one")
    let second = ServiceIdentity(origin: "http://localhost:8080", instance: "two")
    let record = try StartStage.record("a", at: first) { $0.state = .open }
    #expect(settled(record, by: try StartStage.bot(), of: second).state == .unclear)
    #expect(settled(record, by: try StartStage.bot(hasLeft: true)).state == .open)
  }

  @Test func whatIsBeingTriedIsNotSettled() throws {
    var record = try open()
    for state in [StartRecord.State.claimed, .sending, .uncertain] {
      record.state = state
      #expect(settled(record, by: try StartStage.bot(hasLeft: true)).state == state)
    }
  }
}
