/// A setting of keys that does not do what it says, or does more.
public struct KeyProblem: Equatable, Sendable {
  /// The line of the setting in its file, from 1.
  public let line: Int
  /// What is wrong, as a phrase.
  public let reason: String

  /// Makes a problem.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Problems that each stand in some contexts; one that stands in several is told once.
struct PlacedProblems {
  private struct Entry {
    let line: Int
    let before: String
    let after: String
    var contexts: [KeyContext]
  }

  private var entries: [Entry] = []

  /// Adds a problem, told as `before in the form after`.
  mutating func add(_ line: Int, _ before: String, in context: KeyContext, _ after: String) {
    if let index = entries.firstIndex(where: {
      $0.line == line && $0.before == before && $0.after == after
    }) {
      entries[index].contexts.append(context)
    } else {
      entries.append(Entry(line: line, before: before, after: after, contexts: [context]))
    }
  }

  /// The problems in the order in which they were added.
  var problems: [KeyProblem] {
    entries.map { entry in
      let places = entry.contexts.map(\.place)
      let others = places.dropLast().joined(separator: ", ")
      let all = [others, places.last ?? ""].filter { !$0.isEmpty }.joined(separator: " and ")
      return KeyProblem(line: entry.line, reason: "\(entry.before) in \(all)\(entry.after)")
    }
  }
}
