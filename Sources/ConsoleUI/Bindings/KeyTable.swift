public import TerminalKit

/// Where a key counts: the topmost thing on the screen decides.
public enum KeyContext: Int, CaseIterable, Sendable {
  /// The form, with nothing above it.
  case form
  /// The editor of what nests, in the place of the form.
  case editor
  /// A text being written.
  case text
  /// A list with a search line.
  case list
  /// The list of presets, in addition to `list`.
  case presetList
  /// The review before a start.
  case review
  /// The review of a start that needs the second key.
  case replaceReview
  /// A start that is being made.
  case underWay
  /// A page to read.
  case page
  /// A question answered with yes or no.
  case question
  /// The picture, where it lies above the form.
  case picture
  /// The changes that mend findings, shown before one is made.
  case mending
  /// Letters over everything in view.
  case labels
}

/// One row of the key table: in a context, any of these keys runs the command.
public struct KeyBinding: Equatable, Sendable {
  /// The keys; the first one is shown.
  public let keys: [KeyPress]
  /// What they do.
  public let command: Command
  /// Where they do it.
  public let context: KeyContext
  /// The place in the footer, from the left; nil for keys that only help shows.
  public let footerRank: Int?
  /// The name of the first key, which the footer shows.
  public let keyName: String
  /// What the footer says that they do.
  public private(set) var title: String

  /// Makes a row.
  public init(
    _ context: KeyContext, _ keys: [KeyPress], _ command: Command, footer footerRank: Int? = nil
  ) {
    self.context = context
    self.keys = keys
    self.command = command
    self.footerRank = footerRank
    keyName = keys.first?.description ?? ""
    title = command.title
  }

  /// The same row, with words for what the keys do just now.
  func titled(_ title: String) -> KeyBinding {
    var row = self
    row.title = title
    return row
  }
}

/// The one table of keys: dispatch, footer, help and the reference page read it.
public struct KeyTable: Equatable, Sendable {
  /// The rows, in the order of help.
  public let bindings: [KeyBinding]
  // The rows of each context and of its footer, in the order of the contexts.
  private let contexts: [[KeyBinding]]
  private let footers: [[KeyBinding]]

  /// Makes a table.
  public init(_ bindings: [KeyBinding]) {
    self.bindings = bindings
    contexts = KeyContext.allCases.map { context in bindings.filter { $0.context == context } }
    footers = contexts.map { bindings in
      bindings.filter { $0.footerRank != nil }
        .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    }
  }

  /// What a key does in a context; nil when nothing.
  public func command(for press: KeyPress, in context: KeyContext) -> Command? {
    contexts[context.rawValue].first { $0.keys.contains(press) }?.command
  }

  /// The keys that run a command in a context.
  public func keys(for command: Command, in context: KeyContext) -> [KeyPress] {
    contexts[context.rawValue].first { $0.command == command }?.keys ?? []
  }

  /// The name of the key that runs a command, for sentences; the command's own where no key runs it.
  public func name(of command: Command, in context: KeyContext = .form) -> String {
    keys(for: command, in: context).first?.description ?? "\"\(command.title)\""
  }

  /// The rows that the footer offers in a context, the most wanted first.
  public func footer(for context: KeyContext) -> [KeyBinding] {
    footers[context.rawValue]
  }

  /// The keys of a new installation.
  public static let standard = KeyTable([
    KeyBinding(.form, ["s"], .start, footer: 0),
    KeyBinding(.form, [" "], .choose, footer: 1),
    KeyBinding(.form, [KeyPress(.enter)], .edit),
    KeyBinding(.form, ["d", KeyPress(.delete)], .leaveOut, footer: 12),
    KeyBinding(.form, ["m"], .takeFromBot),
    KeyBinding(.form, ["u"], .undo, footer: 11),
    KeyBinding(.form, ["U", .control("r")], .redo),
    KeyBinding(.form, ["f"], .mend, footer: 13),
    KeyBinding(.form, ["!"], .override, footer: 14),
    KeyBinding(.form, [KeyPress(.up), "k"], .moveUp),
    KeyBinding(.form, [KeyPress(.down), "j"], .moveDown),
    KeyBinding(.form, [KeyPress(.left), "h"], .moveLeft),
    KeyBinding(.form, [KeyPress(.right), "l"], .moveRight),
    KeyBinding(.form, [KeyPress(.tab)], .nextField),
    KeyBinding(.form, [KeyPress(.backTab)], .previousField),
    KeyBinding(.form, [KeyPress(.pageUp)], .pageUp),
    KeyBinding(.form, [KeyPress(.pageDown)], .pageDown),
    KeyBinding(.form, [KeyPress(.home)], .first),
    KeyBinding(.form, [KeyPress(.end)], .last),
    KeyBinding(.form, ["n"], .nextCheck, footer: 10),
    KeyBinding(.form, ["N"], .previousCheck),
    KeyBinding(.form, ["/"], .findField, footer: 5),
    KeyBinding(.form, ["g"], .labels),
    KeyBinding(.form, [":"], .palette),
    KeyBinding(.form, ["b"], .bots, footer: 3),
    KeyBinding(.form, ["o"], .presets, footer: 4),
    KeyBinding(.form, ["w"], .savePreset, footer: 6),
    KeyBinding(.form, ["t"], .themes),
    KeyBinding(.form, ["v"], .bodyForm, footer: 7),
    KeyBinding(.form, ["\\"], .flipPanes, footer: 2),
    KeyBinding(.form, ["*"], .showSecrets),
    KeyBinding(.form, ["e"], .editBody, footer: 15),
    KeyBinding(.form, ["I"], .importBody, footer: 16),
    KeyBinding(.form, ["y"], .copyBody, footer: 17),
    KeyBinding(.form, ["Y"], .copyCurl),
    KeyBinding(.form, ["E"], .exportBody),
    KeyBinding(.form, ["c"], .compare, footer: 18),
    KeyBinding(.form, ["P"], .picture),
    KeyBinding(.form, ["+"], .morePeople),
    KeyBinding(.form, ["-"], .fewerPeople),
    KeyBinding(.form, ["?", KeyPress(.function(1))], .help, footer: 8),
    KeyBinding(.form, ["i"], .about),
    KeyBinding(.form, ["A"], .allSettings),
    KeyBinding(.form, ["="], .editAsJSON),
    KeyBinding(.form, [.control("n")], .newDraft),
    KeyBinding(.form, [KeyPress(.escape)], .close),
    KeyBinding(.form, ["M"], .mouse),
    KeyBinding(.form, [.control("l")], .redraw),
    KeyBinding(.form, [.control("z")], .suspend),
    KeyBinding(.form, [.control("c")], .interrupt),
    KeyBinding(.form, ["q"], .quit, footer: 9),

    KeyBinding(.editor, [KeyPress(.enter)], .edit, footer: 0),
    KeyBinding(.editor, [" "], .choose, footer: 1),
    KeyBinding(.editor, ["a", KeyPress(.insert)], .addEntry, footer: 2),
    KeyBinding(.editor, ["c"], .copyEntry, footer: 7),
    KeyBinding(.editor, ["K", KeyPress(.up, .shift)], .moveEntryUp),
    KeyBinding(.editor, ["J", KeyPress(.down, .shift)], .moveEntryDown, footer: 8),
    KeyBinding(.editor, ["R", KeyPress(.function(2))], .renameEntry, footer: 9),
    KeyBinding(.editor, ["="], .editAsJSON, footer: 10),
    KeyBinding(.editor, ["d", KeyPress(.delete)], .leaveOut, footer: 4),
    KeyBinding(.editor, ["m"], .takeFromBot),
    KeyBinding(.editor, ["u"], .undo, footer: 11),
    KeyBinding(.editor, ["U", .control("r")], .redo),
    KeyBinding(.editor, ["f"], .mend, footer: 12),
    KeyBinding(.editor, ["!"], .override),
    KeyBinding(.editor, [KeyPress(.up), "k", KeyPress(.backTab)], .moveUp),
    KeyBinding(.editor, [KeyPress(.down), "j", KeyPress(.tab)], .moveDown),
    KeyBinding(.editor, [KeyPress(.right), "l"], .moveRight),
    KeyBinding(.editor, [KeyPress(.escape)], .close, footer: 3),
    KeyBinding(.editor, [KeyPress(.left), "h"], .moveLeft),
    KeyBinding(.editor, [KeyPress(.pageUp)], .pageUp),
    KeyBinding(.editor, [KeyPress(.pageDown)], .pageDown),
    KeyBinding(.editor, [KeyPress(.home)], .first),
    KeyBinding(.editor, [KeyPress(.end)], .last),
    KeyBinding(.editor, ["n"], .nextCheck, footer: 13),
    KeyBinding(.editor, ["N"], .previousCheck),
    KeyBinding(.editor, ["/"], .findField, footer: 5),
    KeyBinding(.editor, ["g"], .labels),
    KeyBinding(.editor, [":"], .palette),
    KeyBinding(.editor, ["w"], .savePreset),
    KeyBinding(.editor, ["t"], .themes),
    KeyBinding(.editor, ["v"], .bodyForm),
    KeyBinding(.editor, ["e"], .editBody),
    KeyBinding(.editor, ["I"], .importBody),
    KeyBinding(.editor, ["y"], .copyBody),
    KeyBinding(.editor, ["Y"], .copyCurl),
    KeyBinding(.editor, ["E"], .exportBody),
    KeyBinding(.editor, ["\\"], .flipPanes, footer: 6),
    KeyBinding(.editor, ["*"], .showSecrets),
    KeyBinding(.editor, ["?", KeyPress(.function(1))], .help, footer: 14),
    KeyBinding(.editor, ["i"], .about),
    KeyBinding(.editor, ["s"], .start),
    KeyBinding(.editor, ["M"], .mouse),
    KeyBinding(.editor, [.control("l")], .redraw),
    KeyBinding(.editor, [.control("z")], .suspend),
    KeyBinding(.editor, [.control("c")], .interrupt),
    KeyBinding(.editor, ["q"], .quit),

    KeyBinding(.text, [KeyPress(.enter)], .accept, footer: 0),
    KeyBinding(.text, [KeyPress(.escape), .control("c")], .close, footer: 1),
    KeyBinding(.text, [.control("l")], .redraw),
    KeyBinding(.text, [.control("z")], .suspend),

    KeyBinding(.list, [KeyPress(.enter)], .accept, footer: 0),
    KeyBinding(.list, [KeyPress(.up), .control("p")], .moveUp),
    KeyBinding(.list, [KeyPress(.down), .control("n")], .moveDown),
    KeyBinding(.list, [KeyPress(.pageUp)], .pageUp),
    KeyBinding(.list, [KeyPress(.pageDown)], .pageDown),
    KeyBinding(.list, [KeyPress(.escape), .control("c")], .close, footer: 9),
    KeyBinding(.list, [.control("l")], .redraw),
    KeyBinding(.list, [.control("z")], .suspend),

    KeyBinding(.presetList, [KeyPress(.function(2))], .renameEntry, footer: 2),
    KeyBinding(.presetList, [KeyPress(.delete), .control("x")], .deleteEntry, footer: 3),

    KeyBinding(.review, [KeyPress(.enter)], .send, footer: 0),
    KeyBinding(.replaceReview, ["R"], .replace, footer: 0),
    KeyBinding(.review, [" "], .switchRow, footer: 2),
    KeyBinding(.review, ["m"], .takeAllFromBot, footer: 3),
    KeyBinding(.review, [KeyPress(.up), "k"], .moveUp),
    KeyBinding(.review, [KeyPress(.down), "j"], .moveDown),
    KeyBinding(.review, [KeyPress(.pageUp)], .pageUp),
    KeyBinding(.review, [KeyPress(.pageDown)], .pageDown),
    KeyBinding(.review, [KeyPress(.escape), "q", .control("c")], .close, footer: 1),
    KeyBinding(.review, [.control("l")], .redraw),
    KeyBinding(.review, [.control("z")], .suspend),
    KeyBinding(.review, ["?", KeyPress(.function(1))], .help, footer: 14),
    KeyBinding(.review, ["M"], .mouse),

    KeyBinding(.underWay, [KeyPress(.escape), .control("c")], .giveUp, footer: 0),
    KeyBinding(.underWay, ["q"], .quit, footer: 1),
    KeyBinding(.underWay, ["?", KeyPress(.function(1))], .help, footer: 14),
    KeyBinding(.underWay, [.control("l")], .redraw),
    KeyBinding(.underWay, [.control("z")], .suspend),
    KeyBinding(.underWay, ["M"], .mouse),

    KeyBinding(.page, [KeyPress(.up), "k"], .moveUp),
    KeyBinding(.page, [KeyPress(.down), "j"], .moveDown),
    KeyBinding(.page, [KeyPress(.pageUp)], .pageUp),
    KeyBinding(.page, [KeyPress(.pageDown), " "], .pageDown),
    KeyBinding(.page, [KeyPress(.home)], .first),
    KeyBinding(.page, [KeyPress(.end)], .last),
    KeyBinding(.page, ["c", KeyPress(.tab)], .compare, footer: 0),
    KeyBinding(
      .page, [KeyPress(.escape), "q", "?", "i", KeyPress(.enter), .control("c")], .close,
      footer: 9),
    KeyBinding(.page, [.control("l")], .redraw),
    KeyBinding(.page, [.control("z")], .suspend),
    KeyBinding(.page, ["M"], .mouse),

    KeyBinding(.question, ["y", KeyPress(.enter)], .accept, footer: 0),
    KeyBinding(.question, ["n", KeyPress(.escape), "q", .control("c")], .close, footer: 1),
    KeyBinding(.question, [.control("l")], .redraw),
    KeyBinding(.question, [.control("z")], .suspend),
    KeyBinding(.question, ["M"], .mouse),

    KeyBinding(.picture, ["+"], .morePeople, footer: 0),
    KeyBinding(.picture, ["-"], .fewerPeople, footer: 1),
    KeyBinding(
      .picture, [KeyPress(.escape), "P", "q", KeyPress(.enter), .control("c")], .close, footer: 9),
    KeyBinding(.picture, [.control("l")], .redraw),
    KeyBinding(.picture, [.control("z")], .suspend),
    KeyBinding(.picture, ["M"], .mouse),

    KeyBinding(.mending, [KeyPress(.enter), "y"], .accept, footer: 0),
    KeyBinding(.mending, ["f"], .mend),
    KeyBinding(.mending, [KeyPress(.up), "k"], .moveUp),
    KeyBinding(.mending, [KeyPress(.down), "j"], .moveDown),
    KeyBinding(.mending, [KeyPress(.pageUp)], .pageUp),
    KeyBinding(.mending, [KeyPress(.pageDown), " "], .pageDown),
    KeyBinding(.mending, [KeyPress(.escape), "n", "q", .control("c")], .close, footer: 9),
    KeyBinding(.mending, [.control("l")], .redraw),
    KeyBinding(.mending, [.control("z")], .suspend),

    KeyBinding(.labels, [KeyPress(.escape), .control("c")], .close, footer: 0),
    KeyBinding(.labels, [.control("l")], .redraw),
    KeyBinding(.labels, [.control("z")], .suspend),
  ])
}
