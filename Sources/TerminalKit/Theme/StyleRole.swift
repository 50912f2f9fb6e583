/// What a piece of the screen means; the theme alone says how a role looks.
///
/// The name in theme files is the case in dotted form: `fieldLabel` is `field.label`.
public enum StyleRole: UInt8, CaseIterable, Sendable {
  case text, textDim, textStrong
  case rule
  case header, headerTitle, headerProfile, headerLive
  case lampIdle, lampRecording, lampPaused, lampFailed, lampEnded, lampUnknown
  case section
  case fieldLabel, fieldValue, fieldOmitted, fieldDiffers, fieldFocus, fieldMark
  case choiceSelected, choiceOther
  case toggleOn, toggleOff, toggleOmitted
  case input, inputInvalid
  case checkError, checkWarning, checkLoss, checkPassed
  case jsonKey, jsonString, jsonNumber, jsonLiteral, jsonPunctuation, jsonDefault
  case dialog, dialogTitle, dialogDanger
  case listSelected, listMatch
  case help
  case statusInfo, statusError
  case footer, footerKey

  /// The dotted name that theme files use.
  public var name: String {
    var dotted = ""
    for character in String(describing: self) {
      if character.isUppercase {
        dotted += "." + character.lowercased()
      } else {
        dotted.append(character)
      }
    }
    return dotted
  }

  /// What wears it, in a few words without a full stop.
  public var purpose: String {
    switch self {
    case .text: "Text that has no other role, and the ground of the whole screen"
    case .textDim: "What steps back: hints, sources, entries that cannot be chosen"
    case .textStrong: "What stands out in a text: the bot of a review, a next step"
    case .rule: "Lines between parts of the screen, frames of dialogs"
    case .header: "The line at the top"
    case .headerTitle: "The title of the meeting"
    case .headerProfile: "The name of the service while it is the rehearsal"
    case .headerLive: "The plate with the name of a live service, never to be taken for a rehearsal"
    case .lampIdle: "The lamp while nothing is recorded"
    case .lampRecording: "The lamp while the bot records"
    case .lampPaused: "The lamp while the recording is paused"
    case .lampFailed: "The lamp of a bot that failed or was refused"
    case .lampEnded: "The lamp once the call is over"
    case .lampUnknown: "The lamp for a status that is not known"
    case .section: "Headings"
    case .fieldLabel: "The names of fields"
    case .fieldValue: "Values that are set"
    case .fieldOmitted: "Values that are left out, shown with their default"
    case .fieldDiffers: "The sign of a field that differs from the bot's own setting"
    case .fieldFocus: "Lies over the option that the cursor is on"
    case .fieldMark: "The bar beside the focused field, its lines of the body and chosen rows"
    case .choiceSelected: "The option that is chosen"
    case .choiceOther: "The options that are not"
    case .toggleOn: "An output that is switched on"
    case .toggleOff: "An output that is switched off"
    case .toggleOmitted: "An output that is left out"
    case .input: "A text that is being written"
    case .inputInvalid: "The same while it cannot be taken"
    case .checkError: "Errors: the service refuses the body, or a setting would be lost"
    case .checkWarning: "Warnings: accepted, likely not meant"
    case .checkLoss: "What the bot has and this body drops or changes"
    case .checkPassed: "That nothing was found"
    case .jsonKey: "Keys of the body"
    case .jsonString: "Texts of the body"
    case .jsonNumber: "Numbers of the body"
    case .jsonLiteral: "true, false and null in the body"
    case .jsonPunctuation: "Braces, brackets, colons and commas of the body"
    case .jsonDefault: "Parts of the body that only write a default out"
    case .dialog: "The ground of dialogs, lists and pages"
    case .dialogTitle: "Titles of dialogs"
    case .dialogDanger: "Titles, frames and warnings of what cannot be taken back"
    case .listSelected: "Lies over the chosen row of a list"
    case .listMatch: "The letters that were searched for, in a list"
    case .help: "The line that explains the focused field"
    case .statusInfo: "Messages"
    case .statusError: "Messages about what went wrong"
    case .footer: "The line of keys at the bottom"
    case .footerKey: "Names of keys, here and in dialogs"
    }
  }
}
