import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalRowTests {
  @Test func everyFieldComesBack() throws {
    let stage = try JournalStage()
    let marks = [
      RecordingMark(id: "a\"b\\", beganAt: Timestamp(secondsSince1970: 1_795_428_000.1)),
      RecordingMark(id: "", beganAt: nil),
    ]
    var record = StartRecord(
      id: "key-1", service: ServiceIdentity(origin: "http://localhost:1", instance: "run"),
      bot: SampleBots.idle.id, profile: "größe\u{0}\n", body: "{ \"a\" : 1.0 }\n",
      bodyMark: Fingerprint(of: "another"),
      told: BotReading(
        prospect: .replaces("r1"), configuration: Fingerprint(of: "c"), recordings: marks),
      over: ["other", "one more"], claimedAt: JournalStage.now, state: .uncertain,
      key: try #require(IdempotencyKey("key-2")))
    record.tries = 3
    record.isUncertain = true
    record.isKeyGiven = true
    record.wasTaken = true
    record.recordingsBefore = marks
    record.firstTryAt = JournalStage.now.adding(1 / 3)
    record.lastTryAt = Moment(seconds: 1e-7, uptime: 1e22, boot: "b\"")
    record.missedAt = JournalStage.now
    record.recording = marks[0]
    record.remark = ""
    let journal = stage.journal()
    #expect(try journal.claim(record) == .granted)
    #expect(try journal.start("key-1") == record)
    #expect(try journal.start("key-2") == record)
    #expect(try journal.start("key-3") == nil)
  }

  @Test func whatIsNotThereStaysSo() throws {
    let stage = try JournalStage()
    let record = StartRecord.sample("a")
    #expect(try stage.journal().claim(record) == .granted)
    #expect(try stage.journal().start("a")?.recordingsBefore == nil)
    let none = record.with { $0.recordingsBefore = [] }
    #expect(try none == StartRecord.read(of: none))
  }

  @Test(arguments: [StartProspect.begins, .replaces(""), .uncertain("no reason"), .isRefused])
  func everyProspectComesBack(prospect: StartProspect) {
    let reading = BotReading(prospect: prospect, configuration: nil, recordings: [])
    #expect(BotReading(json: reading.json) == reading)
  }

  @Test(arguments: StartRecord.State.allCases)
  func everyStateComesBack(state: StartRecord.State) throws {
    let record = StartRecord.sample("a").with { $0.state = state }
    #expect(try StartRecord.read(of: record) == record)
  }

  @Test func aRowThatCannotBeReadIsDamage() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    #expect(try journal.claim(.sample("a")) == .granted)
    try SQLiteDatabase(stage.file).run("UPDATE starts SET first_try = '{}'")
    #expect(
      throws: JournalError.damaged(path: stage.file, "the start a cannot be read")
    ) { try journal.start("a") }
  }
}

extension StartRecord {
  /// The record as a journal would give it back.
  fileprivate static func read(of record: StartRecord) throws -> StartRecord {
    let row = StartRow(record, of: "")
    let fields = row.lasting + row.changing
    let read = SQLiteRow(
      fields: Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
    return try StartRow(read, of: "").record
  }
}
