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
  /// A line ends without the mark that carries the command on, and the data is on a later one.
  case lineEnd(mark: String, dataLine: Int)
  /// An apostrophe ends the text that single quotes hold.
  case apostrophe
  /// The command is for another endpoint than the start of a recording; its name.
  case otherEndpoint(String)
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
    case .open, .openHereDocument, .cutLine, .missingValue, .lineEnd: "the curl command is cut"
    case .otherEndpoint: "the curl command is for another endpoint"
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
    case .lineEnd(let mark, let dataLine):
      "this line does not end in \(mark), so the command ends there; the data on line \(dataLine) is not "
        + "part of it"
    case .apostrophe: "this apostrophe ends the text that begins with '"
    case .otherEndpoint(let name):
      "this is \(OtherEndpoint.words(for: name)); none of its keys is a setting of a start"
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
    case .lineEnd(let mark, _): "put \(mark) at the end of the line"
    case .apostrophe: #"write it as '\'' there"#
    case .otherEndpoint: "give a command for start_recording or Create Bot, or a body"
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
