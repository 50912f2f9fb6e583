import RecordingCore
import TerminalKit

extension Picker: LayerContent {
  var context: KeyContext { .list }
  var help: String? {
    switch subject {
    case .palette, .fields, .presets: selected.map { $0.note ?? $0.detail }
    case .bots, .values, .themes: nil
    }
  }

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

// What keys do in a list.
extension AppState {
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
    case .copyEntry: return askForNameOfCopy(picker)
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
      _ = layers.popLast()
      return [.read(.loadPreset(row.id))]
    case .fields:
      picker.selected.map { goToField($0) }
      return []
    case .values(let purpose):
      guard let row = picker.selected else { return [] }
      _ = layers.popLast()
      acceptValue(row.id, purpose)
      return []
    case .themes:
      guard let row = picker.selected else { return [] }
      _ = layers.popLast()
      return use(theme: row.id)
    case .palette:
      return picker.selected.map { acceptFromPalette($0) } ?? []
    }
  }

  /// Goes to the field that an entry stands for; what would choose something else asks first, over the list.
  mutating func goToField(_ row: Picker.Row) {
    let pointer = JSONPointer(text: row.id)
    if row.isAside {
      ask(
        .goToOption(pointer), "An option of a provider that is not chosen",
        "\(pointer.dotted): there is no transcript yet. Setting this option turns the transcript on, "
          + "with the provider that it belongs to.",
        yes: "go there", no: "stay")
      return
    }
    _ = layers.popLast()
    go(to: pointer)
  }

  /// Says why an entry cannot be chosen.
  mutating func refuse(_ row: Picker.Row) -> [Effect] {
    status = StatusLine(.error, row.detail)
    return []
  }

  private mutating func close(_ picker: Picker) -> [Effect] {
    _ = layers.popLast()
    switch picker.subject {
    case .themes(let before): return before == themeName ? [] : [.terminal(.showTheme(before))]
    case .bots: return [giveUp(.bots)]
    case .presets, .fields, .values, .palette: return []
    }
  }
}
