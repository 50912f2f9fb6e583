/// What keeps a curl command from being read.
///
/// None of its words quotes the command's values: the API key is one of them.
public enum CurlFault: Equatable, Sendable {
  /// A quotation mark or a parenthesis opens, and the text ends before it closes.
  case open(String)
  /// The line that ends a here-document is missing.
  case openHereDocument(String)
  /// The text ends in a backslash that announces another line.
  case cutLine
  /// An option, or what else needs a word after it, is the last of the command.
  case missingValue(String)
  /// curl has no such option, as far as is known; nil for one that is no plain word.
  case unknownOption(String?)
  /// No option carries data.
  case noData
  /// More than one option carries data.
  case severalData
  /// The data comes from elsewhere at the time the command runs.
  case standardInput
  /// The option sends something else than JSON.
  case otherData(String)

  /// What is wrong, in a few words.
  var title: String {
    switch self {
    case .open, .openHereDocument, .cutLine, .missingValue: "the curl command is cut"
    case .noData: "the curl command sends no data"
    default: "the curl command cannot be read"
    }
  }

  /// What is wrong at the place, as a phrase.
  var phrase: String {
    switch self {
    case .open(let mark): "\(mark) opens here and is not closed"
    case .openHereDocument(let end): "no line with \(end.excerpt) alone ends this here-document"
    case .cutLine: "the text ends in a backslash, which says that a line follows"
    case .missingValue(let option): "nothing follows \(option)"
    case .unknownOption(let name): "\(name ?? "this") is no known option of curl"
    case .noData: "it has none of -d, --data, --data-raw, --data-binary and --json"
    case .severalData: "a second data option; curl joins them with &, which makes no JSON"
    case .standardInput: "the data comes from the standard input, which is not in the text"
    case .otherData(let option): "\(option) sends no JSON as it stands"
    }
  }

  /// What to do, in one sentence without a full stop.
  var nextStep: String {
    switch self {
    case .open, .openHereDocument, .cutLine, .missingValue:
      "copy the command again, to its very end"
    case .noData:
      "copy the command again, to its very end; a start without settings is {}"
    case .unknownOption: "take the option out, or give the data alone"
    case .severalData: "keep one data option, with the whole body"
    case .standardInput:
      "put the data into the command, into a file (-d @FILE) or into a here-document"
    case .otherData: "give the body with --data-raw, or alone"
    }
  }
}
