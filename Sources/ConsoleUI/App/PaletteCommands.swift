import RecordingCore
import TerminalKit

// The palette: commands, fields, presets and themes in one list.
extension AppState {
  /// Opens the palette; presets and themes are added when they come.
  mutating func openPalette() -> [Effect] {
    let inspection = Inspection(self)
    let commands = (editor == nil ? Command.ofForm : Command.aroundEditor)
      .map { commandRow($0, inspection) }
    overlays.append(
      .picker(
        Picker(
          subject: .palette, title: "Do or find",
          rows: commands + EditorPlaces.rows(in: draft, as: .field))))
    return [
      .listPresets(request: requests.next(.presetNames), selecting: nil),
      .listThemes(request: requests.next(.themeNames)),
    ]
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

  /// Adds presets to the palette that asked for them.
  /// - Returns: whether it was the palette that asked.
  mutating func addToPalette(_ request: Int, presets: [PresetEntry]) -> Bool {
    addToPalette(request, .presetNames, presets.map { presetRow($0, .preset) })
  }

  /// Adds themes to the palette that asked for them.
  /// - Returns: whether it was the palette that asked.
  mutating func addToPalette(_ request: Int, themes: [String]) -> Bool {
    addToPalette(
      request, .themeNames,
      themes.map { name in
        Picker.Row(
          id: name, kind: .theme, title: name, detail: name == themeName ? "in use" : "")
      })
  }

  private mutating func addToPalette(
    _ request: Int, _ purpose: RequestPurpose, _ rows: [Picker.Row]
  ) -> Bool {
    guard requests.isCurrent(request, purpose) else { return false }
    requests.finish(purpose)
    for index in overlays.indices {
      guard case .picker(var picker) = overlays[index], picker.subject == .palette else { continue }
      picker.add(rows)
      overlays[index] = .picker(picker)
    }
    return true
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
      closePalette()
      return editor == nil ? run(command) : runInEditor(command)
    case .field:
      closePalette()
      go(to: JSONPointer(text: row.id))
      return []
    case .preset:
      guard row.isEnabled else { return refuse(row) }
      closePalette()
      return [.loadPreset(row.id, request: requests.next(.preset))]
    case .theme:
      closePalette()
      return use(theme: row.id)
    case nil: return []
    }
  }

  /// Takes the palette away; what it asked for comes too late.
  mutating func closePalette() {
    _ = overlays.popLast()
    requests.finish(.presetNames)
    requests.finish(.themeNames)
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
