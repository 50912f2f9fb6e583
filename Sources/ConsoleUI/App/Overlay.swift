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
    case replacePreset(String)
    case deletePreset(String)
    /// A text that is no body, as the editor left it.
    case editAgain(String)
    case replaceFile(String)
  }

  let purpose: Purpose
  let title: String
  let text: String
  /// The keys that answer it, in words.
  let answers: String
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

/// A start on its way: the bot is read, the operator looks at it, the request goes out.
struct Review: Equatable, Sendable {
  enum Phase: Equatable, Sendable {
    case reading
    case ready
    /// The operator wants it: the bot is read once more, since others start recordings too.
    case confirming
    case sending
    case failed(Problem)
  }

  /// A setting that the bot has otherwise.
  struct Row: Equatable, Sendable {
    let loss: Loss
    /// Whether the bot's value was taken over.
    var takesBotValue = false
  }

  var phase = Phase.reading
  /// The draft before any value of the bot's is taken over.
  let original: Draft
  /// What the operator was told that the start would do.
  var outlook: Outlook?
  var rows: [Row] = []
  var selection = 0

  /// The draft that will be sent, with the bot's value wherever that was chosen.
  var draft: Draft {
    rows.filter(\.takesBotValue).reduce(into: original) { $0.take($1.loss) }
  }
}

/// What a start would do to a bot, as far as an operator decides by it.
enum Outlook: Equatable, Sendable {
  case begins
  /// The recording in whose place the new one comes: its id, or when it began.
  case replaces(String)
  /// It is not known what it would do; the reason.
  case uncertain(String)
  case isRefused

  init(_ bot: Bot) {
    self =
      switch bot.readiness {
      case .ready: .begins
      case .alreadyRecording, .paused:
        .replaces(bot.currentRecording?.id ?? bot.statusSince.map { "\($0)" } ?? "")
      case .permissionDenied, .unknown: .uncertain(bot.readiness.text)
      case .notInCall, .ended: .isRefused
      }
  }
}

extension AppState {
  /// The start on its way; there is one at most, wherever it lies.
  var review: Review? {
    get {
      for case .review(let review) in overlays { return review }
      return nil
    }
    set {
      let index = overlays.firstIndex { if case .review = $0 { true } else { false } }
      switch (index, newValue) {
      case (let index?, let review?): overlays[index] = .review(review)
      case (let index?, nil): overlays.remove(at: index)
      case (nil, let review?): overlays.append(.review(review))
      case (nil, nil): break
      }
    }
  }

  /// The draft that would be sent now: that of the review while there is one.
  var candidate: Draft { review?.draft ?? draft }
}
