import Foundation
import RecordingCore
import TestSupport
import Testing

/// The user's own keys, from config.yaml to the console.
struct KeysTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("tally"), withIntermediateDirectories: true)
  }

  private var environment: [String: String] { ["XDG_CONFIG_HOME": folder.path] }

  private func configure(_ text: String) throws {
    try folder.put(text, as: "tally/config.yaml")
  }

  private func tally(_ arguments: String...) throws -> Program.Outcome {
    try Program.tally.run(arguments, environment: environment)
  }

  @Test func listsTheKeysInForce() throws {
    try configure("keys: { start: [s, F5], take_from_bot: T, about: [] }\n")
    let outcome = try tally("keys")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.first == ["form"])
    #expect(rows.contains { $0.starts(with: ["start", "s", "F5", "Start"]) })
    #expect(rows.contains { $0.starts(with: ["take_from_bot", "T", "Take"]) })
    #expect(rows.contains { $0.starts(with: ["about", "(none)"]) })
  }

  @Test func listsThemForPrograms() throws {
    try configure("keys:\n  start: [F5]\n  stat: x\n  undo: f\n")
    let outcome = try tally("keys", "--format", "json")
    #expect(outcome.status == 0)
    let answer = try JSONParser.parse(outcome.output)
    #expect(answer["/exit"] == 0)
    #expect(
      answer["/keys/0"] == [
        "context": "form", "command": "start", "keys": ["F5"],
        "help": "Start the recording: checks, the bot's state, a review, then the request",
      ])
    let file = folder.path("tally/config.yaml")
    #expect(
      answer["/problems"] == [
        .string(JSONString("\(file):3: `keys`: no command is named `stat`; did you mean `start`?")),
        .string(
          JSONString(
            "\(file):4: `keys`: `f` now runs undo in the form and the editor, no longer mend")),
      ])
  }

  @Test func namesWhatIsWrongWithoutAConsole() throws {
    try configure("keys: { replace: Enter }\n")
    for outcome in [try tally("keys"), try tally("start", ServedRehearsal.ready, "--dry-run")] {
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("config.yaml:1: `keys`: `Enter` cannot run replace"))
    }
  }

  @Test(.enabled(if: TmuxSession.isPossible, "tmux is missing; scripts/test installs it"))
  func theConsoleStartsWithTheUsersKey() throws {
    try configure("keys:\n  start: [F5, s]\n  bots: f\n")
    let session = try TmuxSession(["rehearse"], environment: environment)
    #expect(try session.shows(" F5 choose bot, start  "))
    #expect(try session.screen().contains("`f` now runs bots in the form, no longer mend"))
    try session.type("f")
    #expect(try session.shows("11111111"))
    try session.press("Enter")
    #expect(try session.shows("in the call, not recording"))
    try session.press("F5")
    #expect(try session.shows("Start recording"))
    try session.press("Escape")
    #expect(try session.awaits { try !session.screen().contains("Start recording") })
    try session.type("q")
    #expect(try session.ending().status == "0")
  }
}
