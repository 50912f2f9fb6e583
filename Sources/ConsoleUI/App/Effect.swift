public import RecordingCore

/// Work for the world outside, as plain data, grouped by who carries it out.
public enum Effect: Equatable, Sendable {
  /// Ask the service.
  case service(ServiceCall)
  /// Carry out an action of a start.
  case start(StartProcedure.Action, StartTicket)
  /// Look into the journal of starts.
  case journal(JournalJob)
  /// Write or read files, in their order and beside the loop.
  case files(FileJob)
  /// Read what the next keys are for, before they are taken.
  case read(LocalRead)
  /// Have the terminal do something.
  case terminal(TerminalOrder)

  /// Whether it brings the operator's work to the disk, so that nobody leaves before it is done.
  var isWriting: Bool {
    switch self {
    case .files(let job): job.isWriting
    case .start(let action, _): action.isNote
    case .service, .journal, .read, .terminal: false
    }
  }
}

/// What is asked of the service; a request of the same key replaces the one before.
public enum ServiceCall: Equatable, Sendable {
  /// Ask for the bots.
  case listBots(request: Int)
  /// Ask for one bot.
  case readBot(BotID, request: Int)
  /// Read a bot, and conclude from it what became of its starts.
  case surveyStarts(BotID, profile: String?)
  /// Give up a request.
  case cancel(RequestKey)
  /// Use this key from now on.
  case useKey(APIKey)
}

/// What the journal of starts is asked.
public enum JournalJob: Equatable, Sendable {
  /// Look up the starts that have not ended.
  case recallStarts
  /// Conclude from a bot just read what became of its starts.
  case settleStarts(Bot, profile: String?)
}

/// Work on files, whose outcome comes as a message.
public enum FileJob: Equatable, Sendable {
  /// Write the draft down.
  case saveDraft(SavedDraft)
  /// Write a preset.
  case savePreset(String, body: JSONValue, replacing: PresetStore.Replacing)
  /// Give a preset another name.
  case renamePreset(String, to: String)
  /// Keep the body of a preset under another name as well.
  case duplicatePreset(String, as: String)
  /// Take a preset away.
  case deletePreset(String)
  /// Keep a text that became no body.
  case keepText(String)
  /// Write a body to a file.
  case exportBody(Body, as: BodyNotation, bot: BotID?, to: String, replacing: Bool)
  /// Read a body out of a text.
  case importText(String, request: Int)
  /// Read a body out of a file.
  case importFile(String, request: Int)
  /// Open with a theme from now on.
  case rememberTheme(String)
  /// Remove what killed consoles left of their writes.
  case removeLeftovers

  fileprivate var isWriting: Bool {
    switch self {
    case .saveDraft, .savePreset, .renamePreset, .duplicatePreset, .deletePreset, .keepText,
      .exportBody, .rememberTheme:
      true
    case .importText, .importFile, .removeLeftovers: false
    }
  }
}

/// What is read at once, so that keys typed ahead find what comes of it.
public enum LocalRead: Equatable, Sendable {
  /// List the presets.
  case listPresets(selecting: String?)
  /// Read a preset.
  case loadPreset(String)
  /// List the themes.
  case listThemes
}

/// What the terminal is to do.
public enum TerminalOrder: Equatable, Sendable {
  /// Use a theme.
  case showTheme(String)
  /// Make room for the operator's editor, with a text in it.
  case editBody(String)
  /// Offer a body to the clipboard.
  case copyBody(Body, as: BodyNotation, bot: BotID?)
  /// Report the mouse, or leave it to the terminal's own use.
  case captureMouse(Bool)
  /// Ask for its background.
  case askForBackground
  /// Draw everything anew.
  case redraw
  /// Stop as Ctrl-Z does.
  case suspend
}

extension StartProcedure.Action {
  fileprivate var isNote: Bool {
    switch self {
    case .note: true
    case .survey, .claim, .resume, .mark, .read, .send, .wait, .cancel: false
    }
  }
}
