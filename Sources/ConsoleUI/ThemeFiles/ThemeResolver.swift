import RecordingCore
import TerminalKit

/// Makes a theme from a file and its parents: each role gets the style of its own name, or of what is left of its dots.
///
/// The file's palette also colours what its parents say, so that a theme can be another one in other colours.
struct ThemeResolver {
  /// Everything that was not understood in the file and its parents.
  private(set) var problems: [FileProblem]
  private let palette: [String: Color]
  private var styles: [String: Style] = [:]

  /// Takes a file and its parents, the nearest first.
  init(_ chain: [ThemeFile]) {
    var palette: [String: Color] = [:]
    var entries: [String: ThemeFile.RoleEntry] = [:]
    for file in chain.reversed() {
      palette.merge(file.palette) { $1 }
      for entry in file.roles { entries[entry.key] = entry }
    }
    self.palette = palette
    problems = chain.flatMap(\.problems)
    for entry in entries.values.sorted(by: { ($0.line, $0.key) < ($1.line, $1.key) }) {
      styles[entry.key] = style(of: entry)
    }
  }

  /// The style that the files give a role; nil when they have none for it.
  func style(of role: StyleRole) -> Style? {
    RoleName.chain(of: role.name).lazy.compactMap { styles[$0] }.first
  }

  /// The complete theme: a role without a style looks like text.
  func theme(named name: String) -> Theme {
    Theme(name: name) { role in
      if let style = style(of: role) { return style }
      // What only lies over other text would not be seen at all.
      switch role {
      case .fieldFocus, .listSelected, .listMatch: return Style(attributes: .reverse)
      default: return Style()
      }
    }
  }

  private mutating func style(of entry: ThemeFile.RoleEntry) -> Style {
    var style = Style()
    for part in entry.parts {
      switch part {
      case .foreground(let name):
        style.foreground = color(name, of: entry)
      case .background(let name):
        if style.background != nil { report(entry, "`\(name)` is a second colour behind the text") }
        style.background = color(name, of: entry) ?? style.background
      case .attribute(let name):
        guard let attribute = AttributeName.attribute(name) else {
          report(entry, "`\(name)` is no attribute" + hint(for: name, among: attributeNames))
          continue
        }
        style.attributes.insert(attribute)
      case .word(let word):
        if let attribute = AttributeName.attribute(word) {
          style.attributes.insert(attribute)
        } else if style.foreground != nil {
          report(
            entry,
            "`\(word)` is a second colour or no attribute" + hint(for: word, among: attributeNames))
        } else {
          style.foreground = color(word, of: entry, orAttribute: true)
        }
      }
    }
    return style
  }

  private mutating func color(
    _ name: String, of entry: ThemeFile.RoleEntry, orAttribute: Bool = false
  ) -> Color? {
    if let color = palette[name] ?? ColorName.color(name) { return color }
    let names = palette.keys.sorted() + ColorName.system + (orAttribute ? attributeNames : [])
    let kinds = orAttribute ? "neither a colour nor an attribute" : "no colour"
    report(entry, "`\(name)` is \(kinds)" + hint(for: name, among: names))
    return nil
  }

  private var attributeNames: [String] { AttributeName.all.map(\.name) }

  private func hint(for name: String, among names: [String]) -> String {
    NearestName.hint(for: name, among: names)
  }

  private mutating func report(_ entry: ThemeFile.RoleEntry, _ reason: String) {
    problems.append(
      FileProblem(file: entry.file, line: entry.line, reason: "role `\(entry.key)`: \(reason)"))
  }
}
