import ArgumentParser
import RecordingCore

/// Checks bodies without sending anything.
struct CheckCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the bodies in files; nothing is sent.",
    discussion: """
      Prints a line for each finding, in the order of the file: \
      `FILE: POINTER: MESSAGE [RULE]`; a message that starts with "warning:" does not fail, one \
      that starts with "allowed:" would without --allow-unknown. A file that cannot be read as \
      JSON is named with its line.

      With --format json: {"exit", "files": [{"file", "problem": {"line", "reason"}, "findings": \
      [{"pointer", "severity", "allowed", "rule", "message", "fix"}]}]}; problem is null for a \
      file that can be read, fix is null where nothing mends the finding by itself.

      Local addresses in a body are errors for the service's own hosts only, hence the options \
      that choose a service.
      """)

  @Argument(help: "The files; - is the standard input.", completion: .file(extensions: ["json"]))
  var file: [String]

  @Flag(help: "Let keys pass that the service is not known to take.")
  var allowUnknown = false

  @OptionGroup var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() throws -> SysExit {
    let isOwnHost = try ServiceAccess(service).address.isOwnHost
    let reports = file.map { FileReport($0, isOwnHost: isOwnHost, allowsUnknown: allowUnknown) }
    let status = SysExit.worst(of: reports.map(\.exitCode))
    switch format {
    case .text:
      for report in reports { report.print() }
    case .json:
      let object: JSONObject = [
        "exit": .number(JSONNumber(Int(status.rawValue))), "files": .array(reports.map(\.json)),
      ]
      Output.document(JSONValue.object(object).prettyText)
    }
    return status
  }
}

/// What was found in one file.
private struct FileReport {
  let name: String
  let result: Result<[Finding], FileProblem>

  init(_ name: String, isOwnHost: Bool, allowsUnknown: Bool) {
    self.name = name
    do throws(FileProblem) {
      let body = try name == "-" ? JSONFile.readStandardInput() : JSONFile.read(name)
      result = .success(
        Finding.all(in: body, isOwnHost: isOwnHost, allowsUnknown: allowsUnknown))
    } catch {
      result = .failure(error)
    }
  }

  var exitCode: SysExit {
    switch result {
    case .success(let findings): findings.contains(where: \.isBlocking) ? .invalidBody : .done
    case .failure(let problem): problem.exitCode
    }
  }

  func print() {
    switch result {
    case .success(let findings):
      for finding in findings { Output.line(finding.line(of: name)) }
    case .failure(let problem): Output.line(problem.description)
    }
  }

  var json: JSONValue {
    let problem: JSONValue
    var findings: [Finding] = []
    switch result {
    case .success(let found): (problem, findings) = (.null, found)
    case .failure(let failure):
      problem = [
        "line": failure.line.map { .number(JSONNumber($0)) } ?? .null,
        "reason": JSONValue(failure.reason),
      ]
    }
    return [
      "file": JSONValue(name), "problem": problem, "findings": .array(findings.map(\.json)),
    ]
  }
}
