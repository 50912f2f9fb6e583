/// A colour as a theme names it; the terminal edge lowers it to what the terminal has.
public enum Color: Equatable, Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of the terminal's palette: 0 to 15 are the system colours, 16 to 255 the fixed cube.
  case indexed(UInt8)
  /// A direct colour, each part from 0 to 255.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// Ways of setting text apart that need no colour.
public struct TextAttributes: OptionSet, Hashable, Sendable {
  /// One bit per attribute.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier strokes.
  public static let bold = TextAttributes(rawValue: 1)
  /// Fainter text.
  public static let dim = TextAttributes(rawValue: 2)
  /// A line below.
  public static let underline = TextAttributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = TextAttributes(rawValue: 8)
  /// Slanted text.
  public static let italic = TextAttributes(rawValue: 16)
}

/// How a role looks: what is nil or empty leaves what lies below it.
public struct Style: Equatable, Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color?
  /// The colour behind it.
  public var background: Color?
  /// The attributes added.
  public var attributes: TextAttributes

  /// Makes a style; what is left out changes nothing.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This style with another laid over it: its colours win, its attributes are added.
  public func overlaid(by upper: Style) -> Style {
    Style(
      foreground: upper.foreground ?? foreground,
      background: upper.background ?? background,
      attributes: attributes.union(upper.attributes))
  }
}
