import RecordingCore
import TerminalKit

// The palette: commands, fields, presets and themes in one list.
extension AppState {
  /// Opens the palette; presets and themes are added as they are read.
  mutating func openPalette() -> [Effect] {
    let inspection = Inspection(self)
    let commands = (editor == nil ? Command.ofForm : Command.aroundEditor)
      .map { commandRow($0, inspection) }
    layers.append(
      .picker(
        Picker(
          subject: .palette, title: "Do or find",
          rows: commands + EditorPlaces.rows(in: draft, as: .field))))
    return [.read(.listPresets(selecting: nil)), .read(.listThemes)]
  }

  /// Opens the list of fields.
  mutating func openFieldPicker() {
    let rows = EditorPlaces.rows(in: draft)
    layers.append(.picker(Picker(subject: .fields, title: "Go to a field", rows: rows)))
  }

  private func commandRow(_ command: Command, _ inspection: Inspection) -> Picker.Row {
    let context: KeyContext = editor == nil ? .form : .editor
    let names = keys.keys(for: command, in: context)
      .map(\.description).joined(separator: " ")
    func row(_ detail: String, isEnabled: Bool) -> Picker.Row {
      Picker.Row(
        id: command.rawValue, kind: .command, title: command.title, name: names,
        detail: "\(command.group.rawValue): \(detail)", isEnabled: isEnabled)
    }
    return switch availability(of: command, inspection) {
    case .available: row(command.help, isEnabled: true)
    case .unavailable(let reason): row(reason, isEnabled: false)
    }
  }

  /// Adds presets to the palette.
  mutating func addToPalette(presets: [PresetEntry]) {
    addToPalette(presets.map { presetRow($0, .preset) })
  }

  /// Adds themes to the palette.
  mutating func addToPalette(themes: [String]) {
    addToPalette(
      themes.map { name in
        Picker.Row(
          id: name, kind: .theme, title: name, detail: name == themeName ? "in use" : "")
      })
  }

  /// Whether the palette is what has the keys.
  var isPaletteOpen: Bool {
    if case .picker(let picker) = layers.last { picker.subject == .palette } else { false }
  }

  private mutating func addToPalette(_ rows: [Picker.Row]) {
    guard case .picker(var picker) = layers.last else { return }
    picker.add(rows)
    replaceTop(.picker(picker))
  }

  /// Does what the chosen row stands for; one that is not possible says why, and the list stays.
  mutating func acceptFromPalette(_ row: Picker.Row) -> [Effect] {
    switch row.kind {
    case .command:
      guard let command = Command(rawValue: row.id) else { return [] }
      if case .unavailable(let reason) = availability(of: command, Inspection(self)) {
        status = StatusLine(.info, reason)
        return []
      }
      _ = layers.popLast()
      return editor == nil ? run(command) : runInEditor(command)
    case .field:
      goToField(row)
      return []
    case .preset:
      guard row.isEnabled else { return refuse(row) }
      _ = layers.popLast()
      return [.read(.loadPreset(row.id))]
    case .theme:
      _ = layers.popLast()
      return use(theme: row.id)
    case nil: return []
    }
  }

}

extension Command {
  /// What can be asked for on the form, but for what only closes or opens the list of it.
  fileprivate static let ofForm = of(.form).filter { $0 != .close }

  /// What can be asked for in the editor: its own commands, and those of the form that are not about a field there.
  fileprivate static let aroundEditor =
    of(.editor) + ofForm.filter { !of(.editor).contains($0) && !$0.isFormMove }

  private static func of(_ context: KeyContext) -> [Command] {
    KeyTable.standard.bindings.filter { $0.context == context && $0.command != .palette }
      .map(\.command)
  }

  private var isFormMove: Bool { self == .nextField || self == .previousField }
}
