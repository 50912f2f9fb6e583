import TestSupport
import Testing

@testable import RecordingCore

/// Rules of the journal and of services, each by what would go wrong without it.
@Suite struct JournalRuleTests {
  @Test func whatADeadProcessSentIsResumed() throws {
    let stage = try JournalStage()
    let sent = StartRecord.sample("a").sent(1)
    var dying: Journal? = stage.journal()
    #expect(try dying?.claim(.sample("a")) == .granted)
    #expect(try dying?.mark(sent) == true)
    dying = nil
    #expect(try stage.journal().resume(sent.with { $0.state = .open }) == .granted)
  }

  @Test func theKeyOfATryThatNeverLeftIsNotKept() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let first = StartRecord.sample("a").sent(1, under: "key-1")
    #expect(try journal.claim(.sample("a")) == .granted)
    #expect(try journal.mark(first))
    #expect(try journal.mark(first.sent(2, under: "key-2")))
    #expect(try journal.note(first.with { $0.state = .claimed }))
    #expect(try journal.start("key-1") != nil)
    #expect(try journal.start("key-2") == nil)
  }

  @Test func allNamesOfThisMachineAreOneService() throws {
    func identity(_ address: String, _ run: String? = nil) throws -> ServiceIdentity {
      ServiceIdentity(try ServiceAddress(baseURL: address), instance: run)
    }
    #expect(try identity("http://127.0.0.1:8377") == identity("http://localhost:8377"))
    #expect(try identity("http://127.0.0.1:8377") != identity("http://localhost:8378"))
    #expect(try identity("https://example.com", "run").instance == nil)
    // Of a rehearsal the run alone counts.
    let (one, other) = try (
      identity("http://localhost:1", "run"), identity("http://localhost:2", "run")
    )
    #expect(one.isSame(as: other))
    #expect(try !one.isSame(as: identity("http://localhost:1", "next")))
    #expect(try identity("http://localhost:1", "next").hasReplaced(one))
  }
}
