import RecordingCore
import TerminalKit

/// The places at which the body and another one differ, each with both values.
enum ComparisonPage {
  static func lines(_ comparison: BodyComparison, _ state: AppState) -> [PageView.Line] {
    var lines: [PageView.Line] = []
    for row in comparison.differences.rows {
      lines.append(
        PageView.Line(left: row.pointer.tokens.joined(separator: "."), role: .section))
      let (ours, theirs) = values(of: row, areSecretsShown: state.areSecretsShown)
      lines.append(PageView.Line(left: "this body", right: ours))
      lines.append(PageView.Line(left: comparison.counterpart.shortName, right: theirs))
      lines.append(PageView.Line())
    }
    if lines.isEmpty {
      lines += [PageView.Line(left: "Nothing differs."), PageView.Line()]
    }
    let same = comparison.differences.sameByDefault
    if same > 0 {
      lines.append(
        PageView.Line(
          left: "\(same) more written on one side alone, as the default that counts on the other.",
          role: .textDim))
    }
    if let next = comparison.nextName {
      let key = state.keys.name(of: .compare, in: .page)
      lines.append(PageView.Line(left: "\(key) compares with \(next).", role: .textDim))
    }
    return lines
  }

  private static func values(
    of row: Difference, areSecretsShown: Bool
  ) -> (ours: String, theirs: String) {
    func text(_ value: JSONValue?) -> String {
      value.map { self.text(of: $0, areSecretsShown: areSecretsShown) } ?? leftOut(row.field)
    }
    let (ours, theirs) = (text(row.value), text(row.other))
    guard ours == theirs else { return (ours, theirs) }
    return (ours, theirs + " (differs in what is hidden or cut here)")
  }

  private static func leftOut(_ field: FieldSpec?) -> String {
    guard let field else { return "left out" }
    if let usual = field.defaultValue { return "left out; default \(usual.compactText)" }
    return field.placement?.wordForAbsence.map { "left out; \($0)" } ?? "left out"
  }

  /// The value in one line, cut where it is very long.
  private static func text(of value: JSONValue, areSecretsShown: Bool) -> String {
    var text = ""
    for line in value.lines {
      let pieces = areSecretsShown ? line.pieces : line.pieces.map(SecretMask.masked)
      let shown = pieces.filter { $0.token != .space }.map(\.text).joined()
      text += (text.isEmpty ? "" : " ") + shown
      if text.utf8.count > 2000 { return text.prefix(2000) + " and more" }
    }
    return text
  }
}

extension Counterpart {
  /// The name in the column before a value.
  fileprivate var shortName: String {
    switch self {
    case .preset: "the preset"
    case .lastSent: "sent last"
    case .bot: "the bot"
    }
  }
}
