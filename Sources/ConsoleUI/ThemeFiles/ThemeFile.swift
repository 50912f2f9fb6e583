import RecordingCore
import TerminalKit

/// One theme file as it is written: its colours are looked up only once its parents are known.
struct ThemeFile {
  /// A part of a role's style.
  enum Part: Equatable {
    case foreground(String)
    case background(String)
    case attribute(String)
    /// A word of the short form that is a colour or an attribute.
    case word(String)
  }

  /// What the file says of one role, or of all the roles below a dotted name.
  struct RoleEntry: Equatable {
    let key: String
    let file: String
    let line: Int
    let parts: [Part]
  }

  /// The theme's name, which is the file's without `.yaml`.
  let name: String
  /// Where the file is: in the user's folder, or in the project when it is part of the program.
  let path: String
  /// Whether it is part of the program.
  let isEmbedded: Bool
  /// The theme whose entries count where this one has none, with the line that says so.
  private(set) var parent: (name: String, line: Int)?
  private(set) var palette: [String: Color] = [:]
  private(set) var roles: [RoleEntry] = []
  /// What was not understood, in the order of the file.
  private(set) var problems: [FileProblem] = []
  /// Whether anything of it could be read.
  private(set) var isReadable = true

  /// Reads a user's theme; what is not understood becomes a problem and the rest counts.
  init(path: String, name: String) {
    self.init(name: name, path: path, isEmbedded: false)
    do {
      read(try AtomicFile(path).read())
    } catch {
      problems = [FileProblem(error)]
      isReadable = false
    }
  }

  /// Reads one of the program's themes; nil when none has the name.
  init?(embedded name: String) {
    guard let bytes = EmbeddedThemes.bytes(of: name) else { return nil }
    self.init(name: name, path: "themes/\(name).yaml", isEmbedded: true)
    read(bytes)
  }

  private init(name: String, path: String, isEmbedded: Bool) {
    self.name = name
    self.path = path
    self.isEmbedded = isEmbedded
  }

  /// Adds a problem with the parent.
  mutating func reportParent(_ reason: String) { report(parent?.line ?? 1, reason) }

  private mutating func read(_ bytes: [UInt8]) {
    do {
      if let root = try YAMLFile.parse(bytes, of: path) { readRoot(root) }
    } catch {
      problems.append(error)
      isReadable = false
    }
    reportCommentedColors(in: bytes)
    problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private mutating func readRoot(_ root: YAMLNode) {
    for entry in entries(of: root, named: "the file") {
      switch entry.key {
      case "name":
        if let written = text(of: entry), written != name {
          report(entry.line, "the name is `\(written)`, but the file's own name, `\(name)`, counts")
        }
      case "inherits": parent = text(of: entry).map { ($0, entry.line) }
      case "palette":
        for color in entries(of: entry.value, named: "`palette`") { readColor(color) }
      case "roles":
        for role in entries(of: entry.value, named: "`roles`") { readRole(role) }
      default:
        let known = ["name", "inherits", "palette", "roles"]
        report(
          entry.line,
          "`\(entry.key)` is not known here" + NearestName.hint(for: entry.key, among: known))
      }
    }
  }

  private mutating func readColor(_ entry: YAMLNode.Entry) {
    if entry.key == "on" || AttributeName.attribute(entry.key) != nil {
      return report(
        entry.line, "a colour cannot be named `\(entry.key)`, which means something else")
    }
    guard let name = text(of: entry) else { return }
    guard let color = ColorName.color(name) else {
      return report(
        entry.line,
        "colour `\(entry.key)`: `\(name)` is none"
          + NearestName.hint(for: name, among: ColorName.system) + "; it takes \(ColorName.forms)")
    }
    palette[entry.key] = color
  }

  private mutating func readRole(_ entry: YAMLNode.Entry) {
    guard RoleName.isKnown(entry.key) else {
      return report(
        entry.line,
        "`\(entry.key)` is no role" + NearestName.hint(for: entry.key, among: RoleName.all))
    }
    let parts: [Part]
    switch entry.value.content {
    case .text:
      let place = "role `\(entry.key)`"
      guard let text = text(of: entry, called: place) else { return }
      parts = shortForm(text)
      if text == "on" || text.hasSuffix(" on") {
        report(entry.line, "\(place): after `on` a colour is missing")
      }
    case .map(let members): parts = members.flatMap { longForm($0, of: entry.key) }
    case .list:
      return report(entry.line, "role `\(entry.key)`: a text or a map was expected, this is a list")
    }
    roles.append(RoleEntry(key: entry.key, file: path, line: entry.line, parts: parts))
  }

  /// Reads `bold red on black`: attributes and a colour, then `on` and the colour behind it.
  private func shortForm(_ text: String) -> [Part] {
    var parts: [Part] = []
    var isBackground = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == "on", !isBackground {
        isBackground = true
      } else if isBackground, AttributeName.attribute(String(word)) == nil {
        parts.append(.background(String(word)))
      } else {
        parts.append(.word(String(word)))
      }
    }
    return parts
  }

  private mutating func longForm(_ entry: YAMLNode.Entry, of role: String) -> [Part] {
    let place = "role `\(role)`, `\(entry.key)`"
    switch entry.key {
    case "fg": return text(of: entry, called: place).map { [.foreground($0)] } ?? []
    case "bg": return text(of: entry, called: place).map { [.background($0)] } ?? []
    case "attributes":
      guard case .list(let elements) = entry.value.content else {
        return text(of: entry, called: place).map { [.attribute($0)] } ?? []
      }
      return elements.compactMap { element in
        if let name = element.text { return .attribute(name) }
        report(element.line, "\(place): a text was expected, this is \(element.kindName)")
        return nil
      }
    default:
      report(
        entry.line,
        "role `\(role)`: `\(entry.key)` is not known here"
          + NearestName.hint(for: entry.key, among: ["fg", "bg", "attributes"]))
      return []
    }
  }

  /// Names colours that YAML takes for a comment, as in `fg: #ff0000`, so that they are not lost in silence.
  private mutating func reportCommentedColors(in bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(UInt8(ascii: "#")) {
      let written = String(decoding: line, as: UTF8.self)
      guard let comment = CommentedColor.find(in: written) else { continue }
      report(index + 1, "`\(comment)` without quotes is a comment in YAML: write \"\(comment)\"")
    }
  }

  private mutating func text(of entry: YAMLNode.Entry, called name: String? = nil) -> String? {
    if let text = entry.value.text { return text }
    let name = name ?? "`\(entry.key)`"
    report(entry.line, "\(name): a text was expected, this is \(entry.value.kindName)")
    return nil
  }

  private mutating func entries(of node: YAMLNode, named name: String) -> [YAMLNode.Entry] {
    if case .map(let entries) = node.content { return entries }
    if !node.isEmpty { report(node.line, "\(name): a map was expected, this is \(node.kindName)") }
    return []
  }

  private mutating func report(_ line: Int, _ reason: String) {
    problems.append(FileProblem(file: path, line: line, reason: reason))
  }
}
