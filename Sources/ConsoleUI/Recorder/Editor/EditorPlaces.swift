import RecordingCore

extension FormControl {
  /// What people may look for it with, beside its name: what can be chosen there, and other words for it.
  fileprivate var searchWords: [String] {
    var known: Set<String> = []
    return (field.kind.searchWords + field.alsoCalled).filter { known.insert($0).inserted }
  }
}

extension ValueKind {
  fileprivate var searchWords: [String] {
    switch self {
    case .choice(let choices): choices.map(\.label)
    case .variants(let variants):
      variants.map(\.label) + variants.flatMap { $0.fields.flatMap(\.kind.searchWords) }
    case .list(let kind, _), .nullable(let kind): kind.searchWords
    case .flag, .integer, .number, .text, .integerChoice, .object, .provider, .output, .labels,
      .anyObject, .anything, .either:
      []
    }
  }
}

/// Every place that an operator can go to by name: the controls of the form and all that nests in them.
enum EditorPlaces {
  /// The places in the order of the form, each with its dotted path.
  static func rows(in draft: Draft, as kind: Picker.Kind? = nil) -> [Picker.Row] {
    var rows = FormControl.all.flatMap { control in
      [row(control.pointer, control.title, control.searchWords)]
        + (control.isOpened ? nested(in: control.pointer, control.title, draft, depth: 0) : [])
    }
    for index in rows.indices { rows[index].kind = kind }
    return rows
  }

  // Far deeper than anything that the contract describes.
  private static let depthLimit = 8

  private static func nested(
    in pointer: JSONPointer, _ title: String, _ draft: Draft, depth: Int
  ) -> [Picker.Row] {
    guard depth < depthLimit else { return [] }
    var named: Set<JSONPointer> = [pointer]
    return EditorRows.rows(at: pointer, in: draft, keysInFront: []).flatMap { entry in
      guard !entry.adds, entry.id.part != .presence, named.insert(entry.pointer).inserted else {
        return [Picker.Row]()
      }
      let name = entry.heading.map { "\($0) \(entry.title)" } ?? entry.title
      let own = row(entry.pointer, "\(title) \(name)")
      if case .provider(let providers) = entry.control, !entry.isSet {
        return [own] + options(of: providers, at: entry.pointer, draft, depth: depth)
      }
      guard entry.control == .opens else { return [own] }
      return [own] + nested(in: entry.pointer, "\(title) \(name)", draft, depth: depth + 1)
    }
  }

  // As long as there is no provider, an option leads to it.
  private static func options(
    of providers: [FieldSpec], at pointer: JSONPointer, _ draft: Draft, depth: Int
  ) -> [Picker.Row] {
    providers.flatMap { provider in
      let place = pointer.appending(provider.name)
      let rows =
        [row(place, provider.name)]
        + nested(in: place, provider.name, draft, depth: depth + 1)
      return rows.map { row in
        var row = row
        row.detail = "No transcript yet: setting it turns one on, by \(provider.name)"
        row.isAside = true
        return row
      }
    }
  }

  private static func row(
    _ pointer: JSONPointer, _ title: String, _ words: [String] = []
  ) -> Picker.Row {
    Picker.Row(
      id: pointer.description, title: title, name: pointer.dotted,
      detail: words.joined(separator: ", "))
  }
}
