/// A place in what was given to be read.
public struct ImportPlace: Equatable, Sendable, CustomStringConvertible {
  /// What the lines are counted in.
  public enum Part: Equatable, Sendable {
    /// The text as it was given.
    case text
    /// The data that a command in it sends, without the quotes of the shell.
    case data
    /// A file that the command sends.
    case file(String)
  }

  /// The line, from 1.
  public let line: Int
  /// The character in the line, in bytes from 1.
  public let column: Int
  /// What the lines are counted in.
  public let part: Part

  /// Makes a place.
  public init(line: Int, column: Int, in part: Part = .text) {
    self.line = line
    self.column = column
    self.part = part
  }

  /// Makes the place of a byte of the text.
  init(offset: Int, of bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 },
      column: before.count - lineStart + 1)
  }

  /// The byte of the part that stands there; its end when the place is beyond it.
  func offset(in bytes: [UInt8]) -> Int {
    var lineStart = 0
    for _ in 1..<max(line, 1) {
      guard let end = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      lineStart = end + 1
    }
    return min(lineStart + column - 1, bytes.count)
  }

  /// The place in words: `line 2, column 5 of the data`.
  public var description: String {
    let place = "line \(line), column \(column)"
    return switch part {
    case .text: place
    case .data: "\(place) of the data"
    case .file(let name): "\(place) of \(name.excerpt)"
    }
  }
}
