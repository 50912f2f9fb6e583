import RecordingCore
import TerminalKit

/// Takes one message: changes the state and says what is to be done outside.
///
/// Nothing else changes the state, and nothing here touches the world: the same messages always lead to the same
/// state and effects.
public func update(_ state: inout AppState, _ message: Message) -> [Effect] {
  let before = (work: SavedWork(state), version: state.paneVersion)
  var effects = state.take(message)
  state.scrollFormToFocus()
  state.scrollEditorToCursor()
  guard state.paneVersion != before.version else { return effects }
  let after = SavedWork(state)
  if after != before.work { effects.append(.files(.saveDraft(after.saved))) }
  return effects
}

/// What a console does when it opens.
public func openingEffects(_ state: inout AppState) -> [Effect] {
  let mouse: [Effect] = state.isMouseCaptured ? [.terminal(.captureMouse(true))] : []
  let background: [Effect] = state.followsBackground ? [.terminal(.askForBackground)] : []
  let local = background + mouse + [.journal(.recallStarts), .files(.removeLeftovers)]
  if state.wantedBot != nil { return local + state.openBots() }
  guard let bot = state.bot, state.service.hasKey else { return local }
  return local + [state.read(bot.id)]
}

/// The part of the state that is written down whenever it changes.
private struct SavedWork: Equatable {
  let draft: Draft
  let preset: String?

  init(_ state: AppState) {
    draft = state.draft
    preset = state.preset?.name
  }

  var saved: SavedDraft {
    SavedDraft(
      savedAt: "", form: draft.form.rawValue, preset: preset, body: draft.settings)
  }
}

extension AppState {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .terminal(let event):
      return take(event)
    case .bodyShown(let top):
      bodyTop = top
      return []
    case .due(let subscription, let moment):
      return take(due: subscription, at: moment)
    case .botsListed(let request, let result):
      return takeBots(request, result)
    case .botRead(let id, let request, let result):
      return takeBot(id, request, result)
    case .start(let run, let event, let moment):
      return takeStart(event, run: run, at: moment)
    case .startsRecalled(let result, let moment):
      self.moment = moment
      return takeRecalled(result)
    case .startsSettled(let bot, let result, let moment):
      self.moment = moment
      return takeSettled(bot, result)
    case .presetsListed(let entries, let selecting):
      showPresets(entries, selecting: selecting)
      return []
    case .presetLoaded(let name, let result):
      return takePreset(name, result)
    case .presetChanged(let change, let problem):
      return takePresetChange(change, problem)
    case .themesListed(let names):
      showThemes(names)
      return []
    case .themeShown(let name, let problems):
      themeName = name
      if let first = problems.first {
        let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
        status = StatusLine(.error, first + more)
      }
      return []
    case .savingFailed(let reason):
      isSavingFailing = true
      status = StatusLine(.error, reason)
      return []
    case .savingWorksAgain:
      isSavingFailing = false
      status = StatusLine(.info, "The draft is saved again")
      return []
    case .noticed(let text):
      status = StatusLine(.info, text)
      return []
    case .failed(let problem):
      status = StatusLine(problem)
      return []
    case .bodyEdited(let outcome):
      return takeEdited(outcome)
    case .imported(let request, let file, let result):
      takeImport(request, from: file, result)
      return []
    case .exportNeedsConsent(let path):
      askToReplace(path)
      return []
    }
  }

  private mutating func take(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let press):
      status = nil
      return take(press)
    case .paste(let text):
      return paste(text)
    case .resize(let size):
      self.size = size
      return []
    case .background(let isLight): return suitTheme(isLight: isLight)
    case .resumed:
      return [.terminal(.redraw)]
    case .terminate(let signal):
      exit = .signal(signal)
      return effectsForUndecidedTexts
    case .closed:
      exit = .terminalClosed
      return effectsForUndecidedTexts
    case .mouse(let event):
      return take(event)
    case .wake:
      return []
    }
  }

  /// Takes a key where keys count at the moment.
  mutating func take(_ press: KeyPress) -> [Effect] {
    if ScreenLayout.isTooSmall(size) { return takeUnseen(press) }
    if let layer = layers.last { return layer.content.take(press, in: &self) }
    if editor != nil { return takeInEditor(press) }
    if editing != nil { return takeWhileEditing(press) }
    if let effects = takeDigit(press) { return effects }
    guard let command = keys.command(for: press, in: .form) else { return [] }
    return run(command)
  }

  /// Takes a key where nothing is in view: it may leave, but changes nothing and answers no question unseen.
  private mutating func takeUnseen(_ press: KeyPress) -> [Effect] {
    switch keys.command(for: press, in: .form) {
    case .quit, .interrupt:
      exit = .quit
      return effectsForUndecidedTexts
    case .redraw: return [.terminal(.redraw)]
    case .suspend: return [.terminal(.suspend)]
    default: return []
    }
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard !ScreenLayout.isTooSmall(size) else {
      status = StatusLine(.error, "Nothing was pasted: the window was too small to show it")
      return []
    }
    if let layer = layers.last { return layer.content.paste(text, in: &self) }
    if editor?.input != nil {
      pasteWhileWriting(text)
    } else if editor != nil {
      // A value meant for this place must not take the place of the whole body.
      status = StatusLine(
        .info,
        "Nothing was pasted: \(keys.name(of: .editAsJSON, in: .editor)) writes a value here, "
          + "\(keys.name(of: .importBody, in: .editor)) imports a whole body")
    } else if editing != nil {
      editing?.paste(text)
    } else {
      return importPasted(text)
    }
    return []
  }

  /// Where keys count at the moment.
  var context: KeyContext {
    if let layer = layers.last {
      layer.content.context
    } else if let editor {
      editor.input == nil ? .editor : .text
    } else {
      editing == nil ? .form : .text
    }
  }

  /// Runs a command that works everywhere.
  mutating func runAnywhere(_ command: Command) -> [Effect] {
    switch command {
    case .redraw: return [.terminal(.redraw)]
    case .suspend: return [.terminal(.suspend)]
    case .mouse: return giveOrTakeMouse()
    case .close:
      _ = layers.popLast()
      return []
    default: return []
    }
  }
}
