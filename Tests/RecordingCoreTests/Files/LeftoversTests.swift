import Foundation
import TestSupport
import Testing

@testable import RecordingCore

@Suite struct LeftoversTests {
  @Test func whatAKilledProgramLeftIsRemovedAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.put("half", as: ".tally-1x.new")
    try folder.put("mine", as: ".tally.new.json")
    let written = LockedFile.make(folder.path(".tally-2x.new"))
    defer { close(written) }
    #expect(written >= 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(".tally-3x.new"), withDestinationPath: ".tally.new.json")
    Leftovers.remove(from: folder.path)
    Leftovers.remove(from: folder.path("nowhere"))
    #expect(try folder.names() == [".tally-2x.new", ".tally-3x.new", ".tally.new.json"])
  }
}
