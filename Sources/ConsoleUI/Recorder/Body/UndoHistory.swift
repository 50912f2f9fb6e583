import RecordingCore

/// The drafts before and after, so that any change can be taken back and made again.
struct UndoHistory: Equatable, Sendable {
  /// What a change replaced: the draft, and what had been decided about it.
  struct Entry: Equatable, Sendable {
    let draft: Draft
    let preset: LoadedPreset?
    let overridden: Set<OverriddenCheck>
    let setAside: [JSONPointer: JSONValue]

    init(_ state: AppState) {
      draft = state.draft
      preset = state.preset
      overridden = state.overridden
      setAside = state.setAside
    }
  }

  private var before: [Entry] = []
  private var after: [Entry] = []
  /// How many changes are kept.
  static let limit = 500

  var canUndo: Bool { !before.isEmpty }
  var canRedo: Bool { !after.isEmpty }

  mutating func record(_ entry: Entry) {
    before.append(entry)
    if before.count > UndoHistory.limit { before.removeFirst() }
    after = []
  }

  mutating func undo(from current: Entry) -> Entry? {
    guard let entry = before.popLast() else { return nil }
    after.append(current)
    return entry
  }

  mutating func redo(from current: Entry) -> Entry? {
    guard let entry = after.popLast() else { return nil }
    before.append(current)
    return entry
  }
}
