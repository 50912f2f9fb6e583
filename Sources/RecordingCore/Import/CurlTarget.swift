/// Which endpoint a curl command calls, as far as its URL says.
enum CurlTarget: Equatable {
  /// The start of a recording.
  case start
  /// One that takes the settings inside `recording_config`: Create Bot, its change, or Calendar V2.
  case wrapped
  /// Another one of the service, by its name where that is known.
  case other(String)
  /// It cannot be told: a variable, or a URL of something else.
  case unknown

  /// Reads the path of a URL.
  init(url: String?, sendsData: Bool) {
    let path = url?.prefix { $0 != "?" && $0 != "#" } ?? ""
    let steps = path.split(separator: "/").map(String.init)
    if steps.last == "start_recording" {
      self = .start
      return
    }
    guard let api = steps.firstIndex(of: "api"), api + 1 < steps.count,
      steps[api + 1].hasPrefix("v"), steps[api + 1].dropFirst().allSatisfy(\.isNumber)
    else {
      self = .unknown
      return
    }
    let place = steps[(api + 2)...]
    switch (place.first, place.count) {
    case ("bot", 1): self = sendsData ? .wrapped : .other("the list of bots")
    case ("bot", 2): self = sendsData ? .wrapped : .other("the reading of a bot")
    case ("calendar-events", 3) where place.last == "bot": self = .wrapped
    default:
      // No other word of a command is named: a quotation mark that is missing makes any of them a part of the URL.
      self = .other(place.last(where: OtherEndpoint.isKnown) ?? "another endpoint")
    }
  }
}
