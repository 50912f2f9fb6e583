import ArgumentParser
import RecordingCore

/// For whom a result is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs: one JSON object.
  case json
}

/// A command that ends with a code of its own without an error to report.
protocol StatusCommand: ParsableCommand {
  /// For whom its result is printed, errors included.
  var format: OutputFormat { get }
  func perform() throws -> SysExit
}

extension StatusCommand {
  var format: OutputFormat { .text }

  func run() throws {
    let status = try perform()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
