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
}
