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
  public var keyName: String { footerName ?? keys.first?.description ?? "" }
  // Made once for what is shown all the time.
  private let footerName: String?
  /// What the footer says that they do.
  public var title: String { words ?? command.title }
  // What they do just now, where that is not the command's title.
  private var words: String?

  /// Makes a row.
  public init(
    _ context: KeyContext, _ keys: [KeyPress], _ command: Command, footer footerRank: Int? = nil
  ) {
    self.context = context
    self.keys = keys
    self.command = command
    self.footerRank = footerRank
    footerName = footerRank == nil ? nil : keys.first?.description
  }

  /// The same row, with words for what the keys do just now.
  func titled(_ title: String) -> KeyBinding {
    var row = self
    row.words = title
    return row
  }
}

/// The one table of keys: dispatch, footer, help and the reference page read it.
public struct KeyTable: Equatable, Sendable {
  // The rows of each context and of its footer, in the order of the contexts.
  private let contexts: [[KeyBinding]]
  private let footers: [[KeyBinding]]

  /// The rows, in the order of the contexts and in each of them of help.
  public var bindings: [KeyBinding] { contexts.flatMap(\.self) }

  /// Makes a table.
  public init(_ bindings: [KeyBinding]) {
    var contexts = KeyContext.allCases.map { _ in [KeyBinding]() }
    for binding in bindings { contexts[binding.context.rawValue].append(binding) }
    self.contexts = contexts
    footers = contexts.map { bindings in
      bindings.filter { $0.footerRank != nil }
        .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    }
  }

  /// What a key does in a context; nil when nothing.
  public func command(for press: KeyPress, in context: KeyContext) -> Command? {
    contexts[context.rawValue].first { $0.keys.contains(press) }?.command
  }

  /// The row of a command in a context; nil when no key runs it there.
  func binding(of command: Command, in context: KeyContext) -> KeyBinding? {
    contexts[context.rawValue].first { $0.command == command }
  }

  /// The keys that run a command in a context.
  public func keys(for command: Command, in context: KeyContext) -> [KeyPress] {
    binding(of: command, in: context)?.keys ?? []
  }

  /// The name of the key that runs a command, for sentences; the command's own where no key runs it.
  public func name(of command: Command, in context: KeyContext = .form) -> String {
    keys(for: command, in: context).first?.description ?? "\"\(command.title)\""
  }

  /// The rows that the footer offers in a context, the most wanted first.
  public func footer(for context: KeyContext) -> [KeyBinding] {
    footers[context.rawValue]
  }
}
