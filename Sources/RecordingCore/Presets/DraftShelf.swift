/// The drafts in the state folder: one for each service, and one more for each console open beside another on it.
public struct DraftShelf: Equatable, Sendable {
  /// The state folder; nil when there is no home, and nothing is kept.
  public let folder: String?

  // More consoles than anybody has open on one service.
  private static let placeLimit = 32

  /// Names a shelf; nothing is read.
  public init(folder: String?) { self.folder = folder }

  /// The folder of the drafts; nil when nothing is kept.
  public var path: String? { folder?.appendingPath("drafts") }

  /// Takes a place that no other console has: of several the one with the newest draft, so that what a killed console
  /// left comes back first.
  /// - Parameter service: Whose draft it is; characters that are not plain are replaced in the file's name.
  /// - Returns: The place, this console's own for as long as the value lives.
  public func take(for service: String) -> TakenDraft {
    guard let path else { return TakenDraft(DraftStore(folder: nil)) }
    let name = String(service.map { DraftShelf.isPlain($0) ? $0 : "-" })
    prepare(for: name)
    var free: [DraftPlace] = []
    var problems: [FileProblem] = []
    var hasNeighbour = false
    for number in 1...DraftShelf.placeLimit {
      let store = DraftStore(folder: path, name: number == 1 ? name : "\(name)~\(number)")
      if !free.isEmpty, !store.isThere { break }
      if let obstacle = store.obstacle {
        problems.append(obstacle)
      } else if let place = DraftPlace(store) {
        free.append(place)
      } else {
        hasNeighbour = true
      }
    }
    problems += free.compactMap(\.problem)
    return TakenDraft(free, problems, hasNeighbour: hasNeighbour)
  }

  /// Makes the folder, and puts the draft of a time when all services shared one into it.
  private func prepare(for name: String) {
    guard let folder, let path else { return }
    // Where the folder cannot be made, saving says why.
    try? AtomicFile(path).makeFolder(path)
    let shared = AtomicFile(folder.appendingPath("draft.json"))
    if shared.exists { try? shared.move(to: path.appendingPath(name + ".json")) }
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == ".")
  }
}

/// A draft that one console has to itself, and what was found when it took it.
public final class TakenDraft: Sendable {
  /// Where it is kept.
  public let store: DraftStore
  /// The drafts that were left there and in other places of the service that nobody has, the newest last.
  public let drafts: [SavedDraft]
  /// What stands in a place and is no draft; it stays as it is.
  public let problems: [FileProblem]
  /// Whether another console has a draft of the same service.
  public let hasNeighbour: Bool
  private let place: DraftPlace?

  fileprivate init(_ store: DraftStore) {
    self.store = store
    (drafts, problems, hasNeighbour, place) = ([], [], false, nil)
  }

  fileprivate init(_ places: [DraftPlace], _ problems: [FileProblem], hasNeighbour: Bool) {
    let filled = places.filter { $0.draft != nil }
      .sorted { ($0.draft?.savedAt ?? "") < ($1.draft?.savedAt ?? "") }
    place = filled.last ?? places.first
    store = place?.store ?? DraftStore(folder: nil)
    drafts = filled.compactMap(\.draft)
    self.problems = problems
    self.hasNeighbour = hasNeighbour
  }
}
