import Foundation
import TestSupport
import Testing

@testable import RecordingCore

@Suite struct DraftShelfTests {
  private let folder: TemporaryFolder
  private let shelf: DraftShelf

  init() throws {
    folder = try TemporaryFolder()
    shelf = DraftShelf(folder: folder.path("state"))
  }

  private func draft(_ time: String) -> SavedDraft {
    SavedDraft(savedAt: "2026-11-23T\(time)Z", form: "lean", body: ["a": .string(JSONString(time))])
  }

  @Test func eachServiceHasADraftOfItsOwn() throws {
    let live = shelf.take(for: "us-east-1.recall.ai:443")
    #expect(live.drafts.isEmpty && !live.hasNeighbour)
    try live.store.save(draft("10:00:00"))
    let other = shelf.take(for: "localhost:8080")
    #expect(other.drafts.isEmpty && !other.hasNeighbour)
    #expect(live.store.path == folder.path("state/drafts/us-east-1.recall.ai-443.json"))
  }

  @Test func aSecondConsoleKeepsItsOwn() throws {
    let first = shelf.take(for: "desk")
    let second = shelf.take(for: "desk")
    #expect(!first.hasNeighbour && second.hasNeighbour)
    try first.store.save(draft("10:00:00"))
    try second.store.save(draft("11:00:00"))
    #expect(try first.store.load() == draft("10:00:00"))
    #expect(try second.store.load() == draft("11:00:00"))
  }

  @Test func whatAKilledConsoleLeftComesBackFirst() throws {
    var first: TakenDraft? = shelf.take(for: "desk")
    var second: TakenDraft? = shelf.take(for: "desk")
    try first?.store.save(draft("10:00:00"))
    try second?.store.save(draft("11:00:00"))
    (first, second) = (nil, nil)
    let next = shelf.take(for: "desk")
    #expect(next.drafts == [draft("10:00:00"), draft("11:00:00")])
    #expect(next.store.path == folder.path("state/drafts/desk~2.json"))
    // The other one is for whoever comes beside it.
    let beside = shelf.take(for: "desk")
    #expect(beside.drafts == [draft("10:00:00")] && beside.hasNeighbour)
  }

  @Test(arguments: ["pipe", "folder"])
  func whatIsNoFileIsNamedAndLeftAlone(kind: String) throws {
    let path = folder.path("state/drafts/desk.json")
    try FileManager.default.createDirectory(
      atPath: folder.path("state/drafts"), withIntermediateDirectories: true)
    #expect((kind == "pipe" ? mkfifo(path, 0o600) : mkdir(path, 0o700)) == 0)
    let taken = shelf.take(for: "desk")
    #expect(taken.problems.map(\.reason) == ["it is a \(kind), not a file"])
    #expect(try taken.store.save(draft("10:00:00")) == nil)
    #expect(shelf.take(for: "desk").drafts.isEmpty)
    #expect(FileStatus.ofLink(path)?.kindUnlessFile == "a \(kind)")
    #expect(try taken.store.load() == draft("10:00:00"))
  }

  @Test func aDraftOfAllServicesIsTakenOver() throws {
    try DraftStore(folder: folder.path("state")).save(draft("10:00:00"))
    #expect(shelf.take(for: "desk").drafts == [draft("10:00:00")])
    #expect(try folder.names() == ["state"])
    #expect(!AtomicFile(folder.path("state/draft.json")).exists)
  }

  @Test func whereNothingCanBeWrittenSavingSaysWhy() throws {
    let shelf = DraftShelf(folder: try folder.put("", as: "file").appendingPath("tally"))
    let taken = shelf.take(for: "desk")
    #expect(throws: FileError.self) { try taken.store.save(draft("10:00:00")) }
    #expect(try DraftShelf(folder: nil).take(for: "desk").store.save(draft("10:00:00")) == nil)
  }
}
