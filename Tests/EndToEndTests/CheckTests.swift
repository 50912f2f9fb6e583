import RecordingCore
import TestSupport
import Testing

struct CheckTests {
  @Test func findsNoErrorInTheBodiesOfOthers() throws {
    #expect(Fixtures.bodies.count > 30)
    let outcome = try Program.tally.run(["check"] + Fixtures.bodies)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func findsAnErrorInEachInvalidBody() throws {
    #expect(Fixtures.invalidBodies.count > 15)
    let outcome = try Program.tally.run(["check", "--format", "json"] + Fixtures.invalidBodies)
    #expect(outcome.status == 65)
    let files = try #require(try JSONParser.parse(outcome.output)["/files"]?.arrayValue)
    #expect(files.count == Fixtures.invalidBodies.count)
    for file in files {
      let findings = try #require(file["/findings"]?.arrayValue)
      #expect(
        findings.contains { $0["/severity"] == "error" }, "\(file["/file"]?.compactText ?? "")")
    }
  }

  @Test func printsOneLineForEachFinding() throws {
    let folder = try TemporaryFolder()
    let file = try folder.put(
      #"{"retention": null, "video_mixed_mp4": null, "video_mixed_layot": "x"}"#, as: "body.json")
    let outcome = try Program.tally.run(["check", file])
    #expect(outcome.status == 65)
    #expect(outcome.output.hasPrefix("\(file): /video_mixed_layot: "))
    #expect(outcome.output.hasSuffix("[unknown-key]\n"))
    #expect(outcome.output.contains("video_mixed_layout"))
    let allowing = try Program.tally.run(["check", "--allow-unknown", file])
    #expect(allowing.status == 0)
    #expect(allowing.output.contains(": allowed: "))
  }

  @Test(arguments: [
    (#"{"new": 1}"#, 0), (#"{"meeting_url": "https://m.example/", "zoom": {}}"#, 0),
    (#"{"include_bot_in_recording": {"audio": true, "visible": true}}"#, 0),
    (#"{"new": 1, "retention": 7}"#, 65), (#"{"recording_mode": "audio_only"}"#, 65),
  ])
  func allowsAloneWhatIsDroppedInSilence(_ body: String, status: Int32) throws {
    let outcome = try Program.tally.run(
      ["check", "-", "--allow-unknown"], input: Array(body.utf8))
    #expect(outcome.status == status)
    #expect(try Program.tally.run(["check", "-"], input: Array(body.utf8)).status == 65)
  }

  @Test(arguments: [
    ("{\n\"a\": 1,\n}", ":3: "), (String(repeating: "[", count: 100_000), ":1: "),
    ("{\"a\"", ":1: "), ("", ":1: "), ("{\"a\":\n\u{0}}", ":2: "),
  ])
  func namesFileLineAndReason(_ text: String, _ place: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.put(text, as: "broken.json")
    for arguments in [
      ["check", file], ["start", ServedRehearsal.ready, "--dry-run", "--body", file],
    ] {
      let outcome = try Program.tally.run(arguments)
      #expect(outcome.status == 65)
      #expect((outcome.output + outcome.errors).contains(file + place))
    }
    #expect(try folder.text(of: "broken.json") == text)
  }

  @Test func aCommandIsNoBodyButCanBeReadAsOne() throws {
    for file in Fixtures.commands where try TextFile.read(file).contains("curl") {
      let outcome = try Program.tally.run(["check", file])
      #expect(outcome.status == 65)
      #expect(
        outcome.output.hasPrefix(
          "\(file):1: a curl command and no JSON: `tally body` reads the body out of it"))
    }
  }

  @Test func namesWhyAFileMustFailAtThePlaceThatItNames() throws {
    for file in Fixtures.invalidBodies {
      let reason = try TextFile.read(String(file.dropLast(5)) + ".why.txt")
      guard reason.hasPrefix("/"), let place = reason.split(separator: ":").first else { continue }
      let outcome = try Program.tally.run(["check", file])
      #expect(outcome.output.contains("\(file): \(place): this"), "\(outcome.output)")
    }
  }

  @Test func refusesAHugeFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.put([UInt8](repeating: 0x20, count: 9 << 20), as: "huge.json")
    let outcome = try Program.tally.run(["check", file])
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("larger than 8 MB"))
  }

  @Test func endsWithTheWorstOfSeveral() throws {
    let folder = try TemporaryFolder()
    let good = try folder.put("{}", as: "good.json")
    let bad = try folder.put("[]", as: "bad.json")
    #expect(try Program.tally.run(["check", good, bad]).status == 65)
    let outcome = try Program.tally.run(["check", good, bad, folder.path("none.json")])
    #expect(outcome.status == 66)
    #expect(outcome.output.contains("none.json: it does not exist"))
  }

  @Test func seesWrappedBodies() throws {
    let outcome = try Program.tally.run(
      ["check", "-"], input: Array(#"{"recording_config": {"video_mixed_layout": "x"}}"#.utf8))
    #expect(outcome.output.contains("-: /recording_config: "))
    #expect(outcome.output.contains("-: /recording_config/video_mixed_layout: "))
  }
}
