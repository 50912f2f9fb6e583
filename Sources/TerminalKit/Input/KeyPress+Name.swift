extension Key {
  /// The keys that have a name rather than a character to write.
  public static let named: [Key] =
    [
      .character(" "), .enter, .tab, .escape, .backspace, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown,
    ] + (1...20).map(Key.function)
}

extension KeyPress {
  /// Reads the name of a key, as `description` writes it; nil when no key has this name.
  ///
  /// `C-x` and `^X` are also `Ctrl-X`, `M-x` is also `Alt-x`, `S-Tab` is also `Shift-Tab`. Names may be written in
  /// upper or lower case; a single letter is the key that types it, so there the case counts.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: KeyModifiers = []
    while let (prefix, modifier) = Self.prefixes.first(where: { rest.isLonger(than: $0.text) }) {
      guard modifiers.insert(modifier).inserted else { return nil }
      rest = rest.dropFirst(prefix.count)
    }
    if rest.count == 1, let character = rest.first {
      self.init(typing: character, modifiers)
    } else if let key = Self.keys[rest.lowercased()] {
      self.init(named: key, modifiers)
    } else {
      return nil
    }
  }

  private init?(typing character: Character, _ modifiers: KeyModifiers) {
    // With a character Shift is not told: it is another character.
    guard !modifiers.contains(.shift), !character.isControl else { return nil }
    guard modifiers.contains(.control) else {
      self.init(.character(character), modifiers)
      return
    }
    let letter = character.lowercased().first ?? character
    if let key = Self.sentByControl[letter] {
      self.init(key, modifiers.subtracting(.control))
    } else {
      self.init(.character(letter), modifiers)
    }
  }

  private init?(named key: Key, _ modifiers: KeyModifiers) {
    switch key {
    case .tab where modifiers.contains(.shift):
      self.init(.backTab, modifiers.subtracting(.shift))
    case .character where modifiers.contains(.shift):
      return nil
    default:
      self.init(key, modifiers)
    }
  }

  private static let prefixes: [(text: String, modifier: KeyModifiers)] = [
    ("ctrl-", .control), ("c-", .control), ("^", .control), ("alt-", .alt), ("m-", .alt),
    ("shift-", .shift), ("s-", .shift),
  ]

  private static let keys: [String: Key] = Key.named.reduce(into: [
    "escape": .escape, "return": .enter, "delete": .delete, "insert": .insert,
    "pageup": .pageUp, "pagedown": .pageDown,
  ]) { names, key in names[KeyPress(key).description.lowercased()] = key }

  /// Letters with Control that a terminal sends as another key.
  private static let sentByControl: [Character: Key] = [
    "i": .tab, "m": .enter, "j": .enter, "h": .backspace, "[": .escape,
  ]
}

extension Substring {
  /// Whether it begins with a prefix, in upper or lower case, and goes on after it.
  fileprivate func isLonger(than prefix: String) -> Bool {
    count > prefix.count && self.prefix(prefix.count).lowercased() == prefix
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
