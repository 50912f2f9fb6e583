import RecordingCore
import TestSupport
import Testing

struct BodyTests {
  private static let wrapped = """
    {"meeting_url": "https://meet.example.com/a",
     "recording_config": {"retention": {"type": "timed", "hours": 4.80e1}, "video_mixed_mp4": {}}}
    """
  private static let settings =
    #"{"retention":{"type":"timed","hours":4.80e1},"video_mixed_mp4":{}}"#

  private static func run(
    _ options: [String], input: String, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.tally.run(
      ["body", "-"] + options, environment: environment, input: Array(input.utf8))
  }

  @Test func writesABodyAsItCameButForItsWhiteSpace() throws {
    for file in Fixtures.bodies.prefix(12) {
      let outcome = try Program.tally.run(["body", file])
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output == (try JSONFile.read(file)).prettyText + "\n")
    }
  }

  @Test func takesTheSettingsOutOfACreateBotBody() throws {
    for text in [Self.wrapped, "$ curl https://example.com/ -d '\(Self.wrapped)' | jq ."] {
      let outcome = try Self.run([], input: text)
      #expect(outcome.status == 0)
      #expect(try JSONParser.parse(outcome.output).compactText == Self.settings)
      #expect(
        outcome.errors.contains(
          "note: not taken over, since a start does not send it: meeting_url\n"))
    }
  }

  @Test func writesACommandThatItReadsBack() throws {
    let command = try Self.run(
      ["--as", "curl", "--bot", ServedRehearsal.ready, "--region", "us-west-2"],
      input: Self.settings, environment: ["RECALL_API_KEY": "s3cret"])
    #expect(command.status == 0)
    #expect(
      command.output.contains("us-west-2.recall.ai/api/v1/bot/\(ServedRehearsal.ready)/start_rec"))
    #expect(!command.output.contains("s3cret"))
    let body = try Self.run([], input: command.output)
    #expect(body.output == (try JSONParser.parse(Self.settings)).prettyText + "\n")
    let again = try Self.run(["--as", "curl"], input: command.output)
    #expect(
      again.output.contains("us-west-2.recall.ai/api/v1/bot/\(ServedRehearsal.ready)/start_rec"))
    #expect(again.errors.isEmpty)
    for (options, environment): ([String], [String: String]) in [
      (["--region", "us-east-1"], [:]), ([], ["RECALL_REGION": "us-east-1"]),
    ] {
      let other = try Self.run(
        ["--as", "curl"] + options, input: command.output, environment: environment)
      #expect(other.output.contains("us-east-1.recall.ai/api/v1/bot/\(ServedRehearsal.ready)/"))
      #expect(
        other.errors == "note: the command that was read goes to us-west-2, this one to us-east-1\n"
      )
    }
  }

  @Test func everyPastedCommandKeepsItsRegionAndItsBot() throws {
    #expect(Fixtures.commands.count > 7)
    for file in Fixtures.commands {
      let body = try? JSONFile.read(String(file.dropLast(4)) + ".json")
      let outcome = try Program.tally.run(["body", file])
      #expect(outcome.status == (body == nil ? 65 : 0), "\(file): \(outcome.errors)")
      guard let body else { continue }
      #expect(try JSONParser.parse(outcome.output) == body, "\(file)")
      guard try TextFile.read(file).contains("start_recording") else { continue }
      let command = try Program.tally.run(["body", file, "--as", "curl"])
      #expect(
        command.output.contains(
          "https://us-west-2.recall.ai/api/v1/bot/0b5c1c0e-6c1c-4f7e-9d57-2f1d3a6b7c88/start_rec"))
    }
  }

  @Test func writesWhatCreateBotTakes() throws {
    let outcome = try Self.run(["--as", "create-bot"], input: Self.settings)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "note: Create Bot needs a meeting_url beside recording_config\n")
    let written = try JSONParser.parse(outcome.output)
    #expect(written.compactText == #"{"recording_config":\#(Self.settings)}"#)
    let back = try Self.run([], input: outcome.output)
    #expect(try JSONParser.parse(back.output).compactText == Self.settings)
  }

  @Test(arguments: ["--explicit", "--lean", "--as-set"])
  func writesTheFormsOfAStart(_ form: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.put(Self.settings, as: "body.json")
    let start = try Program.tally.run(
      ["start", ServedRehearsal.ready, "--dry-run", "--body", file, form])
    #expect(try Program.tally.run(["body", file, form]).output == start.output)
    #expect(start.status == 0)
  }

  @Test func endsWithTheUsualCodes() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.put("{\n\"a\": 1,\n}", as: "broken.json")
    let outcome = try Program.tally.run(["body", broken])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("tally: \(broken): this is not JSON: line 3, column 1: a comma"))
    let huge = try folder.put([UInt8](repeating: 0x20, count: 10 << 20), as: "huge.json")
    let binary = try folder.put([0x7B, 0xFF, 0x00, 0x7D], as: "binary.json")
    let unknown = try folder.put(#"{"not_a_setting": 1}"#, as: "unknown.json")
    let known = try folder.put(#"{"retention": 1}"#, as: "known.json")
    for (arguments, status): ([String], Int32) in [
      ([huge], 65), ([binary], 65), ([unknown], 65), ([known], 0), ([folder.path("gone.json")], 66),
      ([], 64),
      ([known, "--as", "yaml"], 64), ([known, "--lean", "--explicit"], 64),
      ([known, "--bot", "x"], 64),
    ] {
      #expect(try Program.tally.run(["body"] + arguments).status == status, "\(arguments)")
    }
    #expect(try Self.run([], input: "curl -d @\(folder.path("gone.json"))").status == 66)
    #expect(try Self.run([], input: "[]").status == 65)
  }
}
