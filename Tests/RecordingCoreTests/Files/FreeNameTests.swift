import Foundation
import Synchronization
import TestSupport
import Testing

@testable import RecordingCore

@Suite struct FreeNameTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func ofManyWhoWriteANewFileOneDoes() throws {
    for round in 0..<20 {
      let path = folder.path("new-\(round).json")
      let winners = Mutex<[Int]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        let isMine = (try? AtomicFile(path).write(Array("\(number)".utf8), asNew: true)) != nil
        if isMine { winners.withLock { $0.append(number) } }
      }
      let won = winners.withLock(\.self)
      #expect(won.count == 1)
      #expect(try folder.text(of: "new-\(round).json") == "\(won.first ?? -1)")
    }
    #expect(try folder.names().count == 20)
  }

  @Test func aFileSystemWithoutLinksRenamesToo() throws {
    let old = try folder.put("text", as: "old")
    #expect(FreeName(folder.path("new")).giveOverPlaceholder(to: old) == 0)
    #expect(try folder.names() == ["new"])
    #expect(try folder.text(of: "new") == "text")
    let other = try folder.put("other", as: "other")
    #expect(FreeName(folder.path("new")).giveOverPlaceholder(to: other) == EEXIST)
    #expect(FreeName(folder.path("late")).giveOverPlaceholder(to: folder.path("none")) == ENOENT)
    #expect(try folder.names() == ["new", "other"])
  }

  @Test func whatIsInTheWayGetsAFreeNumber() throws {
    try folder.put("1", as: "aside-1")
    let file = AtomicFile(try folder.put("2", as: "file"))
    #expect(try file.moveAside { folder.path("aside-\($0)") } == folder.path("aside-2"))
    #expect(throws: FileError.self) { try file.moveAside { folder.path("aside-\($0)") } }
  }
}
