/// Why no body could be read out of a text.
///
/// None of the texts has any value of a command's header.
public enum ImportError: Error, Equatable, Sendable {
  /// There is nothing but white space.
  case empty
  /// The text is larger than this many bytes.
  case tooLarge(limit: Int)
  /// What should be JSON is none.
  case notJSON(String, at: ImportPlace)
  /// A character of a typesetter stands where JSON or the shell needs one of theirs.
  case typeset(TypesetMark, at: ImportPlace)
  /// JSON needs a value where the command has something that only the shell can replace.
  case expansion(String, at: ImportPlace)
  /// The JSON is no object.
  case notAnObject(found: String)
  /// None of the object's keys is a setting; the endpoint that it is meant for, where that is known.
  case noSetting(keys: [String], endpoint: String?)
  /// What a Create Bot body should hold its settings in is no object.
  case noSettings(found: String)
  /// The curl command cannot be read.
  case command(CurlFault, at: ImportPlace)
  /// The file with the command's data cannot be read.
  case file(FileProblem)

  /// What is wrong, in a few words.
  public var title: String {
    switch self {
    case .empty: "there is nothing to read"
    case .tooLarge: "the text is too large"
    case .notJSON(_, let place): place.part == .text ? "this is not JSON" : "the data is not JSON"
    case .typeset: "a typographic character"
    case .expansion: "a value that only the shell knows"
    case .notAnObject: "this is no request body"
    case .noSettings, .noSetting: "there are no settings in it"
    case .command(let fault, _): fault.title
    case .file: "the command's data cannot be read"
    }
  }

  /// What is wrong and where, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .empty: "the text is empty"
    case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
    case .notJSON(let reason, let place): "\(place): \(reason)"
    case .typeset(let mark, let place): "\(place): \(mark.name)"
    case .expansion(let name, let place): "\(place): \(name) is not replaced by its value here"
    case .notAnObject(let found): "a body is an object in braces, but this is \(found)"
    case .noSetting(let keys, let endpoint):
      (endpoint.map { "this is for \(OtherEndpoint.words(for: $0)); " } ?? "")
        + "none of its keys is a setting of a start: \(keys.listedBriefly)"
    case .noSettings(let found):
      "\(ImportedBody.wrapper) holds the settings of a Create Bot body, but here it is \(found)"
    case .command(let fault, let place): "\(place): \(fault.phrase)"
    case .file(let problem): problem.description
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .empty: "give a body as JSON, or a curl command that sends one"
    case .tooLarge: "give the body alone"
    case .notJSON(_, let place):
      place.part == .text
        ? "mend it there, or give a curl command that sends a body" : "mend it there"
    case .typeset(let mark, _): mark.remedy
    case .expansion: "put the value itself there"
    case .notAnObject, .noSettings: "give an object"
    case .noSetting(let keys, _):
      "give a start body or a Create Bot body"
        + NearestName.hint(for: keys.first ?? "", among: Contract.fields.map(\.name))
    case .command(let fault, _): fault.nextStep
    case .file(let problem): problem.isMissing ? "check the path" : "mend the file"
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit {
    if case .file(let problem) = self, problem.isMissing { .noFile } else { .invalidBody }
  }
}
