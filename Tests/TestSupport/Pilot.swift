public import RecordingCore
public import TerminalKit

@testable import ConsoleUI

/// Finds the keys that set a body, by pressing them in a console of its own.
///
/// It knows how an operator gets to a place and what kind of row stands there, and nothing of the bodies.
public struct Pilot {
  /// The keys pressed so far.
  public private(set) var keys: [KeyPress] = []
  /// How often a value had to be written as JSON because no other way led to it.
  public private(set) var writtenAsJSON: [JSONPointer] = []
  private var state: AppState

  /// Begins in a console with an empty draft, as it opens.
  public init(size: Size) {
    state = AppState(
      size: size,
      service: ServiceInfo(name: "test", isRehearsal: true, isOwnHost: false, hasKey: true), seed: 1
    )
  }

  /// The body that the keys so far make.
  public var body: JSONValue { Body(state.draft).value }

  /// What was found about the body so far.
  public var findings: [String] {
    Inspection(state).findings.map { "\($0.check.pointer) \($0.check.message)" }
  }

  /// Presses the keys that begin a new draft in the form as set, and those that set each member of a body.
  public mutating func write(_ body: JSONValue) {
    press(.control("n"))
    while state.draft.form != .asSet { press("v") }
    for member in body.objectValue?.members ?? [] {
      set(member.value, at: JSONPointer([member.key.value]))
    }
    closeAll()
  }

  // MARK: Keys

  private mutating func press(_ presses: KeyPress...) {
    for press in presses {
      keys.append(press)
      _ = update(&state, .terminal(.key(press)))
    }
  }

  private mutating func type(_ text: String) {
    for character in text { press(KeyPress(character)) }
  }

  private mutating func enter() { press(KeyPress(.enter)) }

  // Escape is left out of it, as a terminal may take it for the beginning of what follows.
  private mutating func closeAll() {
    while !state.layers.isEmpty || state.editor?.input != nil { press(.control("c")) }
    while state.editor != nil { press("h") }
  }

  private mutating func replaceText(with text: String) {
    press(.control("u"))
    type(text)
    enter()
  }

  /// Goes to a place by its name.
  private mutating func go(to pointer: JSONPointer) {
    while !state.layers.isEmpty || state.editor?.input != nil { press(.control("c")) }
    press("/")
    type(pointer.tokens.joined(separator: "."))
    enter()
  }

  // MARK: Values

  private mutating func set(_ value: JSONValue, at pointer: JSONPointer) {
    setWithControls(value, at: pointer)
    // Whatever the controls cannot say can be written.
    if state.draft[pointer]?.isEquivalent(to: value) != true { writeAsJSON(value, at: pointer) }
  }

  private mutating func setWithControls(_ value: JSONValue, at pointer: JSONPointer) {
    let around = Contract.kind(at: pointer.parent, in: state.draft.settings)
    if Contract.spec(at: pointer, in: state.draft.settings) == nil || around == .labels {
      return addKey(value, at: pointer)
    }
    closeAll()
    go(to: pointer)
    if state.editor == nil {
      setInForm(value, at: pointer)
    } else {
      setInEditor(value, at: pointer)
    }
  }

  private mutating func setInForm(_ value: JSONValue, at pointer: JSONPointer) {
    guard let control = FormControl.all.first(where: { $0.pointer == pointer }) else {
      // A parameter whose members are the controls.
      for member in value.objectValue?.members ?? [] {
        set(member.value, at: pointer.appending(member.key.value))
      }
      return
    }
    switch control.content {
    case .radio(let options): choose(value, among: options)
    case .toggle: toggle(control, to: value)
    case .summary:
      enter()
      if value == .null {
        // The first thing in the editor of a transcript is its provider, and off is the first of them.
        enter()
        type("off")
        enter()
      } else {
        setInside(value, at: pointer)
      }
    }
  }

  private mutating func choose(_ value: JSONValue, among options: [FormControl.Option]) {
    let type = value.objectValue?["type"]
    guard
      let index = options.firstIndex(where: { option in
        guard let own = option.value else { return false }
        return own == value || (type != nil && own.objectValue?["type"] == type)
      })
    else { return }
    if options[index].hasDigit {
      press(KeyPress(Character(String(index + 1))))
    } else {
      // Options stand in rows, and the sides end at theirs.
      for _ in 0..<2 * options.count where state.focus.stop != index {
        let before = state.focus.stop
        press(KeyPress(before < index ? .right : .left))
        if state.focus.stop == before { press(KeyPress(before < index ? .down : .up)) }
      }
      press(" ")
    }
    if let box = options[index].number, let number = value.objectValue?[box.key] {
      enter()
      replaceText(with: number.compactText)
    }
  }

  private mutating func toggle(_ control: FormControl, to value: JSONValue) {
    let isOn = value != .null && value != .bool(false)
    for _ in 0..<2 where control.setting(in: state.draft) != .chosen(stop: isOn ? 1 : 0) {
      press(" ")
    }
    guard control.field.kind == .output, let object = value.objectValue, !object.isEmpty else {
      return
    }
    enter()
    for member in object.members {
      set(member.value, at: control.pointer.appending(member.key.value))
    }
  }

  // MARK: The editor

  private mutating func setInEditor(_ value: JSONValue, at pointer: JSONPointer) {
    guard let row = state.editor?.row, row.pointer == pointer else {
      return setInside(value, at: pointer)
    }
    switch row.control {
    case .flag:
      for _ in 0..<2 where state.draft[pointer] != value { press(" ") }
    case .choice, .integers:
      guard value.stringValue != nil || value.intValue != nil else { return }
      enter()
      type(value.stringValue ?? value.compactText)
      enter()
    case .provider: chooseProvider(value, at: pointer)
    case .text where value.stringValue == nil: break
    case .text, .typed:
      enter()
      replaceText(with: TypedText.written(value, as: row.writtenKind ?? .anything))
    case .opens:
      enter()
      setInside(value, at: pointer)
    case .listed: list(value, at: pointer)
    case .presence, .json, .addElement, .addLabel, .addKey: break
    }
  }

  private mutating func chooseProvider(_ value: JSONValue, at pointer: JSONPointer) {
    guard let member = value.objectValue?.members.first, value.objectValue?.count == 1 else {
      return
    }
    enter()
    type(member.key.value)
    enter()
    while !state.layers.isEmpty || state.editor?.input != nil { press(.control("c")) }
    if member.value != [:] { set(member.value, at: pointer.appending(member.key.value)) }
  }

  /// Sets what is inside the page in view.
  private mutating func setInside(_ value: JSONValue, at pointer: JSONPointer) {
    switch value {
    case .array(let elements):
      if state.editor?.rows.contains(where: { if case .listed = $0.control { true } else { false } }
      )
        == true
      {
        return list(value, at: pointer)
      }
      for (index, element) in elements.enumerated() { add(element, index, to: pointer) }
    case .object(let object):
      for member in object.members {
        set(member.value, at: pointer.appending(member.key.value))
      }
    default: break
    }
  }

  private mutating func list(_ value: JSONValue, at pointer: JSONPointer) {
    for element in value.arrayValue ?? [] {
      guard let name = element.stringValue,
        let index = state.editor?.rows.firstIndex(where: { $0.id.part == .listed(name) })
      else { continue }
      move(to: index)
      press(" ")
    }
  }

  private mutating func move(to index: Int) {
    while let cursor = state.editor?.cursor, cursor != index {
      press(KeyPress(cursor < index ? .down : .up))
    }
  }

  private mutating func add(_ element: JSONValue, _ index: Int, to pointer: JSONPointer) {
    closeAll()
    go(to: pointer)
    if state.editor?.page.pointer != pointer { enter() }
    let adding = state.editor?.rows.firstIndex { row in
      guard case .addElement(let kind) = row.control else { return false }
      return kind.hasType(of: element)
    }
    guard let adding else { return }
    move(to: adding)
    enter()
    if let picker = state.layers.last, case .picker = picker {
      type(element.objectValue?["type"]?.stringValue ?? element.stringValue ?? "")
      enter()
    }
    if state.editor?.input != nil {
      if element.objectValue == nil {
        replaceText(
          with: TypedText.written(element, as: state.editor?.row?.writtenKind ?? .anything))
      } else {
        press(.control("c"))
      }
    }
    for member in element.objectValue?.members ?? []
    where state.draft[pointer.appending(index).appending(member.key.value)] != member.value {
      set(member.value, at: pointer.appending(index).appending(member.key.value))
    }
  }

  /// Adds a label, or a key that the contract does not know.
  private mutating func addKey(_ value: JSONValue, at pointer: JSONPointer) {
    let around = pointer.parent
    closeAll()
    if around == .root {
      press("A")
    } else {
      go(to: around)
      if state.editor?.page.pointer != around { enter() }
    }
    guard let name = pointer.tokens.last,
      let adding = state.editor?.rows.lastIndex(where: {
        [.addKey, .addLabel].contains($0.control)
      })
    else { return }
    let isLabel = state.editor?.rows[adding].control == .addLabel
    move(to: adding)
    enter()
    replaceText(with: name)
    let kind: ValueKind = isLabel ? .text() : .either([.anything, .text()])
    replaceText(with: TypedText.written(value, as: kind))
  }

  private mutating func writeAsJSON(_ value: JSONValue, at pointer: JSONPointer) {
    writtenAsJSON.append(pointer)
    closeAll()
    go(to: pointer)
    press("=")
    replaceText(with: value.compactText)
  }
}
