import RecordingCore
import TerminalKit

// Bodies from elsewhere: JSON, a Create Bot body or a curl command, as a file or pasted.
extension AppState {
  mutating func askForImport() {
    overlays.append(
      .prompt(
        Prompt(
          purpose: .importBody, title: "Import a body",
          hint: "The path of a file, or the text itself pasted: JSON, or a curl command.",
          input: TextInput())))
  }

  /// Takes what was written into the prompt: a path, or a text in one line.
  mutating func importWritten(_ written: String) -> Effect {
    let request = requests.next(.importing)
    return .files(
      written.mayBeBody
        ? .importText(written, request: request) : .importFile(written, request: request))
  }

  /// Takes what was pasted where no text is written.
  mutating func importPasted(_ text: String) -> [Effect] {
    guard text.mayBeBody else {
      status = StatusLine(.info, "What was pasted is neither JSON nor a curl command")
      return []
    }
    return [.files(.importText(text, request: requests.next(.importing)))]
  }

  /// Takes what was read out of a file, or out of a paste where there is none.
  ///
  /// What could not be read leaves everything as it was.
  mutating func takeImport(
    _ request: Int, from file: String?, _ result: Result<ImportedBody, Problem>
  ) {
    guard requests.finish(.importing, request) else { return }
    guard review == nil else {
      status = StatusLine(.error, "Nothing was imported: a start is under way")
      return
    }
    guard editing == nil, editor?.input == nil else {
      status = StatusLine(.error, "Nothing was imported: a value is being written")
      return
    }
    switch result {
    case .success(let imported):
      replaceDraft(imported.draft, preset: nil)
      tell(
        "Imported \(imported.origin.words)" + (file.map { " from \($0)" } ?? ""),
        notes: imported.notes + botNotes(imported))
    case .failure(let problem):
      status = StatusLine(.error, "Nothing was imported: \(problem.line)")
    }
  }

  private func botNotes(_ imported: ImportedBody) -> [String] {
    guard let named = imported.bot, named != bot?.id else { return [] }
    return [
      "the command starts the bot \(named), "
        + (bot.map { "and \($0.id) stays chosen" } ?? "which is not chosen")
    ]
  }

  // Notes that have no room in one line are a page of their own.
  private mutating func tell(_ what: String, notes: [String]) {
    let line = ([what] + notes).joined(separator: "; ") + ". \(keys.name(of: .undo)) takes it back"
    guard !notes.isEmpty, line.count > size.columns - 2 else {
      status = StatusLine(.info, line)
      return
    }
    status = StatusLine(.info, what)
    overlays.append(.page(Page(content: .notes(title: what, notes))))
  }
}

extension ImportedBody.Origin {
  /// What came, with its article.
  fileprivate var words: String {
    switch self {
    case .body: "a body"
    case .createBot: "the settings of a Create Bot body"
    case .curl(isCreateBot: false): "the body of a curl command"
    case .curl(isCreateBot: true): "the settings of a Create Bot body in a curl command"
    }
  }
}

extension String {
  /// Whether it looks like JSON or a command rather than a path; only its beginning is looked at.
  var mayBeBody: Bool {
    let start = utf8.prefix(4096).drop { $0 <= 0x20 }
    if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") { return true }
    let words = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.dropLast().contains { $0 == "curl" || $0.hasSuffix("/curl") }
  }
}
