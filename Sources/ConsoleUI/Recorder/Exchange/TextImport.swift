import RecordingCore
import TerminalKit

// Bodies from elsewhere: JSON, a Create Bot body or a curl command, as a file or pasted.
extension AppState {
  mutating func askForImport() {
    layers.append(
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
      ImportedBody.mayBe(written)
        ? .importText(written, request: request) : .importFile(written, request: request))
  }

  /// Takes what was pasted where no text is written.
  mutating func importPasted(_ text: String) -> [Effect] {
    guard ImportedBody.mayBe(text) else {
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
        notes: imported.notes + serviceNotes(imported))
      offerBot(of: imported)
    case .failure(let problem):
      status = StatusLine(.error, "Nothing was imported: \(problem.line)")
    }
  }

  private func serviceNotes(_ imported: ImportedBody) -> [String] {
    guard let address = imported.address, !isHere(address) else { return [] }
    let bot = imported.bot.map { " --bot \($0)" } ?? ""
    let choice = address.region.map { "--region \($0.rawValue)" } ?? "--base-url \(address)"
    return ["the command goes to \(address), which `tally \(choice)\(bot)` opens"]
  }

  /// Offers to choose the bot that the command starts; bots of other regions are none of this service.
  private mutating func offerBot(of imported: ImportedBody) {
    guard let named = imported.bot, named != bot?.id, imported.address.map(isHere) ?? true else {
      return
    }
    ask(
      .chooseBot(named), "Choose the bot of the command?",
      "The command starts the bot \(named)."
        + (bot.map { " Chosen is \($0.id)." } ?? " No bot is chosen."),
      yes: "choose it", no: "leave it")
  }

  private func isHere(_ address: ServiceAddress) -> Bool {
    ServiceIdentity(address).origin == service.identity.origin
  }

  // Notes that have no room in one line are a page of their own.
  private mutating func tell(_ what: String, notes: [String]) {
    let line = ([what] + notes).joined(separator: "; ") + ". \(keys.name(of: .undo)) takes it back"
    guard !notes.isEmpty, line.count > size.columns - 2 else {
      status = StatusLine(.info, line)
      return
    }
    status = StatusLine(.info, what)
    layers.append(.page(Page(content: .notes(title: what, notes))))
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
