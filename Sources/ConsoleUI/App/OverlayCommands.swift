import RecordingCore
import TerminalKit

// What keys do while something lies above the form.
extension AppState {
  /// Puts a changed overlay in the place of the topmost.
  mutating func replaceTop(_ overlay: Overlay) {
    guard !overlays.isEmpty else { return }
    overlays[overlays.count - 1] = overlay
  }

  // MARK: Lists

  fileprivate mutating func take(_ press: KeyPress, _ current: Picker) -> [Effect] {
    var picker = current
    let command =
      keys.command(for: press, in: .list)
      ?? (picker.subject == .presets ? keys.command(for: press, in: .presetList) : nil)
    switch command {
    case .moveUp: picker.move(by: -1)
    case .moveDown: picker.move(by: 1)
    case .pageUp: picker.move(by: -10)
    case .pageDown: picker.move(by: 10)
    case .accept: return accept(picker)
    case .close: return close(picker)
    case .renameEntry: return askForNewName(picker)
    case .deleteEntry: return askToDelete(picker)
    case let command?: return runAnywhere(command)
    case nil:
      let before = picker.query.text
      _ = picker.query.handle(press)
      if picker.query.text != before { picker.selection = 0 }
    }
    replaceTop(.picker(picker))
    return preview(picker, before: current)
  }

  // A theme shows as soon as the cursor is on it.
  func preview(_ picker: Picker, before: Picker) -> [Effect] {
    guard case .themes = picker.subject, let row = picker.selected,
      row.id != before.selected?.id
    else { return [] }
    return [.terminal(.showTheme(row.id))]
  }

  /// Takes the entry under the cursor.
  mutating func accept(_ picker: Picker) -> [Effect] {
    switch picker.subject {
    case .bots:
      return acceptBot(picker)
    case .presets:
      guard let row = picker.selected else { return [] }
      guard row.isEnabled else { return refuse(row) }
      _ = overlays.popLast()
      return [.read(.loadPreset(row.id))]
    case .fields:
      guard let row = picker.selected else { return [] }
      _ = overlays.popLast()
      go(to: JSONPointer(text: row.id))
      return []
    case .values(let purpose):
      guard let row = picker.selected else { return [] }
      _ = overlays.popLast()
      acceptValue(row.id, purpose)
      return []
    case .themes:
      guard let row = picker.selected else { return [] }
      _ = overlays.popLast()
      return use(theme: row.id)
    case .palette:
      return picker.selected.map { acceptFromPalette($0) } ?? []
    }
  }

  /// Says why an entry cannot be chosen.
  mutating func refuse(_ row: Picker.Row) -> [Effect] {
    status = StatusLine(.error, row.detail)
    return []
  }

  /// Uses a theme from now on.
  mutating func use(theme name: String) -> [Effect] {
    status = StatusLine(.info, "Theme: \(name)")
    return name == themeName ? [] : [.terminal(.showTheme(name))]
  }

  private mutating func close(_ picker: Picker) -> [Effect] {
    _ = overlays.popLast()
    switch picker.subject {
    case .themes(let before): return before == themeName ? [] : [.terminal(.showTheme(before))]
    case .bots: return [giveUp(.bots)]
    case .presets, .fields, .values, .palette: return []
    }
  }

  mutating func openFieldPicker() {
    let rows = EditorPlaces.rows(in: draft)
    overlays.append(.picker(Picker(subject: .fields, title: "Go to a field", rows: rows)))
  }

  mutating func showThemes(_ names: [String]) {
    if isPaletteOpen { return addToPalette(themes: names) }
    let rows = names.map { Picker.Row(id: $0, title: $0, detail: "") }
    var picker = Picker(subject: .themes(before: themeName), title: "Theme", rows: rows)
    picker.select(id: themeName)
    overlays.append(.picker(picker))
  }

  // MARK: Texts

  fileprivate mutating func take(_ press: KeyPress, _ current: Prompt) -> [Effect] {
    var prompt = current
    switch keys.command(for: press, in: .text) {
    case .accept: return accept(prompt)
    case let command?: return runAnywhere(command)
    case nil:
      _ = prompt.input.handle(press)
      prompt.problem = nil
      replaceTop(.prompt(prompt))
      return []
    }
  }

  private mutating func accept(_ current: Prompt) -> [Effect] {
    var prompt = current
    let text = prompt.input.text
    switch prompt.purpose {
    case .savePreset, .renamePreset:
      if let fault = PresetName.fault(in: text) {
        prompt.problem = "This cannot be the name: \(fault)"
      } else {
        _ = overlays.popLast()
        if case .renamePreset(let old) = prompt.purpose {
          return text == old ? [] : [.files(.renamePreset(old, to: text))]
        }
        // Only the loaded body is known to the operator; another one in its place asks first.
        let known = preset.flatMap { $0.name == text ? $0.body : nil }
        let replacing = known.map(PresetStore.Replacing.only) ?? .nothing
        return [.files(.savePreset(text, body: Body(draft).value, replacing: replacing))]
      }
    case .apiKey(let command):
      do throws(APIKeyError) {
        let key = try APIKey(text)
        _ = overlays.popLast()
        service.hasKey = true
        isKeyRefused = false
        return [.service(.useKey(key))] + run(command)
      } catch {
        prompt.problem = "\(error.detail). \(error.nextStep)"
      }
    case .importBody, .exportBody:
      let path = text.trimmingBlanks
      if path.isEmpty || path.hasSuffix("/") {
        prompt.problem = "This is not the path of a file"
      } else {
        _ = overlays.popLast()
        return [
          prompt.purpose == .importBody
            ? importWritten(path) : exportBody(to: path, replacing: false)
        ]
      }
    }
    replaceTop(.prompt(prompt))
    return []
  }

  /// Asks for the key that a request needs; what was wanted goes on afterwards.
  mutating func askForKey(then command: Command) {
    overlays.append(
      .prompt(
        Prompt(
          purpose: .apiKey(then: command), title: "API key for \(service.name)",
          hint: (isKeyRefused ? "The service does not know the key that was used. " : "")
            + "It is used in this run only and never written down. RECALL_API_KEY saves asking.",
          input: TextInput(isSecret: true))))
  }

  // MARK: Questions

  mutating func ask(
    _ purpose: Question.Purpose, _ title: String, _ text: String, yes: String, no: String
  ) {
    overlays.append(
      .question(Question(purpose: purpose, title: title, text: text, yes: yes, no: no)))
  }

  fileprivate mutating func take(_ press: KeyPress, _ question: Question) -> [Effect] {
    switch keys.command(for: press, in: .question) {
    case .accept:
      _ = overlays.popLast()
      switch question.purpose {
      case .quit, .leaveStarts:
        exit = .quit
        return []
      case .replacePreset(let name):
        return [.files(.savePreset(name, body: Body(draft).value, replacing: .anything))]
      case .deletePreset(let name):
        return [.files(.deletePreset(name))]
      case .editAgain(let text):
        return [.terminal(.editBody(text))]
      case .replaceFile(let path):
        return [exportBody(to: path, replacing: true)]
      case .chooseBot(let id): return choose(id)
      }
    case .close?:
      _ = overlays.popLast()
      if case .editAgain(let text) = question.purpose { return [.files(.keepText(text))] }
      return []
    case let command?: return runAnywhere(command)
    case nil: return []
    }
  }

  // MARK: Pages

  fileprivate mutating func take(_ press: KeyPress, _ current: Page) -> [Effect] {
    var page = current
    let height = max(1, size.rows - 6)
    switch keys.command(for: press, in: .page) {
    case .moveUp: page.top -= 1
    case .moveDown: page.top += 1
    case .pageUp: page.top -= height
    case .pageDown: page.top += height
    case .first: page.top = 0
    case .last: page.top = .max
    case .compare:
      guard case .comparison(let comparison) = page.content else { return [] }
      page = Page(content: .comparison(self.comparison(after: comparison)))
    case let command?: return runAnywhere(command)
    case nil: return []
    }
    scroll(page, to: page.top)
    return []
  }

  /// Puts a line of the topmost page first, as far as there is more of it.
  mutating func scroll(_ page: Page, to top: Int) {
    var page = page
    page.top = min(max(0, top), PageView.lastTop(of: page, in: self))
    replaceTop(.page(page))
  }
}

extension Picker: LayerContent {
  var context: KeyContext { .list }
  var help: String? { subject == .palette ? selected?.detail : nil }

  func footer(_ keys: KeyTable) -> [KeyBinding] {
    keys.footer(for: .list) + (subject == .presets ? keys.footer(for: .presetList) : [])
  }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func paste(_ text: String, in state: inout AppState) -> [Effect] {
    var picker = self
    picker.query.paste(text)
    picker.selection = 0
    state.replaceTop(.picker(picker))
    return []
  }

  func turnWheel(_ step: Int, in state: inout AppState) -> [Effect] {
    var picker = self
    picker.move(by: step)
    state.replaceTop(.picker(picker))
    return state.preview(picker, before: self)
  }

  func target(at point: Point, in area: Rect, _ state: AppState) -> MouseTarget? {
    entry(at: point, in: area).map(MouseTarget.entry)
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    draw(in: area, on: &canvas, glyphs: state.glyphs)
  }
}

extension Prompt: LayerContent {
  var context: KeyContext { .text }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func paste(_ text: String, in state: inout AppState) -> [Effect] {
    // The line of a prompt has no line breaks, which a command needs.
    if purpose == .importBody, ImportedBody.mayBe(text) {
      _ = state.overlays.popLast()
      return state.importPasted(text)
    }
    var prompt = self
    prompt.input.paste(text)
    prompt.problem = nil
    state.replaceTop(.prompt(prompt))
    return []
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PromptView.draw(self, in: area, on: &canvas, glyphs: state.glyphs)
  }
}

extension Question: LayerContent {
  var context: KeyContext { .question }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PromptView.draw(self, state.keys, in: area, on: &canvas, glyphs: state.glyphs)
    return nil
  }
}

extension Page: LayerContent {
  var context: KeyContext { .page }

  func does(_ command: Command, _ state: AppState, _ inspection: Inspection) -> Bool {
    command != .compare || hasNextComparison
  }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func turnWheel(_ step: Int, in state: inout AppState) -> [Effect] {
    state.scroll(self, to: top + step * AppState.wheelRows)
    return []
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PageView.draw(self, state, in: area, on: &canvas)
    return nil
  }
}
