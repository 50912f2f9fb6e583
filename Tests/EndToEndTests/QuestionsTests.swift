import Foundation
import RecordingCore
import TestSupport
import Testing

/// `tally start --ask` on a line-by-line terminal, which here is none at all.
struct QuestionsTests {
  private let rehearsal: ServedRehearsal

  init() throws { rehearsal = try ServedRehearsal() }

  private func ask(
    _ answers: [String], bot: String = ServedRehearsal.ready, _ options: String...,
    key: String? = "test"
  ) throws -> Program.Outcome {
    var environment = ["TERM": "dumb", "TALLY_BASE_URL": rehearsal.url]
    environment["RECALL_API_KEY"] = key
    let outcome = try Program.tally.run(
      ["start", bot, "--ask"] + options, environment: environment,
      input: Array(answers.map { $0 + "\n" }.joined().utf8))
    #expect(!(outcome.output + outcome.errors).utf8.contains(0x1B))
    return outcome
  }

  @Test func endsWithTheBotRecording() throws {
    let outcome = try ask([
      "3", "2", "call join", "on", "", "on", ".", "", "", "y",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("The start was taken by \(rehearsal.url): gallery view v2, "))
    #expect(outcome.errors.contains("1 of "))
    #expect(outcome.errors.contains("the bot has 48 hours, this body not said"))
    let deadline = Date() + 20
    while try !rehearsal.tally("bot", ServedRehearsal.ready).output.contains("in_call_recording") {
      guard Date() < deadline else { return #expect(Bool(false), "it does not record") }
      usleep(20_000)
    }
  }

  @Test func aDryRunPrintsTheBodyAloneAndNeedsNoKey() throws {
    let outcome = try ask(
      ["", "beside", ".", "."], "--preset", "meeting", "--set", "retention.hours=48", "--dry-run",
      key: nil)
    #expect(outcome.status == 0)
    var body = try #require(Preset.builtIns.first { $0.name == "meeting" }).body
    body.set(48, at: "/retention/hours")
    body.set("beside", at: "/video_mixed_participant_video_when_screenshare")
    #expect(outcome.output == body.prettyText + "\n")
  }

  @Test(arguments: [["2", "q"], ["2"], [], [".", "", "", "n"]])
  func leavingSendsNothing(_ answers: [String]) throws {
    let outcome = try ask(answers)
    #expect(outcome.status == 130)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("nothing was sent"))
    let bot = try rehearsal.tally("bot", ServedRehearsal.ready)
    #expect(bot.output.contains("in_call_not_recording"))
  }

  @Test(arguments: [[".", "."], [".", ".", "q"]])
  func errorsHoldTheStart(_ answers: [String]) throws {
    let outcome = try ask(answers, "--set", "retension=1", "--dry-run")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("body: /retension: "))
    #expect(outcome.output.isEmpty)
  }

  @Test func aRunningRecordingIsReplacedOnlyByItsWord() throws {
    let bot = ServedRehearsal.recording
    #expect(try ask([".", ".", "REPLACE"], bot: bot).status == 73)
    #expect(try ask([".", ".", "y"], bot: bot, "--replace").status == 130)
    #expect(try ask([".", ".", "REPLACE"], bot: bot, "--replace").status == 0)
  }

  @Test func whatKeepsItFromStartingIsSaidBeforeTheQuestions() throws {
    for (bot, key, status) in [
      (ServedRehearsal.waiting, "test", 76), (ServedRehearsal.ready, "wrong", 77),
      (ServedRehearsal.ready, nil, 78),
    ] as [(String, String?, Int32)] {
      let outcome = try ask(["."], bot: bot, key: key)
      #expect(outcome.status == status)
      #expect(!outcome.errors.contains("1 of "))
    }
  }

  @Test func whatWasAnsweredIsNotLostWithTheService() throws {
    let process = Program.tally.process(
      ["start", ServedRehearsal.ready, "--ask", "--base-url", rehearsal.url],
      environment: ["TERM": "dumb", "RECALL_API_KEY": "test"])
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.startAlone()
    try input.fileHandleForWriting.write(contentsOf: Data("4\n.\n.\n".utf8))
    var text = ""
    while !text.contains("Start now?") {
      let chunk = errors.fileHandleForReading.availableData
      if chunk.isEmpty { break }
      text += String(decoding: chunk, as: UTF8.self)
    }
    #expect(rehearsal.end() == 0)
    try input.fileHandleForWriting.write(contentsOf: Data("y\n".utf8))
    text += String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitOrKill()
    #expect(process.terminationStatus == 69)
    #expect(text.contains("\"video_mixed_layout\": \"audio_only\""))
  }

  @Test func answersAndBodyCannotBothComeFromTheInput() throws {
    #expect(try ask(["{}"], "--body", "-").status == 64)
  }

  @Test func aProgramReadsTheResultFromTheOutput() throws {
    let outcome = try ask([".", ".", "y"], "--format", "json")
    let result = try JSONParser.parse(outcome.output)
    #expect(result["/exit"] == 0)
    #expect(result["/losses"]?.arrayValue?.isEmpty == false)
  }
}
