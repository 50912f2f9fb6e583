/// Everything an operator can ask for with a key; each has one branch in `update`.
public enum Command: String, CaseIterable, Sendable {
  case start
  case choose, edit, leaveOut, takeFromBot
  case moveUp, moveDown, moveLeft, moveRight, nextField, previousField
  case pageUp, pageDown, first, last
  case undo, redo
  case nextCheck, previousCheck, mend, override
  case findField, palette, labels, bots, presets, savePreset, themes
  case bodyForm, flipPanes, showSecrets
  case editBody, importBody, copyBody, copyCurl, exportBody, compare
  case help, about, redraw, suspend, quit, interrupt
  case accept, close
  case renameEntry, deleteEntry
  case addEntry, copyEntry, moveEntryUp, moveEntryDown, editAsJSON
  case allSettings, newDraft
  case switchRow, takeAllFromBot, send, replace, giveUp
  case picture, morePeople, fewerPeople, mouse

  /// The short words of the footer.
  public var title: String {
    switch self {
    case .start: "start"
    case .choose: "choose"
    case .edit: "edit"
    case .leaveOut: "leave out"
    case .takeFromBot: "use the bot's"
    case .moveUp: "up"
    case .moveDown: "down"
    case .moveLeft: "left"
    case .moveRight: "right"
    case .nextField: "next"
    case .previousField: "previous"
    case .pageUp: "page up"
    case .pageDown: "page down"
    case .first: "first"
    case .last: "last"
    case .undo: "undo"
    case .redo: "redo"
    case .nextCheck: "next finding"
    case .previousCheck: "finding before"
    case .mend: "fix"
    case .override: "override"
    case .findField: "find"
    case .palette: "commands"
    case .labels: "labels"
    case .bots: "bots"
    case .presets: "presets"
    case .savePreset: "save"
    case .themes: "themes"
    case .bodyForm: "form of body"
    case .flipPanes: "flip"
    case .showSecrets: "secrets"
    case .editBody: "as text"
    case .importBody: "import"
    case .copyBody: "copy"
    case .copyCurl: "copy curl"
    case .exportBody: "export"
    case .compare: "compare"
    case .help: "keys"
    case .about: "about"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .quit: "quit"
    case .interrupt: "quit"
    case .accept: "take"
    case .close: "back"
    case .renameEntry: "rename"
    case .deleteEntry: "delete"
    case .addEntry: "add"
    case .copyEntry: "copy"
    case .moveEntryUp: "move up"
    case .moveEntryDown: "move down"
    case .editAsJSON: "as JSON"
    case .allSettings: "all settings"
    case .newDraft: "new draft"
    case .switchRow: "this or bot"
    case .takeAllFromBot: "all of the bot's"
    case .send: "start"
    case .replace: "replace"
    case .giveUp: "give up"
    case .picture: "picture"
    case .morePeople: "more"
    case .fewerPeople: "fewer"
    case .mouse: "mouse"
    }
  }

  /// What it does, in one line, for the help screen and the reference.
  public var help: String {
    switch self {
    case .start: "Start the recording: checks, the bot's state, a review, then the request"
    case .choose: "Choose the option, or switch on and off"
    case .edit: "Edit the value, or open what nests"
    case .leaveOut: "Leave the field out, so that the endpoint's default applies"
    case .takeFromBot: "Take over the bot's own value of the field"
    case .moveUp: "Move up"
    case .moveDown: "Move down"
    case .moveLeft: "Move left"
    case .moveRight: "Move right"
    case .nextField: "Go to the next field"
    case .previousField: "Go to the field before"
    case .pageUp: "Move up by a screen"
    case .pageDown: "Move down by a screen"
    case .first: "Go to the first"
    case .last: "Go to the last"
    case .undo: "Take back the last change"
    case .redo: "Make the change again that was taken back"
    case .nextCheck: "Go to the field of the next finding"
    case .previousCheck: "Go to the field of the finding before"
    case .mend: "Show the change that mends the finding, and make it when it is wanted"
    case .override: "Override the error of the field, or stop overriding it; it stays visible"
    case .findField: "Go to a field by its name"
    case .palette: "Find a command, field, preset or theme by a few letters"
    case .labels: "Label everything in view with letters that go there"
    case .bots: "Choose a bot of the service"
    case .presets: "Load, rename or delete a preset"
    case .savePreset: "Save the body as a preset"
    case .themes: "Choose a theme"
    case .bodyForm: "Write the body explicit, lean or as set"
    case .flipPanes: "Show the body instead of the form, and back"
    case .showSecrets: "Show or mask secrets in the query of a URL"
    case .editBody: "Edit the body as text in $VISUAL or $EDITOR"
    case .importBody: "Import a body, or the body of a curl command, from a file or a paste"
    case .copyBody: "Copy the body, byte for byte as it is shown"
    case .copyCurl: "Copy a curl command that sends the body, without the key"
    case .exportBody: "Write the body, or its curl command, to a file"
    case .compare: "Compare the body with its preset, with the one sent last or with the bot's"
    case .help: "Show the keys"
    case .about: "Say all about the field"
    case .redraw: "Draw the screen anew"
    case .suspend: "Stop the console and return to the shell"
    case .quit: "Leave the console, not the recording"
    case .interrupt: "Ask whether to leave the console"
    case .accept: "Take what is chosen or written"
    case .close: "Close, and change nothing"
    case .renameEntry: "Rename the preset, or the label or key"
    case .deleteEntry: "Delete the preset"
    case .addEntry: "Add to the list, or a label or key to the object"
    case .copyEntry: "Copy the element of the list"
    case .moveEntryUp: "Move the element one place up"
    case .moveEntryDown: "Move the element one place down"
    case .editAsJSON: "Write the value as JSON, whatever kind it should have"
    case .allSettings: "Show all settings as a list, with what the contract does not know"
    case .newDraft: "Begin a new draft; undo brings back the one before"
    case .switchRow: "Switch the row between this body's value and the bot's"
    case .takeAllFromBot: "Take over every value of the bot's"
    case .send: "Send the start"
    case .replace: "Start all the same: replace the recording, or start over one that has not ended"
    case .giveUp: "Give the start up; it stays open where it may have been taken"
    case .picture: "Show or hide the picture of the mixed video"
    case .morePeople: "Draw one person more in the picture"
    case .fewerPeople: "Draw one person fewer in the picture"
    case .mouse: "Give the mouse to the terminal for selecting text, or take it back"
    }
  }

  /// The heading under which help lists it.
  public var group: CommandGroup {
    switch self {
    case .start, .send, .replace, .giveUp, .switchRow, .takeAllFromBot: .recording
    case .choose, .edit, .leaveOut, .takeFromBot, .undo, .redo, .mend, .override, .addEntry,
      .copyEntry, .moveEntryUp, .moveEntryDown, .editAsJSON, .newDraft:
      .editing
    case .moveUp, .moveDown, .moveLeft, .moveRight, .nextField, .previousField, .pageUp,
      .pageDown, .first, .last, .nextCheck, .previousCheck, .findField, .labels:
      .moving
    case .palette, .bots, .presets, .savePreset, .themes, .bodyForm, .flipPanes, .showSecrets,
      .help,
      .about, .renameEntry, .deleteEntry, .allSettings, .picture, .morePeople, .fewerPeople:
      .views
    case .editBody, .importBody, .copyBody, .copyCurl, .exportBody, .compare: .text
    case .redraw, .suspend, .quit, .interrupt, .accept, .close, .mouse: .console
    }
  }
}

/// The headings of the help screen in their order.
public enum CommandGroup: String, CaseIterable, Sendable {
  case recording = "Recording"
  case editing = "Settings"
  case moving = "Moving"
  case views = "Views"
  case text = "The body as text"
  case console = "Console"
}
