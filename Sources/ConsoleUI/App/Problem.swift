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

  /// All of it in one line.
  public var line: String {
    guard let first = nextStep.first else { return "\(title): \(detail)" }
    return "\(title): \(detail). \(first.uppercased())\(nextStep.dropFirst())"
  }
}
