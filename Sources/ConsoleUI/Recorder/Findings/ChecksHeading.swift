import RecordingCore
import TerminalKit

/// Why a body is not compared with the bot's own settings.
enum NotCompared: Equatable {
  case noBot
  /// The bot was not read, or could not be.
  case unread(isProblem: Bool)
  /// The service does not say how the bot is set up.
  case untold

  /// The reason that a bot gives; nil where it can be compared with.
  init?(_ selection: BotSelection?) {
    guard let selection else {
      self = .noBot
      return
    }
    guard let bot = selection.bot else {
      self = .unread(isProblem: selection.problem != nil)
      return
    }
    guard bot.recordingConfig == nil else { return nil }
    self = .untold
  }

  fileprivate var text: String {
    switch self {
    case .noBot: "no bot to compare with"
    case .unread(isProblem: false): "not compared: the bot is not read yet"
    case .unread(isProblem: true): "not compared: the bot could not be read"
    case .untold: "not compared: the bot's settings are not told"
    }
  }
}

/// The rule above the findings: their keys, how many there are, and what was not compared.
struct ChecksHeading {
  private static let name = "Checks"

  private let rect: Rect
  /// The form of the body; empty where the body itself is in view.
  private let bodyForm: String
  /// The keys: on to the next finding, and what can be done about some of them, as far as there is room.
  let hints: [KeyHint]
  private let counts: String
  private let countRole: StyleRole

  /// Makes the heading of a list.
  /// - Parameters:
  ///   - view: The list.
  ///   - hidden: How many of its rows are not in view.
  ///   - rect: Where it stands.
  init(_ view: ChecksView, hidden: Int, in rect: Rect) {
    self.rect = rect
    countRole =
      view.inspection.findings.isEmpty && view.notCompared == nil ? .checkPassed : .textDim
    let keys = ChecksHeading.keys(view)
    let keyWidth = keys.reduce(0) { $0 + KeyHint.gap + KeyHint.width(of: $1) }
    let name = TextWidth.of(ChecksHeading.name)
    let width = rect.size.columns - 6 - name
    // Said in short where the keys would have no room beside it.
    let long = ChecksHeading.counts(view, hidden: hidden, isShort: false)
    counts =
      TextWidth.of(long) + keyWidth <= width
      ? long : ChecksHeading.counts(view, hidden: hidden, isShort: true)
    var room = width - TextWidth.of(counts)
    // It is always named, however much there is to count.
    bodyForm =
      view.bodyForm.map { form in
        let long = "  body \(form.label)"
        return TextWidth.of(long) + keyWidth <= room ? long : "  \(form.label)"
      } ?? ""
    room -= TextWidth.of(bodyForm)
    let start = Point(
      column: rect.left + 1 + name + TextWidth.of(bodyForm) + KeyHint.gap, row: rect.top)
    hints = KeyHint.placed(
      keys.filter { binding in
        room -= KeyHint.gap + KeyHint.width(of: binding)
        return room >= 0
      }, from: start)
  }

  private static func keys(_ view: ChecksView) -> [KeyBinding] {
    let findings = view.inspection.findings
    let wanted: [(Command, title: String, isWanted: Bool)] = [
      (.nextCheck, "next", !findings.isEmpty),
      (
        .takeFromBot, Command.takeFromBot.title, findings.contains { $0.loss?.botValue != nil }
      ),
      (.mend, Command.mend.title, findings.contains { $0.check.fix != nil }),
    ]
    return wanted.compactMap { command, title, isWanted in
      isWanted ? view.keys.binding(of: command, in: .form)?.titled(title) : nil
    }
  }

  private static func counts(_ view: ChecksView, hidden: Int, isShort: Bool) -> String {
    let glyphs = view.glyphs
    func part(_ severity: Check.Severity, _ one: String, _ many: String) -> String? {
      let count = view.inspection.count(severity)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let unlike = isShort ? String(glyphs.loss) : "unlike the bot"
    let parts = [
      part(.error, "error", "errors"), part(.warning, "warning", "warnings"),
      part(.loss, unlike, unlike),
    ].compactMap(\.self)
    let separator = " \(glyphs.dot) "
    guard !parts.isEmpty else {
      return view.notCompared.map { "no error\(separator)\($0.text)" }
        ?? "\(glyphs.passed) nothing found"
    }
    // Without a bot nobody expects a comparison.
    let missing = view.notCompared.flatMap { reason in
      reason == .noBot ? nil : isShort ? "not compared" : reason.text
    }
    let more =
      hidden == 0 ? "" : isShort ? " \(glyphs.down)\(hidden)" : "  \(glyphs.down) \(hidden) more"
    return (parts + [missing].compactMap(\.self)).joined(by: separator) + more
  }

  /// Draws it.
  func draw(on canvas: inout Canvas, _ glyphs: GlyphSet) {
    canvas.fill(rect, with: glyphs.horizontal, role: .rule)
    func point(_ column: Int) -> Point { Point(column: column, row: rect.top) }
    var end = canvas.write(" \(ChecksHeading.name)", at: rect.origin, role: .section)
    end = canvas.write(bodyForm, at: point(end), role: .textDim)
    for hint in hints {
      canvas.write("  ", at: point(hint.place.left - KeyHint.gap), role: .textDim)
      hint.draw(on: &canvas, titleRole: .textDim)
      end = hint.place.right
    }
    end = canvas.write(" ", at: point(end), role: .textDim)
    let shown = TextBlock.cut(counts, to: max(0, rect.right - 2 - end), glyphs)
    canvas.write(
      " \(shown) ", at: point(rect.right - 2 - TextWidth.of(shown)), role: countRole)
  }
}
