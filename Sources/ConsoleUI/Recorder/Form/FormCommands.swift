import RecordingCore
import TerminalKit

// What the commands of the form do.
extension AppState {
  /// Runs a command of the form; one that is not possible says why.
  mutating func run(_ command: Command) -> [Effect] {
    if case .unavailable(let reason) = availability(of: command, Inspection(self)) {
      status = StatusLine(.info, reason)
      return []
    }
    if command.editsFocus, showFormAgain() { return [] }
    switch command {
    case .moveUp: move(.up)
    case .moveDown: move(.down)
    case .moveLeft: move(.left)
    case .moveRight: move(.right)
    case .nextField: move(.nextField)
    case .previousField: move(.previousField)
    case .first: move(.first)
    case .last: move(.last)
    case .pageUp: page(-1)
    case .pageDown: page(1)
    case .choose: choose()
    case .edit: edit()
    case .leaveOut: leaveOut()
    case .takeFromBot: takeFromBot()
    case .mend: openMending()
    case .override: toggleOverride()
    case .undo: undo()
    case .redo: redo()
    case .nextCheck: goToFinding(1)
    case .previousCheck: goToFinding(-1)
    case .bodyForm:
      change { $0.form = $0.form.next }
      status = StatusLine(.info, "The body is written in the form: \(draft.form.label)")
    case .flipPanes:
      isBodyShown.toggle()
      bodyScroll = 0
    case .showSecrets: areSecretsShown.toggle()
    case .picture: showOrHidePicture()
    case .morePeople: people += 1
    case .fewerPeople: people -= 1
    case .help: openKeys()
    case .about: layers.append(.page(Page(content: .about(place))))
    case .findField: openFieldPicker()
    case .palette: return openPalette()
    case .labels: openLabels()
    case .savePreset: askForPresetName()
    case .bots: return openBots()
    case .presets: return [.read(.listPresets(selecting: preset?.name))]
    case .themes: return [.read(.listThemes)]
    case .start: return start()
    case .quit, .interrupt: quit(asking: command == .interrupt)
    case .editBody: return [.terminal(.editBody(Body(draft).text))]
    case .importBody: askForImport()
    case .copyBody: return [copyBody(as: .json)]
    case .copyCurl: return [copyBody(as: .curl)]
    case .exportBody: askForExport()
    case .compare: compare()
    case .redraw, .suspend, .mouse: return runAnywhere(command)
    case .close: isBodyShown = false
    case .allSettings: openEditor(at: .root)
    case .newDraft: beginAnew()
    case .editAsJSON: writeFieldAsJSON()
    case .accept, .addEntry, .copyEntry, .moveEntryUp, .moveEntryDown, .renameEntry, .deleteEntry,
      .switchRow, .takeAllFromBot, .send, .replace, .giveUp:
      break
    }
    return []
  }

  /// The control that has the focus.
  var focusedControl: FormControl? {
    FormControl.of(focus.pointer)
  }

  // MARK: Moving

  mutating func move(_ direction: Direction) {
    let before = focus
    move(to: formLayout.focus(from: focus, direction))
    if [.nextField, .previousField, .last].contains(direction), focus != before {
      focusChosenStop()
    }
  }

  /// Puts the cursor on a place of the form.
  mutating func move(to place: Focus) {
    settleBody()
    checkCursor = nil
    focus = place
  }

  private mutating func page(_ direction: Int) {
    let screen = ScreenLayout(self)
    if screen.form == nil, let body = screen.body {
      scrollBody(by: direction * max(1, body.size.rows - 2), in: body)
      return
    }
    for _ in 0..<max(1, (screen.form?.size.rows ?? 2) - 2) { move(direction < 0 ? .up : .down) }
  }

  /// Leaves the body where the operator has scrolled it to, as long as what is focused next is in view there.
  mutating func settleBody() {
    bodyTop += bodyScroll
    bodyScroll = 0
  }

  /// Scrolls the body, as far as there is more of it.
  mutating func scrollBody(by rows: Int, in rect: Rect) {
    let body = BodyView(self, bodyText(in: rect), in: rect)
    bodyScroll = min(max(0, body.top + rows), body.lastTop) - body.resting
  }

  /// The body as its pane has it.
  func bodyText(in rect: Rect) -> BodyText {
    BodyText(
      Inspection(self), width: BodyView.textColumns(in: rect), areSecretsShown: areSecretsShown)
  }

  /// Shows the form where only the body is in view.
  /// - Returns: whether it was hidden; what would change an unseen field waits for another press.
  mutating func showFormAgain() -> Bool {
    guard isBodyShown, !ScreenLayout.isWide(size) else { return false }
    isBodyShown = false
    return true
  }

  /// Puts the cursor on the option that counts.
  mutating func focusChosenStop() {
    guard let control = focusedControl, case .radio = control.content else { return }
    switch control.setting(in: draft) {
    case .chosen(let stop), .leftOut(let stop?): focus.stop = stop
    case .leftOut(nil), .other: break
    }
  }

  /// Goes to the control that a place of the body belongs to.
  /// - Returns: whether there is one.
  @discardableResult
  mutating func go(to pointer: JSONPointer) -> Bool {
    isBodyShown = false
    settleBody()
    checkCursor = nil
    guard let control = FormControl.at(pointer) else { return goToUnknown(pointer) }
    focus = Focus(control.pointer)
    focusChosenStop()
    let isInside = control.isOpened && pointer.tokens.count > control.pointer.tokens.count
    if isInside { openEditor(at: pointer) } else { closeEditor() }
    return true
  }

  // What the contract does not know has no control, but a row among all settings.
  private mutating func goToUnknown(_ pointer: JSONPointer) -> Bool {
    guard pointer != .root, draft[pointer] != nil else {
      closeEditor()
      return false
    }
    openEditor(at: pointer)
    return true
  }

  // MARK: Changing

  /// Makes a change that undo can take back.
  mutating func change(_ edit: (inout Draft) -> Void) {
    let before = UndoHistory.Entry(self)
    edit(&draft)
    guard draft != before.draft else { return }
    undoHistory.record(before)
    forgetOutdated(since: before.draft)
  }

  // What the service refused counts until its field changes, and findings move in their list.
  private mutating func forgetOutdated(since before: Draft) {
    if !refusals.isEmpty {
      refusals = refusals.filter { draft[$0.pointer] == before[$0.pointer] }
    }
    checkCursor = nil
  }

  /// Loads a draft from elsewhere, as one change.
  mutating func replaceDraft(_ new: Draft, preset newPreset: LoadedPreset?) {
    undoHistory.record(UndoHistory.Entry(self))
    draft = new
    preset = newPreset
    refusals = []
    overridden = []
    setAside = [:]
    checkCursor = nil
    editing = nil
    editor = nil
    layers.removeAll { if case .labels = $0 { true } else { false } }
    focusChosenStop()
  }

  private mutating func beginAnew() {
    let usual = usualPreset.flatMap { preset in
      (try? Draft(body: preset.body)).map { (draft: $0, preset: preset) }
    }
    replaceDraft(usual?.draft ?? Draft(), preset: usual?.preset)
    let origin = usual.map { " from the preset \($0.preset.name)" } ?? ""
    status = StatusLine(.info, "A new draft\(origin). \(keys.name(of: .undo)) takes it back")
  }

  private mutating func choose() {
    guard let control = focusedControl else { return }
    switch control.content {
    case .radio(let options):
      guard options.indices.contains(focus.stop) else { return }
      choose(options[focus.stop], of: control)
    case .toggle(let on, let off):
      toggle(control, on: on, off: off)
    case .summary:
      openEditor(at: control.pointer)
    }
  }

  private mutating func choose(_ option: FormControl.Option, of control: FormControl) {
    let pointer = control.pointer
    guard let value = option.value else { return change { $0.leaveOut(pointer) } }
    // The number of an option that is chosen already stays as it is.
    if option.number != nil, control.setting(in: draft) == .chosen(stop: focus.stop) { return }
    change { $0.set(value, at: pointer) }
  }

  mutating func toggle(_ control: FormControl, on: JSONValue, off: JSONValue) {
    let pointer = control.pointer
    let isOn: Bool
    switch control.setting(in: draft) {
    case .chosen(let stop), .leftOut(let stop?): isOn = stop == 1
    case .leftOut(nil), .other: isOn = false
    }
    if isOn {
      let inside = draft[pointer]?.objectValue
      change { $0.set(off, at: pointer) }
      if let inside, !inside.isEmpty {
        setAside[pointer] = .object(inside)
        status = StatusLine(.info, "What was set inside comes back when it is switched on again")
      }
    } else {
      let value = setAside[pointer] ?? on
      change { $0.set(value, at: pointer) }
      setAside[pointer] = nil
    }
  }

  private mutating func leaveOut() {
    guard let pointer = placeToLeaveOut(Inspection(self)) else { return }
    change { $0.leaveOut(pointer) }
    focusChosenStop()
  }

  private mutating func takeFromBot() {
    guard let loss = findingsMeant(Inspection(self)).compactMap(\.loss).first else { return }
    change { $0.take(loss) }
    focusChosenStop()
  }

  private mutating func undo() {
    guard let entry = undoHistory.undo(from: UndoHistory.Entry(self)) else { return }
    restore(entry, saying: "Taken back")
  }

  private mutating func redo() {
    guard let entry = undoHistory.redo(from: UndoHistory.Entry(self)) else { return }
    restore(entry, saying: "Made again")
  }

  // Goes to the field that changed, so that nothing changes out of sight.
  private mutating func restore(_ entry: UndoHistory.Entry, saying what: String) {
    let before = draft
    draft = entry.draft
    preset = entry.preset
    overridden = entry.overridden
    setAside = entry.setAside
    forgetOutdated(since: before)
    let changed = FormControl.all.filter { draft[$0.pointer] != before[$0.pointer] }
    if let first = changed.first, editor?.holds(first.pointer) != true { go(to: first.pointer) }
    let name =
      changed.count == 1
      ? changed[0].title
      : changed.isEmpty ? "form of the body: \(draft.form.label)" : "\(changed.count) fields"
    status = StatusLine(.info, "\(what): \(name)")
  }

  private mutating func quit(asking: Bool) {
    if !starts.isEmpty {
      askToLeave()
    } else if let bot = bot?.bot, bot.lamp == .recording {
      ask(
        .quit, "Leave Tally",
        "\(bot.displayTitle) is recording, and goes on without the console. The draft is kept.",
        yes: "leave", no: "stay")
    } else if asking {
      ask(
        .quit, "Leave Tally", "The draft is kept, and a recording that runs goes on.", yes: "leave",
        no: "stay")
    } else {
      exit = .quit
    }
  }
}

extension Command {
  /// Whether it acts on the focused field, which must then be in view.
  var editsFocus: Bool {
    switch self {
    case .choose, .edit, .leaveOut, .takeFromBot, .mend, .override, .addEntry, .copyEntry,
      .moveEntryUp, .moveEntryDown, .renameEntry, .editAsJSON:
      true
    default: false
    }
  }
}
