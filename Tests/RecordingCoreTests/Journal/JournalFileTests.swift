import Foundation
import Synchronization
import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalFileTests {
  private func unended(_ journal: Journal) throws -> [StartRecord] {
    try journal.unended(at: JournalStage.now)
  }

  @Test func withoutAFolderThereIsNoPlace() {
    #expect(throws: JournalError.noPlace) { try unended(Journal(folder: nil)) }
    #expect(throws: JournalError.noPlace) { try Journal(folder: nil).claim(.sample("a")) }
  }

  @Test func nothingIsMadeBeforeTheFirstCall() throws {
    let stage = try JournalStage()
    _ = stage.journal()
    #expect(try stage.folder.names() == [])
  }

  @Test func everythingIsForThisUserAlone() throws {
    let stage = try JournalStage()
    let journal = Journal(folder: stage.state)
    #expect(try journal.claim(.sample("a")) == .granted)
    #expect(try stage.folder.mode(of: "state") == 0o700)
    #expect(try stage.folder.mode(of: "state/tally") == 0o700)
    #expect(try stage.folder.mode(of: "state/tally/owners") == 0o700)
    let owners = try FileManager.default.contentsOfDirectory(
      atPath: stage.state.appendingPath("owners"))
    var names = owners.map { "owners/\($0)" }
    names += ["journal.db", "journal.db-journal"]
    for name in names { #expect(try stage.folder.mode(of: "state/tally/\(name)") == 0o600) }
    chmod(stage.file, 0o644)
    _ = try unended(stage.journal())
    #expect(try stage.folder.mode(of: "state/tally/journal.db") == 0o600)
  }

  @Test(arguments: [
    "no database, but text that is long enough for a header, which has 100 bytes", "xy",
  ])
  func whatIsNoDatabaseIsKept(content: String) throws {
    let stage = try JournalStage()
    let journal = Journal(folder: stage.folder.path)
    let content = String(repeating: content, count: content.count == 2 ? 1 : 20)
    let path = try stage.folder.put(content, as: "journal.db")
    #expect(throws: JournalError.damaged(path: path, "it is no SQLite database")) {
      try unended(journal)
    }
    #expect(try stage.folder.text(of: "journal.db") == content)
    // Moved away, it is no longer in the way.
    try AtomicFile(path).move(to: stage.folder.path("old.db"))
    #expect(try unended(journal) == [])
    #expect(try stage.folder.text(of: "old.db") == content)
  }

  @Test func aFileCutShortIsDamaged() throws {
    let stage = try JournalStage()
    #expect(try stage.journal().claim(.sample("a")) == .granted)
    let bytes = try AtomicFile(stage.file).read()
    let cut = Array(bytes.prefix(8192))
    try Data(cut).write(to: URL(fileURLWithPath: stage.file))
    #expect(throws: JournalError.damaged(path: stage.file, "its content does not hold together")) {
      try unended(stage.journal())
    }
    #expect(try AtomicFile(stage.file).read() == cut)
  }

  @Test func aNewerFormIsKept() throws {
    let stage = try JournalStage()
    #expect(try stage.journal().claim(.sample("a")) == .granted)
    try SQLiteDatabase(stage.file).execute("PRAGMA user_version = 2")
    #expect(throws: JournalError.newer(path: stage.file)) { try unended(stage.journal()) }
    #expect(throws: JournalError.newer(path: stage.file)) {
      try stage.journal().claim(.sample("b"))
    }
  }

  @Test func theDatabaseOfAnotherProgramIsKept() throws {
    let stage = try JournalStage()
    let path = try stage.folder.put("", as: "journal.db")
    try SQLiteDatabase(path).execute("PRAGMA journal_mode = WAL; CREATE TABLE notes (text)")
    let content = try AtomicFile(path).read()
    #expect(
      throws: JournalError.damaged(path: path, "it is the database of another program")
    ) { try unended(Journal(folder: stage.folder.path)) }
    #expect(try AtomicFile(path).read() == content)
  }

  @Test func severalMayBeTheFirst() throws {
    for _ in 0..<100 {
      let stage = try JournalStage()
      let folder = stage.state
      let failures = Mutex<[any Error]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do {
          let journal = Journal(folder: folder, settings: JournalSettings(isDurable: false))
          _ = try journal.claim(.sample("a"))
        } catch {
          failures.withLock { $0.append(error) }
        }
      }
      #expect(failures.withLock { $0.isEmpty })
    }
  }

  @Test func aFolderInItsPlaceIsRefused() throws {
    let stage = try JournalStage()
    try FileManager.default.createDirectory(atPath: stage.file, withIntermediateDirectories: true)
    #expect(throws: JournalError.inTheWay(path: stage.file, "it is a folder, not a file")) {
      try unended(stage.journal())
    }
  }

  @Test func aPipeInItsPlaceIsNotWaitedFor() throws {
    let stage = try JournalStage()
    #expect(mkfifo(stage.folder.path("journal.db"), 0o600) == 0)
    #expect(
      throws: JournalError.inTheWay(
        path: stage.folder.path("journal.db"), "it is a pipe, not a file")
    ) { try unended(Journal(folder: stage.folder.path)) }
  }

  @Test func aLinkInItsPlaceIsNotFollowed() throws {
    let stage = try JournalStage()
    let path = stage.folder.path("journal.db")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere")
    #expect(throws: JournalError.inTheWay(path: path, "it is a symbolic link, not a file")) {
      try unended(Journal(folder: stage.folder.path))
    }
    #expect(try stage.folder.names() == ["journal.db"])
  }

  @Test func aFileInPlaceOfTheFolderIsAnError() throws {
    let stage = try JournalStage()
    try stage.folder.put("", as: "state")
    let error = JournalError.inTheWay(
      path: stage.folder.path("state"), "a part of the path is not a folder")
    #expect(throws: error) { try unended(stage.journal()) }
    #expect(error.nextStep == "move \(stage.folder.path("state")) away to begin a new one")
  }

  @Test func aFileThatIsHeldIsWaitedForOnce() throws {
    let stage = try JournalStage()
    let journal = stage.journal(patience: .milliseconds(500))
    #expect(try journal.claim(.sample("a")) == .granted)
    let holder = try SQLiteDatabase(stage.file)
    try holder.execute("BEGIN EXCLUSIVE")
    let clock = ContinuousClock()
    for asked in [journal, stage.journal(patience: .milliseconds(500))] {
      let began = clock.now
      #expect(throws: JournalError.busy(path: stage.file)) { try unended(asked) }
      let waited = clock.now - began
      #expect(waited > .milliseconds(300))
      #expect(waited < .milliseconds(950))
    }
    try holder.execute("ROLLBACK")
    #expect(try unended(journal).map(\.id) == ["a"])
  }

  @Test func aReaderIsWaitedForNoLonger() throws {
    let stage = try JournalStage()
    let journal = stage.journal(patience: .milliseconds(200))
    #expect(try journal.start(under: IdempotencyKey()) == nil)
    let reader = try SQLiteDatabase(stage.file)
    try reader.execute("BEGIN")
    _ = try reader.rows("SELECT * FROM starts")
    #expect(throws: JournalError.busy(path: stage.file)) { try journal.claim(.sample("a")) }
    try reader.execute("COMMIT")
    #expect(try journal.start("a") == nil)
    #expect(try journal.claim(.sample("a")) == .granted)
  }

  @Test func aJournalThatIsMovedAwayBeginsAnew() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    #expect(try journal.claim(.sample("a")) == .granted)
    try AtomicFile(stage.file).move(to: stage.file + ".old")
    #expect(try journal.claim(.sample("b")) == .granted)
    #expect(try stage.journal().unended(at: JournalStage.now).map(\.id) == ["b"])
  }
}
