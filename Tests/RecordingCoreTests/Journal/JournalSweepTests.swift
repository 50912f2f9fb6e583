import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalSweepTests {
  /// How the row of a process stands once that has ended.
  private func leftBehind(_ record: StartRecord) throws -> StartRecord? {
    let stage = try JournalStage()
    var dying: Journal? = stage.journal()
    #expect(try dying?.claim(record.with { $0.state = .claimed }) == .granted)
    #expect(try dying?.note(record) == true)
    _ = try stage.journal().unended(at: JournalStage.now)
    #expect(try dying?.start(record.id)?.state == record.state)
    dying = nil
    _ = try stage.journal().unended(at: JournalStage.now)
    return try stage.journal().start(record.id)
  }

  @Test func whatNeverLeftIsWithdrawn() throws {
    #expect(try leftBehind(.sample("a"))?.state == .withdrawn)
  }

  @Test func whatIsProvenUndoneCameToNothing() throws {
    #expect(try leftBehind(StartRecord.sample("a").with { $0.tries = 2 })?.state == .notDone)
  }

  @Test func aGivenKeyMayHaveBeenUsed() throws {
    #expect(try leftBehind(StartRecord.sample("a").with { $0.isUncertain = true })?.state == .open)
  }

  @Test(arguments: [StartRecord.State.sending, .uncertain])
  func whatMayHaveBeenTakenIsOpen(state: StartRecord.State) throws {
    let record = StartRecord.sample("a").sent(1).with {
      $0.state = state
      $0.remark = "no answer"
    }
    #expect(try leftBehind(record) == record.with { $0.state = .open })
  }

  @Test func aCallThatSweepsNothingElseSeesItToo() throws {
    let stage = try JournalStage()
    #expect(try stage.journal().claim(.sample("a")) == .granted)
    #expect(try stage.journal().listing().unended == [])
    #expect(try stage.journal().claim(.sample("b")) == .granted)
    #expect(try stage.journal().claim(.sample("c")) == .granted)
  }

  @Test func aRehearsalInsideAConsoleEndsWithIt() throws {
    let stage = try JournalStage()
    let inside = ServiceIdentity(origin: "http://rehearsal.localhost:80", instance: "run")
    let record = StartRecord.sample("a", at: inside).sent(1).taken
    var console: Journal? = stage.journal()
    #expect(try console?.claim(.sample("a", at: inside)) == .granted)
    #expect(try console?.note(record) == true)
    #expect(try stage.journal().unended(at: JournalStage.now) == [record])
    console = nil
    #expect(try stage.journal().unended(at: JournalStage.now) == [])
    #expect(
      try stage.journal().start("a")
        == record.ended(.unclear, "the rehearsal that it was sent to has ended"))
  }

  @Test func theFilesOfDeadProcessesGo() throws {
    let stage = try JournalStage()
    #expect(try stage.journal().claim(.sample("a")) == .granted)
    #expect(try stage.folder.owners().count == 1)
    let living = stage.journal()
    #expect(try living.claim(.sample("b", of: SampleBots.recording)) == .granted)
    #expect(try stage.journal().unended(at: JournalStage.now).map(\.id) == ["b"])
    #expect(try stage.folder.owners().count == 1)
    #expect(try living.mark(StartRecord.sample("b", of: SampleBots.recording).sent(1)))
  }

  @Test func anOwnerWhoseFileIsGoneIsGone() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    #expect(try journal.claim(.sample("a")) == .granted)
    for name in try stage.folder.owners() {
      try AtomicFile(stage.state.appendingPath("owners/\(name)")).remove()
    }
    #expect(try stage.journal().unended(at: JournalStage.now) == [])
    #expect(try !journal.mark(StartRecord.sample("a").sent(1)))
    #expect(try journal.claim(.sample("b")) == .granted)
    #expect(try stage.journal().unended(at: JournalStage.now).map(\.id) == ["b"])
  }
}

extension TemporaryFolder {
  fileprivate func owners() throws -> [String] {
    try FolderListing.names(in: path("state/tally/owners"), suffix: "")
  }
}
