import ArgumentParser
import Testing

@testable import tally

/// A command that is read alone is the one that the whole command line would have read.
struct CommandChoiceTests {
  static let right = [
    "start ID", "start ID --preset meeting --replace --format json", "start start",
    "start --dry-run ID --set retention.hours=48 --lean",
    "start ID --no-label-start --base-url=http://127.0.0.1:9 --region eu-central-1",
    "starts", "starts --format json", "starts list", "starts settle ID", "check -",
    "check a b --allow-unknown", "check -- --help", "body a --as curl", "bot ID",
    "bots --profile desk", "presets", "presets list", "presets show meeting", "presets path",
    "presets --format=json", "keys", "themes", "rehearse --theme dark",
    "serve --port 0 --faults 0.5", "console", "console --bot ID", "--bot=ID", "--preset start", "",
  ]

  @Test(arguments: right) func isTheSameCommandWithTheSameValues(line: String) throws {
    let alone = try #require(TallyCommand.commandAlone(in: words(of: line)))
    #expect(dumped(alone) == (try dumped(TallyCommand.parseAsRoot(words(of: line)))))
  }

  static let others = [
    "--version", "start --version", "help", "help start", "help nonsense", "strat ID", "start",
    "start ID --retry-for -1", "start ID --format yaml", "start ID --set a",
    "start ID --lean --explicit", "start ID --preset a --body b", "start ID --reptry-for 3",
    "start ID --body", "presets shwo", "presets help", "starts forget", "serve --port 70000",
    "--generate-completion-script zsh", "start --generate-completion-script zsh", "check", "body",
    "-x", "-- start ID", "console start ID", "--region eu-central-1 start ID",
    "---completion start -- --preset 1 0 tally start --preset",
  ]

  @Test(arguments: others) func mistakesAndOtherRequestsAreLeftToTheWhole(line: String) {
    #expect(TallyCommand.commandAlone(in: words(of: line)) == nil)
  }

  /// The words that call each command.
  static let commands = below(TallyCommand.self, [])

  private static func below(_ command: any ParsableCommand.Type, _ words: [String]) -> [String] {
    let subcommands = command.configuration.subcommands
    return [words.joined(separator: " ")]
      + subcommands.flatMap { below($0, words + [$0._commandName]) }
  }

  @Test(arguments: commands) func helpAndMistakesOfEveryCommandAreLeftToTheWhole(command: String) {
    for end in [
      "--help", "-h", "--help-hidden", "--nonsense", "a b c --d", "--experimental-dump-help",
    ] {
      #expect(TallyCommand.commandAlone(in: words(of: "\(command) \(end)")) == nil, "\(end)")
    }
    #expect(TallyCommand.commandAlone(in: words(of: "help \(command)")) == nil)
    #expect(TallyCommand.commandAlone(in: words(of: "\(command)x")) == nil)
  }

  private func words(of line: String) -> [String] {
    line.split(separator: " ").map {
      String($0).replacing("ID", with: "11111111-1111-4111-8111-111111111111")
    }
  }

  private func dumped(_ command: any ParsableCommand) -> String {
    var text = ""
    dump(command, to: &text)
    return text
  }
}
