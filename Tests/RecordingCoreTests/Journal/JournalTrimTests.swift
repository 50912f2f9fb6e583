import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalTrimTests {
  private let later = JournalStage.now.adding(91 * 86400)

  @Test func whatEndedLongAgoGoes() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let ended = StartRecord.sample("b", of: SampleBots.recording).sent(1)
    let recent = StartRecord.sample(
      "c", of: SampleBots.recording, claimedAt: later.adding(-89 * 86400))
    let journal = stage.journal()
    #expect(try journal.claim(.sample("b", of: SampleBots.recording)) == .granted)
    #expect(try journal.mark(ended))
    #expect(try journal.note(ended.ended(.refused, "no")))
    #expect(try journal.claim(recent) == .granted)
    #expect(try journal.note(recent.ended(.refused, "no")))
    #expect(try stage.journal().unended(at: JournalStage.now) == [open])
    #expect(try journal.start("b") != nil)
    #expect(try stage.journal().unended(at: later) == [open])
    #expect(try journal.start("b") == nil)
    #expect(try journal.start("c") != nil)
    #expect(try SQLiteDatabase(stage.file).integer("SELECT count(*) FROM tries") == 1)
  }

  @Test func aFileThatIsTooLargeShrinks() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let body = "{\"a\": \"\(String(repeating: "x", count: 4000))\"}"
    for number in 0..<250 {
      let record = StartRecord.sample("\(number)", of: SampleBots.recording, body: body)
      #expect(try journal.claim(record) == .granted)
      #expect(try journal.note(record.ended(.refused, "no")))
    }
    let open = try stage.open(.sample("open", body: body))
    let limit = 700_000
    #expect(try AtomicFile(stage.file).read().count > limit)
    #expect(
      try stage.journal(sizeLimit: limit).unended(at: JournalStage.now) == [open])
    #expect(try AtomicFile(stage.file).read().count <= limit)
    #expect(try journal.start("0") == nil)
    #expect(try journal.start("249") != nil)
    #expect(
      try stage.journal(sizeLimit: 1).unended(at: JournalStage.now) == [open])
    #expect(try journal.start("249") == nil)
  }
}
