import RecordingCore

/// Why something did not work, in words for the operator.
public struct Problem: Error, Equatable, Sendable {
  /// What did not work, in a few words.
  public let title: String
  /// What happened, as exactly as it is known.
  public let detail: String
  /// What the operator can do now; may be empty.
  public let nextStep: String

  /// Makes a problem.
  public init(title: String, detail: String, nextStep: String = "") {
    self.title = title
    self.detail = detail
    self.nextStep = nextStep
  }

  /// All of it in one line, which begins as the title does.
  public var line: String {
    guard let first = nextStep.first else { return "\(title): \(detail)" }
    return "\(title): \(detail). \(first.uppercased())\(nextStep.dropFirst())"
  }
}

extension Problem {
  /// Puts what the file system says into a problem: what is wrong first, as a line may be cut at its end.
  init(_ error: FileError) {
    self.init(
      title: "cannot \(error.action.rawValue)", detail: "\(error.detail) (\(error.path.shortPath))",
      nextStep: error.nextStep)
  }
}

extension String {
  /// A path of which no more is said than what it ends with.
  var shortPath: String { split(separator: "/").count > 1 ? "…/\(lastPathPart)" : self }
}
