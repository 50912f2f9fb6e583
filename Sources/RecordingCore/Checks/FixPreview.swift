/// What a fix changes in a body, place by place, to be read before it is made.
public struct FixPreview: Equatable, Sendable {
  /// One line of it.
  public enum Change: Equatable, Sendable {
    /// The value stands there no more.
    case goes(JSONPointer, JSONValue)
    /// The value stands there from now on.
    case comes(JSONPointer, JSONValue)
    /// The key has another name, and keeps its value.
    case renamed(JSONPointer, to: String)
    /// The value stands at another place.
    case moved(JSONPointer, to: JSONPointer)
  }

  /// The lines, in the order of the fix's steps.
  public let changes: [Change]

  /// Finds out what a fix changes in a body.
  public init(of fix: Fix, in body: JSONValue) {
    var mended = body
    var changes: [Change] = []
    for edit in fix.edits {
      let before = mended
      edit.apply(to: &mended)
      if mended != before { changes += edit.changes(in: before) }
    }
    self.changes = FixPreview.withoutReturns(changes)
  }

  // What is taken out and then put back where it was stays.
  private static func withoutReturns(_ changes: [Change]) -> [Change] {
    var left: [Change] = []
    for change in changes {
      if case .comes(let pointer, let value) = change,
        let gone = left.lastIndex(of: .goes(pointer, value))
      {
        left.remove(at: gone)
      } else {
        left.append(change)
      }
    }
    return left
  }
}

extension Fix.Edit {
  /// What the step changes in a body, in which it has an effect.
  fileprivate func changes(in body: JSONValue) -> [FixPreview.Change] {
    switch self {
    case .set(let pointer, let value):
      body.makingWay(to: pointer) + [.comes(pointer, value)]
    case .remove(let pointer):
      body.values(at: pointer).map { .goes(pointer, $0) }
    case .rename(let pointer, let name):
      [.renamed(pointer, to: name)]
    case .move(let source, let target):
      body.makingWay(to: target) + [.moved(source, to: target)]
    }
  }
}

extension JSONValue {
  /// What goes when a value is set at a place: the value there, or one on the way that holds nothing inside.
  fileprivate func makingWay(to pointer: JSONPointer) -> [FixPreview.Change] {
    for count in 1..<max(1, pointer.tokens.count) {
      let place = JSONPointer(Array(pointer.tokens.prefix(count)))
      guard let value = self[place] else { return [] }
      if value.objectValue == nil, value.arrayValue == nil { return [.goes(place, value)] }
    }
    return self[pointer].map { [.goes(pointer, $0)] } ?? []
  }

  /// The values at a place: several where a key stands more than once in its object.
  fileprivate func values(at pointer: JSONPointer) -> [JSONValue] {
    guard let key = pointer.tokens.last, let object = self[pointer.parent]?.objectValue else {
      return self[pointer].map { [$0] } ?? []
    }
    return object.members.filter { $0.key.value.hasSameBytes(as: key) }.map(\.value)
  }
}

extension FixPreview.Change {
  /// The sign before the line: minus for what goes, plus for what comes, a tilde for what only changes its place.
  public var sign: Character {
    switch self {
    case .goes: "-"
    case .comes: "+"
    case .renamed, .moved: "~"
    }
  }

  /// The line without its sign: the place and the value, cut when it is long.
  ///
  /// What may be secret in a URL is masked unless it shall be shown.
  public func text(areSecretsShown: Bool = false) -> String {
    switch self {
    case .goes(let pointer, let value), .comes(let pointer, let value):
      "\(pointer): " + (areSecretsShown ? value : value.masked).compactText.cut
    case .renamed(let pointer, let name): "\(pointer) is renamed to \(name)"
    case .moved(let pointer, let target): "\(pointer) moves to \(target)"
    }
  }
}

extension String {
  /// The text, or the beginning of a long one.
  fileprivate var cut: String {
    let limit = 160
    return utf8.count <= limit || count <= limit ? self : prefix(limit - 3) + "..."
  }
}
