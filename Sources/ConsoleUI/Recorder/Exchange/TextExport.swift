import RecordingCore

/// What the body is given away as.
public enum BodyNotation: Equatable, Sendable {
  /// The JSON, byte for byte as it is shown.
  case json
  /// A curl command that sends it.
  case curl

  /// The notation that a file's name asks for.
  init(path: String) {
    self = path.hasSuffix(".sh") || path.hasSuffix(".curl") ? .curl : .json
  }

  /// The name for sentences.
  var words: String {
    switch self {
    case .json: "the body"
    case .curl: "the curl command"
    }
  }
}

// The body as text for other programs: on the clipboard, or in a file.
extension AppState {
  /// Offers the body to the clipboard.
  func copyBody(as notation: BodyNotation) -> Effect {
    .terminal(.copyBody(Body(draft), as: notation, bot: bot?.id))
  }

  mutating func askForExport() {
    layers.append(
      .prompt(
        Prompt(
          purpose: .exportBody, title: "Export the body",
          hint: "The path of a file. One that ends in .sh or .curl gets the curl command.",
          input: TextInput())))
  }

  /// Writes the body to a file.
  func exportBody(to path: String, replacing: Bool) -> Effect {
    .files(
      .exportBody(
        Body(draft), as: BodyNotation(path: path), bot: bot?.id, to: path, replacing: replacing))
  }

  mutating func askToReplace(_ path: String) {
    guard review == nil else {
      status = StatusLine(.error, "Nothing was written: \(path) exists")
      return
    }
    ask(
      .replaceFile(path), "Replace the file", "\(path) exists; what it holds is lost then.",
      yes: "replace", no: "keep")
  }
}
