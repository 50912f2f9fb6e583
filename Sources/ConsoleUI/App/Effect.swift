public import RecordingCore

/// Work for the world outside, as plain data; only the runtime carries it out.
public enum Effect: Equatable, Sendable {
  /// Ask for the service's bots.
  case listBots(request: Int)
  /// Ask for one bot, after a pause.
  case readBot(BotID, request: Int, afterMilliseconds: Int)
  /// Carry out an action of a start.
  case start(StartProcedure.Action, StartTicket)
  /// Look up the starts that have not ended.
  case recallStarts
  /// Read a bot, and conclude from it what became of its starts.
  case surveyStarts(BotID, profile: String?)
  /// Conclude from a bot just read what became of its starts.
  case settleStarts(Bot, profile: String?)
  /// Give up the request for a purpose.
  case cancel(RequestPurpose)
  /// Use this key from now on.
  case useKey(APIKey)
  /// Write the draft down.
  case saveDraft(SavedDraft)
  /// Remove what killed consoles left of their writes.
  case removeLeftovers
  /// List the presets.
  case listPresets(request: Int, selecting: String?)
  /// Read a preset.
  case loadPreset(String, request: Int)
  /// Write a preset.
  case savePreset(String, body: JSONValue, replacing: PresetStore.Replacing)
  /// Give a preset another name.
  case renamePreset(String, to: String)
  /// Take a preset away.
  case deletePreset(String)
  /// List the themes.
  case listThemes(request: Int)
  /// Use a theme.
  case showTheme(String)
  /// Open a text in the operator's editor.
  case editBody(String)
  /// Keep a text that became no body.
  case keepText(String)
  /// Read a body out of a text.
  case importText(String, request: Int)
  /// Read a body out of a file.
  case importFile(String, request: Int)
  /// Offer a body to the clipboard.
  case copyBody(Body, as: BodyNotation, bot: BotID?)
  /// Write a body to a file.
  case exportBody(Body, as: BodyNotation, bot: BotID?, to: String, replacing: Bool)
  /// Have the terminal report the mouse, or leave it the mouse.
  case captureMouse(Bool)
  /// Draw everything anew.
  case redraw
  /// Stop as Ctrl-Z does.
  case suspend
}
