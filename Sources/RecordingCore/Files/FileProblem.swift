/// A file, or a line of it, that could not be understood.
///
/// The rest of the file, or of the program, goes on; the problem is shown, never passed over.
public struct FileProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's path, or the name of one that is built in.
  public let file: String
  /// The line, from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// What is wrong, as a phrase.
  public let reason: String
  /// Whether the file is simply not there.
  public let isMissing: Bool

  /// Makes a problem.
  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
    isMissing = false
  }

  /// Makes the problem of a file that could not be read.
  public init(_ error: FileError) {
    file = error.path
    line = nil
    reason = error.detail
    isMissing = error.reason == .missing
  }

  /// The problem in one line: `file:line: reason`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}
