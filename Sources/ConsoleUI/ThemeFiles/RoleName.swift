import TerminalKit

/// The names under which a theme file can set roles.
enum RoleName {
  /// The dotted names of the roles.
  static let all = StyleRole.allCases.map(\.name)

  /// Whether it is a role, or the beginning of some up to a dot.
  static func isKnown(_ name: String) -> Bool {
    all.contains { $0 == name || $0.hasPrefix(name + ".") }
  }

  /// The names that count for a role, the nearest first: its own, then what is left of each of its dots.
  static func chain(of role: String) -> [String] {
    var chain = [role]
    var name = role[...]
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      chain.append(String(name))
    }
    return chain
  }
}

/// Finds colours that were meant as values but stand where YAML begins a comment.
enum CommentedColor {
  /// The colour after the first comment sign of a line that has a value before it; nil when there is none.
  static func find(in line: String) -> String? {
    var quote: Character?
    var last: Character?
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "\"" || character == "'"), last == nil || last?.isWhitespace == true {
        quote = character
      } else if character == "#", last == nil || last?.isWhitespace == true {
        let isAlone = line[..<index].allSatisfy(\.isWhitespace)
        let word = line[index...].prefix { !$0.isWhitespace && $0 != "," && $0 != "}" }
        return isAlone || ColorName.color(String(word)) == nil ? nil : String(word)
      }
      last = character
    }
    return nil
  }
}
