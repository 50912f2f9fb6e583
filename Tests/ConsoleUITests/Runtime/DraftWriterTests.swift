import Dispatch
import FoundationEssentials
import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct DraftWriterTests {
  private let draft = SavedDraft(savedAt: "", form: "explicit", body: [:])

  @Test func aDraftThatCannotBeSavedIsToldOnceUntilItCan() throws {
    let folder = try TemporaryFolder()
    // A file where the folder should be.
    try folder.put("in the way", as: "state")
    let queue = DispatchQueue(label: "test")
    let mailbox = Mailbox()
    let writer = DraftWriter(DraftStore(folder: folder.path("state")), on: queue, mailbox)
    func save() -> [Message] {
      writer.save(draft)
      queue.sync {}
      return mailbox.takeAll()
    }
    let first = save()
    #expect(first.count == 1)
    #expect(
      first == [
        .savingFailed(
          "Draft not saved: a part of the path is not a folder (…/draft.json). Move what stands there away, or "
            + "choose another name")
      ])
    #expect(save().isEmpty)
    try FileManager.default.removeItem(atPath: folder.path("state"))
    #expect(save() == [.savingWorksAgain])
    #expect(save().isEmpty)
  }
}
