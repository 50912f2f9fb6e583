import TerminalKit

extension KeyContext {
  /// Whether letters are text here, so that none of them can run a command.
  public var takesText: Bool {
    switch self {
    case .text, .list, .presetList, .labels: true
    case .form, .editor, .review, .replaceReview, .underWay, .page, .question, .picture, .mending:
      false
    }
  }

  /// Whether a key can run a command here, rather than write or choose.
  func canBind(_ press: KeyPress) -> Bool {
    if takesText { return !press.writesText }
    return !canLoseKeys || !press.isDigit
  }

  /// Whether it is where settings are made, so that a command may have no key there at all.
  var canLoseKeys: Bool { self == .form || self == .editor }

  /// Whether keys of both count at the same time, so that one key cannot mean two things.
  func countsBeside(_ other: KeyContext) -> Bool {
    self == other || base == other || other.base == self
  }

  /// The context that this one adds keys to; nil when it stands alone.
  private var base: KeyContext? {
    switch self {
    case .presetList: .list
    case .replaceReview: .review
    case .form, .editor, .text, .list, .review, .underWay, .page, .question, .picture, .mending,
      .labels:
      nil
    }
  }

  /// Where it is, as a phrase after "in".
  var place: String {
    switch self {
    case .form: "the form"
    case .editor: "the editor"
    case .text: "texts"
    case .list: "lists"
    case .presetList: "the list of presets"
    case .review: "the review"
    case .replaceReview: "the review of a replacement"
    case .underWay: "a start that is being made"
    case .page: "pages"
    case .question: "questions"
    case .picture: "the picture"
    case .mending: "fixes"
    case .labels: "labels"
    }
  }
}

extension KeyPress {
  /// Whether it is a digit without anything held, which chooses in the form.
  var isDigit: Bool {
    guard modifiers.isEmpty, case .character(let character) = key else { return false }
    return character.isASCII && character.isWholeNumber
  }

  /// Whether it writes where a text is written, or takes back what was written last.
  fileprivate var writesText: Bool {
    guard modifiers.isEmpty else { return false }
    if case .character = key { return true }
    return key == .backspace
  }
}
