import RecordingCore
import TerminalKit

// Saving, loading, renaming and deleting presets.
extension AppState {
  mutating func askForPresetName() {
    let name = preset.map(\.name) ?? ""
    layers.append(
      .prompt(
        Prompt(
          purpose: .savePreset, title: "Save the body as a preset",
          hint: "The file is the request body itself, so that curl can send it too.",
          input: TextInput(name, isSelected: true))))
  }

  /// Opens the list of presets, or renews it.
  mutating func showPresets(_ entries: [PresetEntry], selecting name: String?) {
    if isPaletteOpen { return addToPalette(presets: entries) }
    let rows = entries.map { presetRow($0) }
    var picker = Picker(subject: .presets, title: "Presets", rows: rows)
    if let name { picker.select(id: name) }
    if isPresetListOpen {
      replaceTop(.picker(picker))
    } else {
      layers.append(.picker(picker))
    }
  }

  private var isPresetListOpen: Bool {
    if case .picker(let open) = layers.last { open.subject == .presets } else { false }
  }

  // What was asked of the list may be done only once something else has the keys.
  private func relistPresets(selecting name: String?) -> [Effect] {
    isPresetListOpen ? [.read(.listPresets(selecting: name))] : []
  }

  /// The row of a preset; one that cannot be loaded says why.
  func presetRow(_ entry: PresetEntry, _ kind: Picker.Kind? = nil) -> Picker.Row {
    Picker.Row(
      id: entry.name, kind: kind, title: entry.name, detail: entry.problem ?? entry.detail,
      note: entry.body.map(changes),
      mark: entry.problem == nil ? nil : Picker.Mark(glyph: glyphs.error, role: .checkError),
      isEnabled: entry.problem == nil)
  }

  /// What loading a body would change of the present draft.
  private func changes(by body: JSONValue) -> String {
    let differences = BodyDifferences(of: body, from: Body.value(of: draft)).rows
    var names: [String] = []
    for difference in differences {
      let name = FormControl.at(difference.pointer)?.title ?? difference.pointer.dotted
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return "Like the present draft" }
    return "Changes of the present draft: \(names.joined(separator: ", "))"
  }

  mutating func takePreset(
    _ name: String, _ result: Result<JSONValue, Problem>
  ) -> [Effect] {
    switch result {
    case .success(let body):
      do throws(DraftError) {
        replaceDraft(try Draft(body: body), preset: LoadedPreset(name: name, body: body))
        status = StatusLine(.info, "Preset \(name) loaded. \(keys.name(of: .undo)) takes it back")
      } catch {
        status = StatusLine(.error, "Preset \(name): \(error.message)")
      }
    case .failure(let problem):
      status = StatusLine(problem)
    }
    return []
  }

  mutating func askForNewName(_ picker: Picker) -> [Effect] {
    guard let row = picker.selected else { return [] }
    layers.append(
      .prompt(
        Prompt(
          purpose: .renamePreset(row.id), title: "Rename \(row.id)", hint: "",
          input: TextInput(row.id, isSelected: true))))
    return []
  }

  mutating func askForNameOfCopy(_ picker: Picker) -> [Effect] {
    guard let row = picker.selected else { return [] }
    guard row.isEnabled else { return refuse(row) }
    layers.append(
      .prompt(
        Prompt(
          purpose: .duplicatePreset(row.id), title: "Duplicate \(row.id)",
          hint: "The copy is yours to change.",
          input: TextInput("\(row.id)-copy", isSelected: true))))
    return []
  }

  mutating func askToDelete(_ picker: Picker) -> [Effect] {
    guard let row = picker.selected else { return [] }
    ask(
      .deletePreset(row.id), "Delete \(row.id)",
      "The file of the preset is removed; this cannot be taken back.", yes: "delete", no: "keep")
    return []
  }

  mutating func takePresetChange(_ change: PresetChange, _ problem: Problem?) -> [Effect] {
    if let problem {
      status = StatusLine(problem)
      return []
    }
    switch change {
    case .saved(let name, let body):
      preset = LoadedPreset(name: name, body: body)
      status = StatusLine(.info, "Saved as preset \(name)")
      return []
    case .savingNeedsConsent(let name):
      guard review == nil else {
        status = StatusLine(.error, "Not saved: there is a preset \(name) with another body")
        return []
      }
      ask(
        .replacePreset(name), "Replace \(name)",
        "There is a preset of this name with another body.", yes: "replace", no: "keep")
      return []
    case .renamed(let old, let new):
      if let preset, preset.name == old { self.preset = LoadedPreset(name: new, body: preset.body) }
      status = StatusLine(.info, "Renamed to \(new)")
      return relistPresets(selecting: new)
    case .duplicated(let name, let copy):
      status = StatusLine(.info, "\(name) is kept as \(copy) as well")
      return relistPresets(selecting: copy)
    case .deleted(let name):
      if preset?.name == name { preset = nil }
      status = StatusLine(.info, "Preset \(name) deleted")
      return relistPresets(selecting: nil)
    }
  }

  /// Whether the draft differs from the preset that it was loaded from.
  var isPresetEdited: Bool {
    guard let preset else { return false }
    return draft.settings != preset.body
      && !Body.value(of: draft).isEquivalent(to: preset.body)
  }
}
