import NcursesTerminal
import RecordingCore

/// An error that says what happened, why, what to do, and with which code the program ends.
protocol Explained: Error {
  var title: String { get }
  var detail: String { get }
  var nextStep: String { get }
  var exitCode: SysExit { get }
  /// What a program reads besides the words.
  var members: JSONObject { get }
}

extension Explained {
  var members: JSONObject { JSONObject() }
}

/// An error of the command line's own.
struct Failure: Explained {
  let exitCode: SysExit
  let title: String
  let detail: String
  let nextStep: String

  init(_ exitCode: SysExit, _ title: String, _ detail: String, nextStep: String) {
    self.exitCode = exitCode
    self.title = title
    self.detail = detail
    self.nextStep = nextStep
  }
}

extension BotIDError: Explained {}
extension ServiceChoiceError: Explained {}

extension ClientError: Explained {
  var members: JSONObject {
    guard case .fields(let faults) = refusal else { return JSONObject() }
    return ["fields": .array(faults.map(\.json))]
  }
}

extension PresetError: Explained {
  var exitCode: SysExit {
    switch self {
    case .unknown, .builtIn, .shared: .noFile
    case .damaged, .notABody: .invalidBody
    case .invalidName, .exists: .usage
    case .file, .noFolder: .configuration
    }
  }
}

extension APIKeyCommandError: Explained {
  var exitCode: SysExit { .configuration }
}

extension FileProblem: Explained {
  var title: String { description }
  var detail: String { "" }
  var nextStep: String { isMissing ? "check the path" : "mend the file" }
  var exitCode: SysExit { isMissing ? .noFile : .invalidBody }
}

extension TerminalError: Explained {
  var exitCode: SysExit { .noTerminal }
}

extension DraftError: Explained {
  var title: String { "this is no request body" }
  var detail: String { message }
  var nextStep: String { "give an object" }
  var exitCode: SysExit { .invalidBody }
}
