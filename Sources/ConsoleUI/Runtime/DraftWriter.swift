import Dispatch
import RecordingCore
import Synchronization

/// Writes the draft down whenever it changed, and says when that ceases to work and when it works again.
final class DraftWriter: Sendable {
  /// Where the drafts lie; nil when nothing is kept.
  var folder: String? { store.folder }
  private let store: DraftStore
  private let mailbox: Mailbox
  private let queue: DispatchQueue
  private let isFailing = Mutex(false)
  private let latest = Mutex<SavedDraft?>(nil)
  private let stamp = Mutex<FileStamp?>(nil)

  init(_ store: DraftStore, on queue: DispatchQueue, _ mailbox: Mailbox) {
    self.store = store
    self.queue = queue
    self.mailbox = mailbox
  }

  /// Has a draft written soon; of several that wait, only the latest is.
  func save(_ draft: SavedDraft) {
    let isFirst = latest.withLock { waiting in
      defer { waiting = draft }
      return waiting == nil
    }
    guard isFirst else { return }
    queue.async {
      let draft = self.latest.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      if let draft { self.write(draft) }
    }
  }

  private func write(_ draft: SavedDraft) {
    var stamped = draft
    stamped.savedAt = Moment.now().timestamp.iso8601
    do throws(FileError) {
      if let aside = try stamp.withLock({ (stamp) throws(FileError) in
        try store.save(stamped, stamp: &stamp)
      }) {
        mailbox.post(.noticed("The damaged draft was kept as \(aside)"))
      }
      if changed(isFailing: false) { mailbox.post(.savingWorksAgain) }
    } catch {
      guard changed(isFailing: true) else { return }
      let problem = Problem(
        title: "Draft not saved", detail: Problem(error).detail, nextStep: error.nextStep)
      mailbox.post(.savingFailed(problem.line))
    }
  }

  private func changed(isFailing new: Bool) -> Bool {
    isFailing.withLock { isFailing in
      defer { isFailing = new }
      return isFailing != new
    }
  }
}
