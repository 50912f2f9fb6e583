import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalNoteTests {
  private let body = """
    {
      "metadata": {"a": "b"},
      "realtime_endpoints": [{"url": "wss://user:word@example.com/x?token=secret"}]
    }
    """

  @Test func secretsAreMaskedOnceItHasEnded() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let record = StartRecord.sample("a", body: body)
    #expect(try journal.claim(record) == .granted)
    #expect(try journal.note(record.sent(1).taken))
    #expect(try journal.start("a")?.body == body)
    #expect(try journal.note(record.sent(1).ended(.begun, "its recording began")))
    let kept = try #require(try journal.start("a"))
    #expect(kept.body.contains("wss://***@example.com/x?token=***"))
    #expect(!kept.body.contains("secret"))
    #expect(kept.bodyMark == record.bodyMark)
    #expect(kept.told == record.told)
    let bytes = try AtomicFile(stage.file).read()
    #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"))
  }

  @Test func aBodyThatHidesNothingStaysAsItIs() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let record = StartRecord.sample("a", body: #"{ "a" : "what?" , "b":"https://x.example/y" }"#)
    #expect(try journal.claim(record) == .granted)
    #expect(try journal.note(record.ended(.refused, "no")))
    #expect(try journal.start("a")?.body == record.body)
  }

  @Test func onlyItsOwnProcessNotesWhatIsBeingTried() throws {
    let stage = try JournalStage()
    let (mine, other) = (stage.journal(), stage.journal())
    let record = StartRecord.sample("a")
    #expect(try mine.claim(record) == .granted)
    #expect(try !other.note(record.sent(1).taken))
    #expect(try mine.note(record.sent(1).taken))
    #expect(try other.note(record.sent(1).taken.ended(.begun, "it shows")))
    #expect(try !mine.note(record.sent(1).taken))
    #expect(try mine.start("a")?.state == .begun)
    #expect(try !mine.note(.sample("unknown")))
  }

  @Test func whatIsNobodysIsNotTriedWithoutAskingForIt() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let journal = stage.journal()
    #expect(try !journal.note(open.with { $0.state = .uncertain }))
    #expect(try !journal.mark(open.sent(2)))
    #expect(try journal.start("a") == open)
  }

  @Test func whatIsSupersededStaysSoUntilItEnds() throws {
    let stage = try JournalStage()
    let (first, second) = (stage.journal(), stage.journal())
    let pending = StartRecord.sample("a").sent(1).taken
    #expect(try first.claim(.sample("a")) == .granted)
    #expect(try first.note(pending))
    #expect(try second.claim(.sample("b", over: ["a"])) == .granted)
    #expect(try !first.mark(pending.sent(2)))
    #expect(try first.note(pending))
    #expect(try first.start("a")?.state == .superseded)
    #expect(try first.note(pending.ended(.begun, "it shows")))
    #expect(try first.start("a")?.state == .begun)
    #expect(try second.start("b")?.state == .claimed)
  }

  @Test func everyTryHasItsAnswer() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let record = StartRecord.sample("a")
    let undone = record.with {
      $0.tries = 1
      $0.key = record.sent(1, under: "key-1").key
      $0.remark = "too many requests"
    }
    #expect(try journal.claim(record) == .granted)
    #expect(try journal.mark(record.sent(1, under: "key-1")))
    #expect(try journal.note(undone))
    // This one never left.
    #expect(try journal.mark(record.sent(2, under: "key-2")))
    #expect(try journal.note(undone))
    #expect(try journal.mark(record.sent(2, under: "key-3")))
    #expect(try journal.note(record.sent(2, under: "key-3").with { $0.state = .uncertain }))
    #expect(try journal.mark(record.sent(3, under: "key-3")))
    let last = record.sent(3, under: "key-3").taken
    #expect(try journal.note(last))
    #expect(try journal.note(last.ended(.begun, "it shows")))
    let rows = try SQLiteDatabase(stage.file).rows(
      "SELECT key, answer, remark FROM tries WHERE start = 'a' ORDER BY number")
    #expect(rows.map { $0.text("key") } == ["key-1", "key-3", "key-3"])
    #expect(rows.map { $0.text("answer") } == ["refused", "uncertain", "taken"])
    #expect(rows.map { $0.text("remark") } == ["too many requests", nil, nil])
    #expect(try journal.start("key-2") == nil)
  }
}
