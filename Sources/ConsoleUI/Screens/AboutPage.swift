import RecordingCore
import TerminalKit

/// All that is known about a field: what it does, where that is known from, what is set, what was found.
enum AboutPage {
  static func lines(_ pointer: JSONPointer, _ state: AppState, width: Int) -> [PageView.Line] {
    guard let control = FormControl.all.first(where: { $0.pointer == pointer }) else { return [] }
    let field = control.field
    var lines: [PageView.Line] = []
    func add(_ text: String, _ role: StyleRole = .text) {
      lines += TextBlock.wrapped(text, to: width).map { PageView.Line(left: $0, role: role) }
    }
    add(field.label, .section)
    add(field.help)
    if case .radio(let options) = control.content {
      add("")
      for (index, option) in options.enumerated() {
        add("\(index + 1) \(option.label)\(option.help.isEmpty ? "" : ": " + option.help)")
      }
    }
    if let words = Picture(state.draft, people: state.people).words(about: field.name) {
      add("")
      add(words)
    }
    add("")
    add("Default: \(field.defaultValue?.compactText ?? "none documented")", .textDim)
    add("Known from: \(field.source.words)", .textDim)
    if let reason = field.uncertainty { add("Not certain: \(reason)", .textDim) }
    add("")
    if let value = state.draft[pointer] {
      add("Set", .section)
      for line in value.lines {
        let pieces = state.areSecretsShown ? line.pieces : line.pieces.map(SecretMask.masked)
        add(pieces.reduce(into: "") { $0 += $1.text }, .jsonString)
      }
    } else {
      add("Left out", .section)
    }
    let findings = Inspection(state).findings(at: pointer)
    if !findings.isEmpty {
      add("")
      add("Findings", .section)
      for finding in findings {
        let mark = ChecksView.mark(finding, state.glyphs)
        add("\(mark.glyph) \(finding.check.message) [\(finding.check.rule)]", mark.role)
      }
    }
    return lines
  }
}
