/// A key that has no character of its own, or the character it typed.
public enum Key: Equatable, Hashable, Sendable {
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, from 1.
  case function(Int)
}

/// Keys held down together with another.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
  /// One bit per modifier.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Control; the character is then the lower-case letter.
  public static let control = KeyModifiers(rawValue: 1)
  /// Alt, or Escape just before the key.
  public static let alt = KeyModifiers(rawValue: 2)
  /// Shift, told apart only for keys without a character.
  public static let shift = KeyModifiers(rawValue: 4)
}

/// One press of a key, already decoded from the terminal's bytes.
public struct KeyPress: Equatable, Hashable, Sendable {
  /// The key.
  public var key: Key
  /// What was held with it.
  public var modifiers: KeyModifiers

  /// Makes a key press.
  public init(_ key: Key, _ modifiers: KeyModifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// Makes the press of a key that types this character.
  public init(_ character: Character) {
    self.init(.character(character))
  }

  /// Makes the press of a letter with Control.
  public static func control(_ letter: Character) -> KeyPress {
    KeyPress(.character(letter), .control)
  }
}

extension KeyPress: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Makes the press of a key that types this character.
  public init(extendedGraphemeClusterLiteral character: Character) { self.init(character) }
}

extension KeyPress: CustomStringConvertible {
  /// The name that footer, help and configuration use, such as `Enter`, `Ctrl-C` or `s`.
  public var description: String {
    var name = ""
    if modifiers.contains(.control) { name += "Ctrl-" }
    if modifiers.contains(.alt) { name += "Alt-" }
    if modifiers.contains(.shift) { name += "Shift-" }
    switch key {
    case .character(" "): return name + "Space"
    case .character(let character) where modifiers.contains(.control) && character.isASCII:
      return name + character.uppercased()
    case .character(let character): return name + String(character)
    case .enter: return name + "Enter"
    case .tab: return name + "Tab"
    case .backTab: return name + "Shift-Tab"
    case .escape: return name + "Esc"
    case .backspace: return name + "Backspace"
    case .delete: return name + "Del"
    case .insert: return name + "Ins"
    case .up: return name + "Up"
    case .down: return name + "Down"
    case .left: return name + "Left"
    case .right: return name + "Right"
    case .home: return name + "Home"
    case .end: return name + "End"
    case .pageUp: return name + "PgUp"
    case .pageDown: return name + "PgDn"
    case .function(let number): return name + "F\(number)"
    }
  }
}
