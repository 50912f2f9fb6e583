import ArgumentParser
import RecordingCore

/// For whom a result is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs: one JSON object.
  case json
}

/// A command whose result, errors included, can be read by programs.
protocol FormattedCommand: ParsableCommand {
  var format: OutputFormat { get }
}

/// A command that ends with a code of its own without an error to report.
protocol StatusCommand: ParsableCommand {
  func perform() throws -> SysExit
}

extension StatusCommand {
  func run() throws {
    let status = try perform()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
