import RecordingCore
import TerminalKit

// Writing a value, a name or JSON in a row of the editor.
extension AppState {
  mutating func write(_ purpose: EditorInput.Purpose, _ text: String) {
    guard TextInput.takes(text) else {
      status = StatusLine(
        .error, "Too long to write here: \(keys.name(of: .editBody)) opens the body as text")
      return
    }
    editor?.input = EditorInput(purpose, text)
  }

  mutating func takeWhileWriting(_ press: KeyPress) -> [Effect] {
    switch keys.command(for: press, in: .text) {
    case .accept: acceptWritten()
    case .close: editor?.input = nil
    case let command?: return runAnywhere(command)
    case nil:
      if editor?.input?.handle(press) == true {
        let problem = problemOfWritten
        editor?.input?.problem = problem
      } else if let command = keys.command(for: press, in: .editor), command.leavesRow {
        // Leaving the row takes what was written: a field that is wrong never holds the cursor.
        acceptWritten()
        if editor?.input == nil { return runInEditor(command) }
      }
    }
    return []
  }

  mutating func pasteWhileWriting(_ text: String) {
    editor?.input?.paste(text)
    let problem = problemOfWritten
    editor?.input?.problem = problem
  }

  // What the checks say of the value so far, so that a wrong scheme is seen while it is written.
  private var problemOfWritten: String? {
    guard let input = editor?.input, let row = editor?.row, case .value(let kind) = input.purpose,
      !input.text.isEmpty, let value = input.value
    else { return nil }
    let text = input.text.text
    if case .text(let rule) = kind {
      let isBeginning = (rule.schemes ?? []).contains { ($0 + "://").hasPrefix(text) }
      if isBeginning { return nil }
    }
    var candidate = draft
    let pointer =
      row.adds ? row.pointer.appending(draft[row.pointer]?.arrayValue?.count ?? 0) : row.pointer
    candidate.set(value, at: pointer)
    return Checker(isOwnHost: service.isOwnHost).checks(of: candidate.settings)
      .first { $0.pointer == pointer && $0.severity != .loss }?.message
  }

  mutating func acceptWritten() {
    guard let input = editor?.input, let row = editor?.row else { return }
    let text = input.text.text
    switch input.purpose {
    case .value: accept(input, in: row)
    case .json:
      do throws(JSONSyntaxError) {
        let value = try JSONParser.parse(text)
        editor?.input = nil
        change { $0.set(value, at: row.pointer) }
      } catch {
        editor?.input?.problem = "This is no JSON: \(error.reason), at column \(error.column)"
      }
    case .newKey: acceptNewKey(text, in: row)
    case .valueOfNewKey(let name):
      editor?.input = nil
      let value =
        row.control == .addLabel ? .string(JSONString(text)) : input.value ?? .null
      change { $0.set(value, at: row.pointer.appending(name)) }
    case .rename(let name): rename(name, to: text, in: row)
    }
  }

  private mutating func accept(_ input: EditorInput, in row: EditorRow) {
    editor?.input = nil
    let text = input.text.text
    guard let value = input.value, !text.isEmpty || row.value?.stringValue != nil else { return }
    if row.adds {
      _ = append(value, to: row.pointer)
    } else if row.value != value {
      change { $0.set(value, at: row.pointer) }
    }
  }

  private mutating func acceptNewKey(_ name: String, in row: EditorRow) {
    editor?.input = nil
    guard !name.isEmpty else { return }
    let pointer = row.pointer.appending(name)
    if editor?.rows.contains(where: { $0.pointer == pointer }) == true {
      let draft = draft
      editor?.go(to: pointer, in: draft)
      status = StatusLine(.info, "There is \(name) already")
    } else {
      write(.valueOfNewKey(name), "")
    }
  }

  private mutating func rename(_ name: String, to newName: String, in row: EditorRow) {
    let pointer = row.pointer.parent.appending(newName)
    guard newName == name || draft[pointer] == nil else {
      editor?.input?.problem = "There is \(newName) already"
      return
    }
    editor?.input = nil
    guard newName != name else { return }
    change { $0.apply(Fix("rename", [.rename(row.pointer, to: newName)])) }
    editor?.moveCursor(to: EditorRow.ID(pointer: pointer))
  }
}

extension Command {
  /// Whether it goes to another row.
  fileprivate var leavesRow: Bool {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .nextField, .previousField: true
    default: false
    }
  }
}
