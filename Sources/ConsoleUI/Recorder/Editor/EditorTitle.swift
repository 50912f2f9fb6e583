import RecordingCore

/// Where a page is, in words, from the outermost page on.
enum EditorTitle {
  static func path(to pointer: JSONPointer, in draft: Draft) -> [String] {
    guard !pointer.tokens.isEmpty else { return ["All settings"] }
    return pointer.tokens.indices.compactMap { depth in
      let place = JSONPointer(Array(pointer.tokens[...depth]))
      let token = pointer.tokens[depth]
      if draft[place.parent]?.arrayValue != nil, let index = Int(token) {
        let type = draft[place]?.objectValue?["type"]?.stringValue
        return [String(index + 1), type].compactMap(\.self).joined(separator: " ")
      }
      // The provider is named by the page of its options.
      if place == "/transcript/provider" { return pointer == place ? token : nil }
      if depth == 0 { return Contract.field(token).map { $0.label.firstUppercased } ?? token }
      return token
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}

/// What follows from what is set on a page, in plain sentences, made from the help texts of what counts.
enum EditorSentence {
  static func text(at pointer: JSONPointer, in draft: Draft) -> String {
    guard pointer != "/transcript" else { return ofProvider(at: "/transcript/provider", in: draft) }
    let value = draft[pointer]
    guard let field = Contract.spec(at: pointer, in: draft.settings) else { return "" }
    if case .variants(let variants)? = Contract.kind(at: pointer, in: draft.settings) {
      return variants.first { $0.type == value?.objectValue?["type"]?.stringValue }?.help
        ?? field.help
    }
    return ([field.help] + consequences(of: field.kind.chosen(for: value), value)).joined(
      separator: " ")
  }

  private static func ofProvider(at pointer: JSONPointer, in draft: Draft) -> String {
    guard let name = draft[pointer]?.objectValue?.keys.last else {
      return "Nothing is written down while the call runs. Choose a provider to have it done."
    }
    return text(at: pointer.appending(name), in: draft)
  }

  // What the choices mean that count now, chosen or by default.
  private static func consequences(of kind: ValueKind, _ value: JSONValue?) -> [String] {
    guard case .object(let spec) = kind else { return [] }
    return spec.fields.compactMap { field in
      guard case .choice(let choices) = field.kind,
        let chosen = (value?.objectValue?[field.name] ?? field.defaultValue)?.stringValue
      else { return nil }
      return choices.first { $0.value == chosen }.flatMap { $0.help.isEmpty ? nil : $0.help }
    }
  }
}
