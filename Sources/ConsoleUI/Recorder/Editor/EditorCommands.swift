import RecordingCore
import TerminalKit

// What keys do while an editor stands in the place of the form.
extension AppState {
  /// The place of the body that the cursor is at, in the editor or in the form.
  var place: JSONPointer { editor?.row?.pointer ?? focus.pointer }

  /// Opens the editor of what nests in a place, with the cursor as near to the place as there are rows.
  mutating func openEditor(at pointer: JSONPointer) {
    let outermost = pointer.tokens.first.map { JSONPointer([$0]) } ?? .root
    let kind = Contract.kind(at: outermost, in: draft.settings)
    let nests = kind.map { EditorRows.opens($0, for: draft[outermost]) } ?? false
    var editor = Editor(
      nests ? outermost : .root, in: draft, columns: ScreenLayout.formColumns(size))
    editor.go(to: pointer, in: draft)
    self.editor = editor
    isBodyShown = false
    settleBody()
  }

  mutating func closeEditor() {
    editor = nil
    settleBody()
  }

  mutating func takeInEditor(_ press: KeyPress) -> [Effect] {
    if editor?.input != nil { return takeWhileWriting(press) }
    if press.modifiers.isEmpty, case .character(let digit) = press.key, digit.isASCII,
      digit.isWholeNumber, case .typed? = editor?.row?.control
    {
      if showFormAgain() { return [] }
      write(.value(editor?.row?.writtenKind ?? .anything), String(digit))
      return []
    }
    guard let command = keys.command(for: press, in: .editor) else { return [] }
    return runInEditor(command)
  }

  mutating func runInEditor(_ command: Command) -> [Effect] {
    if case .unavailable(let reason) = availability(of: command, Inspection(self)) {
      status = StatusLine(.info, reason)
      return []
    }
    if command.editsFocus, showFormAgain() { return [] }
    switch command {
    case .moveUp: moveInEditor(by: -1)
    case .moveDown: moveInEditor(by: 1)
    case .pageUp, .pageDown:
      moveInEditor(by: (command == .pageUp ? -1 : 1) * max(1, EditorView.listRows(self) - 1))
    case .first: moveInEditor(by: -(editor?.rows.count ?? 0))
    case .last: moveInEditor(by: editor?.rows.count ?? 0)
    case .moveRight: if editor?.row?.control == .opens { actOnRow() }
    case .close, .moveLeft: goBackInEditor()
    case .choose: if !toggleTyped() { actOnRow() }
    case .edit: actOnRow()
    case .leaveOut: leaveOutRow()
    case .addEntry: addEntry()
    case .copyEntry: copyEntry()
    case .moveEntryUp: moveEntry(by: -1)
    case .moveEntryDown: moveEntry(by: 1)
    case .renameEntry: if let name = place.tokens.last { write(.rename(name), name) }
    case .editAsJSON: write(.json, editor?.row?.value?.compactText ?? "")
    default: return run(command)
    }
    return []
  }

  // MARK: Moving

  mutating func moveInEditor(by count: Int) {
    settleBody()
    checkCursor = nil
    let cursor = editor?.cursor ?? 0
    editor?.moveCursor(to: cursor + count)
  }

  private mutating func goBackInEditor() {
    settleBody()
    checkCursor = nil
    if isBodyShown, !ScreenLayout.isWide(size) {
      isBodyShown = false
    } else {
      let draft = draft
      if editor?.goBack(draft) != true { closeEditor() }
    }
  }

  private mutating func openPage(_ pointer: JSONPointer) {
    let draft = draft
    editor?.open(pointer, in: draft)
  }

  /// Keeps the cursor of the editor in view.
  mutating func scrollEditorToCursor() {
    guard let editor, !editor.rows.isEmpty else { return }
    let rows = EditorView.listRows(self)
    guard rows > 0 else { return }
    let line = editor.lines[editor.cursor]
    let highest = line - rows + 1
    let lowest = max(0, line - (editor.row?.heading == nil ? 0 : 1))
    let wanted = min(max(editor.page.top, highest), lowest)
    let top = max(0, min(wanted, editor.lineCount - rows))
    if top != editor.page.top { self.editor?.page.top = top }
  }

  // MARK: Rows

  /// Space or Enter on a row.
  private mutating func actOnRow() {
    guard let row = editor?.row else { return }
    switch row.control {
    case .flag:
      let isOn = (row.value ?? row.field?.defaultValue) == .bool(true)
      change { $0.set(.bool(!isOn), at: row.pointer) }
    case .presence: togglePresence(row)
    case .listed(let choice): toggle(choice, in: row)
    case .opens: openPage(row.pointer)
    case .choice(let choices):
      pickValue(
        .value(of: row.pointer), row.title,
        choices.map { Picker.Row(id: $0.value, title: $0.label, name: $0.value, detail: $0.help) },
        selecting: (row.value ?? row.field?.defaultValue)?.stringValue)
    case .integers(let values):
      pickValue(
        .value(of: row.pointer), row.title,
        values.map { Picker.Row(id: String($0), title: String($0), detail: "") },
        selecting: row.value?.compactText)
    case .provider(let providers): pickProvider(providers, row)
    case .addElement(let kind): addElement(kind, to: row.pointer)
    case .addLabel, .addKey: write(.newKey, "")
    case .json: write(.json, row.value?.compactText ?? "")
    case .text, .typed:
      let kind = row.writtenKind ?? .anything
      write(.value(kind), row.value.map { TypedText.written($0, as: kind) } ?? "")
    }
  }

  // A flag that may also be written as a text or a number is switched like any flag.
  private mutating func toggleTyped() -> Bool {
    guard let row = editor?.row, case .typed(.either(let kinds)) = row.control,
      kinds.contains(.flag)
    else { return false }
    let value = row.value ?? row.field?.defaultValue
    guard value == nil || value == .bool(true) || value == .bool(false) else { return false }
    change { $0.set(.bool(value != .bool(true)), at: row.pointer) }
    return true
  }

  /// Opens the list of all settings at the focused field, and its value to be written as JSON.
  mutating func writeFieldAsJSON() {
    let pointer = focus.pointer
    var editor = Editor(.root, in: draft, columns: ScreenLayout.formColumns(size))
    editor.go(to: pointer, in: draft)
    self.editor = editor
    write(.json, editor.row?.value?.compactText ?? "")
  }

  private mutating func togglePresence(_ row: EditorRow) {
    let isOn = (row.value ?? row.field?.defaultValue).map { $0 != .null } ?? false
    if let control = FormControl.of(row.pointer) {
      toggle(control, on: [:], off: .null)
    } else {
      change { $0.set(isOn ? .null : [:], at: row.pointer) }
    }
  }

  private mutating func toggle(_ choice: Choice, in row: EditorRow) {
    let value = JSONValue.string(JSONString(choice.value))
    change { draft in
      var elements = draft[row.pointer]?.arrayValue ?? []
      if row.isSet { elements.removeAll { $0 == value } } else { elements.append(value) }
      draft.set(.array(elements), at: row.pointer)
    }
  }

  private mutating func leaveOutRow() {
    guard let row = editor?.row, row.isSet else { return }
    if case .listed(let choice) = row.control { return toggle(choice, in: row) }
    let parent = row.pointer.parent
    // An object whose keys stand on this page has no row of its own, by which it could be left out.
    let isInline = editor?.page.pointer != parent && row.field?.kind == .flag
    change { draft in
      draft.remove(row.pointer)
      if isInline, draft[parent]?.objectValue?.isEmpty == true { draft.remove(parent) }
    }
    if draft[parent]?.arrayValue != nil {
      status = StatusLine(.info, "Deleted. \(keys.name(of: .undo)) takes it back")
    }
  }

  // MARK: Elements

  /// Adds to the list or object of the page.
  private mutating func addEntry() {
    guard let row = editor?.rows.first(where: \.adds) else { return }
    editor?.moveCursor(to: row.id)
    actOnRow()
  }

  private mutating func addElement(_ kind: ValueKind, to list: JSONPointer) {
    switch kind {
    case .variants(let variants):
      pickValue(
        .newElement(of: list), "Add",
        variants.map { Picker.Row(id: $0.type, title: $0.label, name: $0.type, detail: $0.help) })
    case .choice(let choices):
      pickValue(
        .newElement(of: list), "Add",
        choices.map { Picker.Row(id: $0.value, title: $0.label, name: $0.value, detail: $0.help) })
    case .object:
      let element = append([:], to: list)
      openElement(element)
    default:
      write(.value(kind), "")
    }
  }

  /// Opens an element that was added, and asks for what it must have.
  mutating func openElement(_ pointer: JSONPointer) {
    openPage(pointer)
    askForRequired()
  }

  /// Adds an element to a list, which is made when there is none.
  /// - Returns: its place.
  mutating func append(_ value: JSONValue, to list: JSONPointer) -> JSONPointer {
    let count = draft[list]?.arrayValue?.count ?? 0
    change { draft in
      if draft[list]?.arrayValue == nil { draft.set([], at: list) }
      draft.set(value, at: list.appending(count))
    }
    return list.appending(count)
  }

  /// Goes to the first thing that must be given and is not, and has it written or chosen.
  mutating func askForRequired() {
    guard
      let row = editor?.rows.first(where: { row in
        guard row.field?.isRequired == true, !row.isSet else { return false }
        if case .listed = row.control { return false }
        return row.control != .opens
      })
    else { return }
    editor?.moveCursor(to: row.id)
    actOnRow()
  }

  /// The list and the index of the element under the cursor.
  private var element: (list: JSONPointer, index: Int)? {
    guard let editor, let pointer = editor.row?.pointer,
      pointer.tokens.count == editor.page.pointer.tokens.count + 1,
      editor.page.pointer.contains(pointer), draft[editor.page.pointer]?.arrayValue != nil
    else { return nil }
    return pointer.tokens.last.flatMap(Int.init).map { (editor.page.pointer, $0) }
  }

  private mutating func copyEntry() {
    guard let (list, index) = element, var elements = draft[list]?.arrayValue else { return }
    elements.insert(elements[index], at: index + 1)
    change { $0.set(.array(elements), at: list) }
    editor?.moveCursor(to: EditorRow.ID(pointer: list.appending(index + 1)))
    status = StatusLine(.info, "Copied")
  }

  private mutating func moveEntry(by step: Int) {
    guard let (list, index) = element, var elements = draft[list]?.arrayValue,
      elements.indices.contains(index + step)
    else { return }
    elements.swapAt(index, index + step)
    change { $0.set(.array(elements), at: list) }
    editor?.moveCursor(to: EditorRow.ID(pointer: list.appending(index + step)))
  }

  /// Whether a command of the editor makes sense on the row under the cursor, and why not; nil where it says nothing.
  func availabilityInEditor(of command: Command) -> Availability? {
    guard let editor else { return nil }
    func when(_ condition: Bool, _ reason: String) -> Availability {
      condition ? .available : .unavailable(reason)
    }
    let noElement = "This is no element of a list"
    switch command {
    case .leaveOut:
      return when(editor.row?.isSet == true, "There is nothing set here")
    case .addEntry:
      return when(editor.rows.reversed().contains(where: \.adds), "Nothing can be added here")
    case .copyEntry:
      return when(element != nil, noElement)
    case .moveEntryUp, .moveEntryDown:
      guard let (list, index) = element else { return .unavailable(noElement) }
      let last = (draft[list]?.arrayValue?.count ?? 0) - 1
      return command == .moveEntryUp
        ? when(index > 0, "It is the first already") : when(index < last, "It is the last already")
    case .renameEntry:
      return when(
        editor.row?.isSet == true && editor.row?.field == nil && element == nil
          && editor.row?.id.part == .value, "The name of this is fixed")
    case .editAsJSON:
      return when(
        editor.row?.id.part == .value || editor.row?.adds == false, "There is no value here")
    default: return nil
    }
  }
}

extension EditorRow {
  /// Whether it adds something that was not there.
  var adds: Bool {
    switch control {
    case .addElement, .addLabel, .addKey: true
    default: false
    }
  }
}
