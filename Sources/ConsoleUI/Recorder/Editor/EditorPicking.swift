import RecordingCore

/// What becomes of an entry that is chosen from a list of values.
enum PickedValue: Equatable, Sendable {
  case value(of: JSONPointer)
  case newElement(of: JSONPointer)
  case provider(of: JSONPointer)
}

// Choosing a value of a closed set, the type of a new element, or the provider.
extension AppState {
  mutating func pickValue(
    _ purpose: PickedValue, _ title: String, _ rows: [Picker.Row], selecting id: String? = nil
  ) {
    var picker = Picker(subject: .values(purpose), title: title, rows: rows)
    if let id { picker.select(id: id) }
    layers.append(.picker(picker))
  }

  mutating func pickProvider(_ providers: [FieldSpec], _ row: EditorRow) {
    let off = Picker.Row(id: "", title: "off", detail: "No transcript.")
    let rows = providers.map { provider in
      Picker.Row(
        id: provider.name, title: provider.name,
        detail: (provider.isDeprecated ? "deprecated: " : "") + provider.help)
    }
    pickValue(
      .provider(of: row.pointer), "Provider", [off] + rows,
      selecting: row.value?.objectValue?.keys.last)
  }

  mutating func acceptValue(_ id: String, _ purpose: PickedValue) {
    let text = JSONValue.string(JSONString(id))
    switch purpose {
    case .value(let pointer):
      let kind = Contract.kind(at: pointer, in: draft.settings) ?? .text()
      // A choice is a text even where its letters could be read as something else.
      let isText = kind.chosen(for: text).hasType(of: text)
      change { $0.set(isText ? text : TypedText.value(of: id, as: kind), at: pointer) }
      editor?.moveCursor(to: EditorRow.ID(pointer: pointer))
    case .newElement(let list):
      let kind = Contract.kind(at: list.appending(0), in: draft.settings)
      if case .variants? = kind {
        let element = append(["type": text], to: list)
        openElement(element)
      } else {
        _ = append(text, to: list)
      }
    case .provider(let pointer): acceptProvider(id, at: pointer)
    }
  }

  // The provider's options come with it; the choice of another one begins without any.
  private mutating func acceptProvider(_ name: String, at pointer: JSONPointer) {
    guard !name.isEmpty else {
      change { $0.set(.null, at: pointer.parent) }
      return
    }
    let place = pointer.appending(name)
    if draft[pointer]?.objectValue?.keys != [name] {
      change { $0.set(.object(JSONObject([(name, [:])])), at: pointer) }
      status = StatusLine(.info, "Provider: \(name). Its options are in the row below")
    }
    guard let options = Contract.kind(at: place, in: draft.settings)?.members(of: nil)?.fields,
      options.contains(where: { $0.isRequired && draft[place.appending($0.name)] == nil })
    else { return }
    openElement(place)
  }
}
