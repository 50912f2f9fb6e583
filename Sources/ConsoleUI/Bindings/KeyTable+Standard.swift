import TerminalKit

extension KeyTable {
  /// The keys of a new installation.
  public static let standard: KeyTable = {
    let footers = KeyContext.allCases.map(footer)
    return KeyTable(
      rows.flatMap { row in
        row.contexts.map { context in
          let rank = footers[context.rawValue].firstIndex(of: row.command)
          return KeyBinding(context, row.keys, row.command, footer: rank)
        }
      })
  }()

  /// Keys that do the same in several contexts.
  private struct Row {
    let contexts: [KeyContext]
    let keys: [KeyPress]
    let command: Command

    init(_ contexts: [KeyContext], _ keys: [KeyPress], _ command: Command) {
      self.contexts = contexts
      self.keys = keys
      self.command = command
    }
  }

  // Where settings are made: the form, and the editor of what nests.
  private static let settings: [KeyContext] = [.form, .editor]

  // In the order of help.
  private static let rows = [
    Row(settings, ["s"], .start),
    Row(settings, [" "], .choose),
    Row(settings, [KeyPress(.enter)], .edit),
    Row(settings, ["d", KeyPress(.delete)], .leaveOut),
    Row(settings, ["m"], .takeFromBot),
    Row(settings, ["u"], .undo),
    Row(settings, ["U", .control("r")], .redo),
    Row(settings + [.mending], ["f"], .mend),
    Row(settings, ["!"], .override),

    Row([.editor], ["a", KeyPress(.insert)], .addEntry),
    Row([.editor], ["c"], .copyEntry),
    Row([.editor], ["K", KeyPress(.up, .shift)], .moveEntryUp),
    Row([.editor], ["J", KeyPress(.down, .shift)], .moveEntryDown),
    Row([.editor], ["R", KeyPress(.function(2))], .renameEntry),

    Row([.form, .review, .page, .mending], [KeyPress(.up), "k"], .moveUp),
    Row([.form, .review, .page, .mending], [KeyPress(.down), "j"], .moveDown),
    Row([.editor], [KeyPress(.up), "k", KeyPress(.backTab)], .moveUp),
    Row([.editor], [KeyPress(.down), "j", KeyPress(.tab)], .moveDown),
    Row([.list], [KeyPress(.up), .control("p")], .moveUp),
    Row([.list], [KeyPress(.down), .control("n")], .moveDown),
    Row(settings, [KeyPress(.left), "h"], .moveLeft),
    Row(settings, [KeyPress(.right), "l"], .moveRight),
    Row([.form], [KeyPress(.tab)], .nextField),
    Row([.form], [KeyPress(.backTab)], .previousField),
    Row(settings + [.list, .review, .page, .mending], [KeyPress(.pageUp)], .pageUp),
    Row(settings + [.list, .review], [KeyPress(.pageDown)], .pageDown),
    Row([.page, .mending], [KeyPress(.pageDown), " "], .pageDown),
    Row(settings + [.page], [KeyPress(.home)], .first),
    Row(settings + [.page], [KeyPress(.end)], .last),
    Row(settings, ["n"], .nextCheck),
    Row(settings, ["N"], .previousCheck),
    Row(settings, ["/"], .findField),
    Row(settings, ["g"], .labels),
    Row(settings, [":"], .palette),
    Row([.page], ["/", ":"], .palette),

    Row([.form, .review], ["b"], .bots),
    Row([.form], ["o"], .presets),
    Row(settings, ["w"], .savePreset),
    Row(settings, ["t"], .themes),
    Row([.presetList], [KeyPress(.function(2))], .renameEntry),
    Row([.presetList], [.control("d")], .copyEntry),
    Row([.presetList], [KeyPress(.delete), .control("x")], .deleteEntry),

    Row(settings, ["v"], .bodyForm),
    Row(settings, ["\\"], .flipPanes),
    Row(settings, ["*"], .showSecrets),
    Row(settings, ["e"], .editBody),
    Row(settings, ["I"], .importBody),
    Row(settings, ["y"], .copyBody),
    Row(settings, ["Y"], .copyCurl),
    Row(settings, ["E"], .exportBody),
    Row([.form], ["c"], .compare),
    Row([.page], ["c", KeyPress(.tab)], .compare),
    Row([.form], ["P"], .picture),
    Row([.form, .picture], ["+"], .morePeople),
    Row([.form, .picture], ["-"], .fewerPeople),

    Row([.review], [KeyPress(.enter)], .send),
    Row([.replaceReview], ["R"], .replace),
    Row([.review], [" "], .switchRow),
    Row([.review], ["m"], .takeAllFromBot),
    Row([.underWay], [KeyPress(.escape), .control("c")], .giveUp),

    Row(settings + [.review, .underWay], ["?", KeyPress(.function(1))], .help),
    Row(settings, ["i"], .about),
    Row([.form], ["A"], .allSettings),
    Row(settings, ["="], .editAsJSON),
    Row([.form], [.control("n")], .newDraft),

    Row([.text, .list], [KeyPress(.enter)], .accept),
    Row([.question], ["y", KeyPress(.enter)], .accept),
    Row([.mending], [KeyPress(.enter), "y"], .accept),
    Row(settings, [KeyPress(.escape)], .close),
    Row([.text, .list, .labels], [KeyPress(.escape), .control("c")], .close),
    Row([.review], [KeyPress(.escape), "q", .control("c")], .close),
    Row([.page], [KeyPress(.escape), "q", "?", "i", KeyPress(.enter), .control("c")], .close),
    Row([.question], ["n", KeyPress(.escape), "q", .control("c")], .close),
    Row([.picture], [KeyPress(.escape), "P", "q", KeyPress(.enter), .control("c")], .close),
    Row([.mending], [KeyPress(.escape), "n", "q", .control("c")], .close),

    Row(settings + [.review, .underWay, .page, .question, .picture], ["M"], .mouse),
    Row(whole, [.control("l")], .redraw),
    Row(whole, [.control("z")], .suspend),
    Row(settings, [.control("c")], .interrupt),
    Row(settings + [.underWay], ["q"], .quit),
  ]

  // Every context but those that add keys to another.
  private static let whole: [KeyContext] = [
    .form, .editor, .text, .list, .review, .underWay, .page, .question, .picture, .mending, .labels,
  ]

  /// The commands that the footer of a context offers, the most wanted first.
  private static func footer(in context: KeyContext) -> [Command] {
    switch context {
    case .form:
      [
        .start, .choose, .edit, .flipPanes, .bots, .presets, .findField, .palette, .help,
        .nextCheck, .savePreset, .bodyForm, .quit, .takeFromBot, .mend, .override, .undo, .leaveOut,
        .editBody, .importBody, .copyBody, .compare,
      ]
    case .editor:
      [
        .edit, .choose, .addEntry, .close, .leaveOut, .findField, .palette, .help, .flipPanes,
        .copyEntry, .moveEntryDown, .renameEntry, .editAsJSON, .undo, .mend, .nextCheck,
      ]
    case .text, .list, .question, .mending: [.accept, .close]
    case .presetList: [.renameEntry, .copyEntry, .deleteEntry]
    case .review: [.send, .close, .bots, .switchRow, .takeAllFromBot, .help]
    case .replaceReview: [.replace]
    case .underWay: [.giveUp, .quit, .help]
    case .page: [.compare, .palette, .close]
    case .picture: [.morePeople, .fewerPeople, .close]
    case .labels: [.close]
    }
  }
}
