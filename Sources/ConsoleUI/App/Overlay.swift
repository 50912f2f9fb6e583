import RecordingCore
import TerminalKit

/// What lies above the form and takes the keys.
enum Overlay: Equatable, Sendable {
  case picker(Picker)
  case prompt(Prompt)
  case question(Question)
  case review(Review)
  case page(Page)
  /// The picture, where it has no room beside the form.
  case picture
  case mending(Mending)
  case labels(KeyLabels)

  /// What it does.
  var content: any LayerContent {
    switch self {
    case .picker(let picker): picker
    case .prompt(let prompt): prompt
    case .question(let question): question
    case .review(let review): review
    case .page(let page): page
    case .picture: LargePicture()
    case .mending(let mending): mending
    case .labels(let labels): labels
    }
  }
}

/// A text that is asked for.
struct Prompt: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case savePreset
    case renamePreset(String)
    case apiKey(then: Command)
    case importBody
    case exportBody
  }

  let purpose: Purpose
  let title: String
  let hint: String
  var input: TextInput
  /// What is wrong with the text; shown until it changes.
  var problem: String?
}

/// A question that is answered with yes or no.
struct Question: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case quit
    /// Leaving while a start has not ended.
    case leaveStarts
    case replacePreset(String)
    case deletePreset(String)
    /// A text that is no body, as the editor left it.
    case editAgain(String)
    case replaceFile(String)
    /// The bot that an imported command names.
    case chooseBot(BotID)
  }

  let purpose: Purpose
  let title: String
  let text: String
  /// What the two answers do.
  let yes, no: String

  /// The keys that answer it, with what they do here.
  func footer(_ keys: KeyTable) -> [KeyBinding] {
    keys.footer(for: .question).map { row in
      switch row.command {
      case .accept: row.titled(yes)
      case .close: row.titled(no)
      default: row
      }
    }
  }
}

/// A page to read, with the first line that is visible.
struct Page: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    case keys
    case about(JSONPointer)
    case notes(title: String, [String])
    case comparison(BodyComparison)
  }

  let content: Content
  var top = 0
}
