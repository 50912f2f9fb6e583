/// A start written as a curl command, which can be pasted into sh; the API key is named, never written.
public struct CurlCommand: Equatable, Sendable {
  /// The command, in several lines, without a line break at its end.
  public let text: String

  /// Writes the command.
  /// - Parameters:
  ///   - body: The body, which the command sends byte for byte.
  ///   - address: The service that it goes to.
  ///   - bot: The bot; without one `$BOT_ID` stands in its place.
  public init(_ body: Body, to address: ServiceAddress, bot: BotID? = nil) {
    let endpoint = Endpoint.startRecording
    let path =
      bot.map(endpoint.path(for:)) ?? endpoint.path.replacing("{id}", with: "$BOT_ID")
    let url = "\"" + address.baseURL.escapedInDoubleQuotes + path + "\""
    let key = "$\(APIKey.variables[0])"
    text = """
      curl --request \(endpoint.method.rawValue) \(url) \\
        --header "Authorization: Token \(key)" \\
        --header 'Content-Type: application/json' \\
        --header 'Accept: application/json' \\
        --data-raw \(body.text.inSingleQuotes)
      """
  }
}

extension String {
  /// The text as a word of sh in single quotes, between which a quote cannot stand.
  fileprivate var inSingleQuotes: String {
    var word = "'"
    // Not by characters: a quote with a combining mark behind it is a quote to sh all the same.
    for scalar in unicodeScalars {
      if scalar == "'" { word += #"'\''"# } else { word.unicodeScalars.append(scalar) }
    }
    return word + "'"
  }

  /// The text for within double quotes of sh; what would have a meaning there stands in single quotes between them.
  fileprivate var escapedInDoubleQuotes: String {
    map { "$`\"!".contains($0) ? "\"'\($0)'\"" : String($0) }.joined()
  }
}
