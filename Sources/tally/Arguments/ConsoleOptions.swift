import ArgumentParser
import ConsoleUI
import RecordingCore

/// The options of a console, whichever service it opens on.
struct ConsoleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The bot to begin with: its id, or a URL with it; the list of bots opens for the beginning of one.",
      valueName: "id"))
  var bot: String?

  @Option(
    help: ArgumentHelp("The preset to begin with.", valueName: "name"), completion: .presets)
  var preset: String?

  @Option(
    help: ArgumentHelp("The theme to begin with.", valueName: "name"),
    completion: .names { ThemeLibrary(folder: Surroundings().folders.themes).names })
  var theme: String?

  var wishes: ConsoleWishes { ConsoleWishes(bot: bot, preset: preset, theme: theme) }
}

/// What a console shall open with; nil leaves it to the settings and the last draft.
struct ConsoleWishes {
  var bot: String?
  var preset: String?
  var theme: String?
}
