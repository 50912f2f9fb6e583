/// A value for a place of the body, as one line of text gives it: `retention.hours=48`.
public struct Setting: Equatable, Sendable {
  /// The place.
  public let pointer: JSONPointer
  /// The value: JSON where the text can be read as such, else the text itself.
  public let value: JSONValue

  /// Reads a line.
  /// - Throws: `SettingError.notAPair` without an equals sign, `SettingError.notAPath` for a path with an empty step,
  ///   or with more steps than a body may have levels.
  public init(_ text: String) throws(SettingError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .notAPair }
    pointer = JSONPointer(dotted: String(parts[0]))
    guard pointer.tokens.allSatisfy({ !$0.isEmpty }),
      pointer.tokens.count <= JSONParser.depthLimit
    else { throw .notAPath }
    value = (try? JSONParser.parse(String(parts[1]))) ?? .string(JSONString(String(parts[1])))
  }

  /// Puts the value in its place; a list that is not there yet begins with the place 0.
  /// - Throws: `SettingError.noSuchPlace` where a list on the way has no such place.
  public func apply(to draft: inout Draft) throws(SettingError) {
    draft.put(value, at: pointer)
    guard draft[pointer] == value else { throw .noSuchPlace(pointer) }
  }
}

/// Why a line sets nothing.
public enum SettingError: Error, Equatable, Sendable {
  /// There is no equals sign.
  case notAPair
  /// What stands before it is no path.
  case notAPath
  /// A list has no such place.
  case noSuchPlace(JSONPointer)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notAPair: "path=value is expected, such as retention.hours=48"
    case .notAPath: "a path is keys with dots between them, such as retention.hours"
    case .noSuchPlace: "there is no such place in a list"
    }
  }
}

extension Draft {
  /// Sets a value; where the path goes on with the place 0 and nothing is there yet, a list begins.
  public mutating func put(_ value: JSONValue, at pointer: JSONPointer) {
    for (depth, token) in pointer.tokens.enumerated() where token == "0" && depth > 0 {
      let list = JSONPointer(Array(pointer.tokens[..<depth]))
      if self[list] == nil { set([], at: list) }
    }
    set(value, at: pointer)
  }
}
