import RecordingCore

/// A command line that only opens the console, read without the reflection of ArgumentParser.
///
/// That reflection takes as long as half of everything else before the first paint. Anything but the console's own
/// options, each with its value behind it, is left to the parser, which then says what is wrong.
struct PlainConsole {
  private(set) var wishes = ConsoleWishes()
  private(set) var profile: String?
  private var region: String?
  private var baseURL: String?

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
      switch name {
      case "--bot": wishes.bot = value
      case "--preset": wishes.preset = value
      case "--theme": wishes.theme = value
      case "--region": region = value
      case "--base-url": baseURL = value
      case "--profile": profile = value
      default: return nil
      }
    }
  }

  /// What the flags say of the service.
  var choice: ServiceChoice { ServiceChoice(.flags, region: region, baseURL: baseURL) }
}
