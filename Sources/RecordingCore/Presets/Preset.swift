/// A saved body: exactly what a start request carries.
public struct Preset: Equatable, Sendable {
  /// Where a preset comes from.
  public enum Origin: Equatable, Sendable {
    /// Part of the program.
    case builtIn
    /// The file at this path.
    case file(String)
    /// The file at this path in a folder that others keep.
    case shared(String)
  }

  /// The name, which is also the file's name without `.json`.
  public let name: String
  /// One line on what it is for; only built-in presets have one.
  public let summary: String?
  /// The body as it came.
  public let body: JSONValue
  /// Where it comes from.
  public let origin: Origin

  /// Makes a preset.
  public init(name: String, summary: String? = nil, body: JSONValue, origin: Origin) {
    self.name = name
    self.summary = summary
    self.body = body
    self.origin = origin
  }

  /// Whether it is part of the program, and so cannot be changed.
  public var isBuiltIn: Bool { origin == .builtIn }

  /// Whether others keep it, so that it is only read here.
  public var isShared: Bool {
    if case .shared = origin { true } else { false }
  }
}
