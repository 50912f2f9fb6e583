import RecordingCore
import TerminalKit

// Digits in the form: they choose in a radio group, or write the number of an option.
extension AppState {
  /// Takes a digit; nil when the key is none, or the focused field has no use for it.
  mutating func takeDigit(_ press: KeyPress) -> [Effect]? {
    guard press.modifiers.isEmpty, case .character(let character) = press.key,
      character.isASCII, let digit = character.wholeNumberValue,
      let control = focusedControl, case .radio(let options) = control.content
    else { return nil }
    if showFormAgain() { return [] }
    // 48 means hours, wherever the cursor is in the group.
    if let stop = options.firstIndex(where: { $0.number != nil }) {
      focus.stop = stop
      editing = TextInput(String(digit), accepts: .digits)
      return []
    }
    guard options.indices.contains(digit - 1) else {
      status = StatusLine(.info, "There are \(options.count) options: 1 to \(options.count)")
      return []
    }
    focus.stop = digit - 1
    return run(.choose)
  }

  /// Enter on a field: chooses, opens the number for writing, or shows what nests.
  mutating func edit() {
    guard let control = focusedControl, case .radio(let options) = control.content,
      options.indices.contains(focus.stop), let box = options[focus.stop].number
    else {
      if let control = focusedControl, control.isOpened {
        openEditor(at: control.pointer)
      } else {
        _ = run(.choose)
      }
      return
    }
    let number = draft[control.pointer.appending(box.key)]?.compactText
    editing = TextInput(number ?? String(box.usual), accepts: .digits)
  }

  /// Takes a key while a number is written.
  mutating func takeWhileEditing(_ press: KeyPress) -> [Effect] {
    switch keys.command(for: press, in: .text) {
    case .accept:
      acceptNumber()
    case .close:
      editing = nil
    case let command?:
      return runAnywhere(command)
    case nil:
      if editing?.handle(press) == true { return [] }
      // Leaving the field takes what was written: a field that is wrong never holds the cursor.
      guard let command = keys.command(for: press, in: .form) else { return [] }
      acceptNumber()
      return run(command)
    }
    return []
  }

  /// Takes the number that is being written, if one is.
  mutating func acceptNumber() {
    guard let text = editing?.text else { return }
    editing = nil
    guard let control = focusedControl,
      case .radio(let options) = control.content, options.indices.contains(focus.stop),
      let box = options[focus.stop].number, let usual = options[focus.stop].value
    else { return }
    // JSON knows no leading zeros.
    let significant = text.drop { $0 == "0" }
    guard !text.isEmpty, let number = JSONNumber(significant.isEmpty ? "0" : String(significant))
    else { return }
    let pointer = control.pointer
    let isChosen = control.setting(in: draft) == .chosen(stop: focus.stop)
    change { draft in
      if !isChosen { draft.set(usual, at: pointer) }
      draft.set(.number(number), at: pointer.appending(box.key))
    }
  }
}
