import Foundation
import RecordingCore
import TestSupport
import Testing

struct StartTests {
  private static let key = "s3cret-key"
  private static let answer = """
    {"id": "\(ServedRehearsal.ready)", "status_changes": [
      {"code": "in_call_not_recording", "created_at": "2026-11-23T10:00:00Z"}]}
    """

  /// A server that answers every request with a bot that is ready.
  private static func server() throws -> RawServer {
    try RawServer(
      .readRequest,
      .send(
        "HTTP/1.1 200 OK\r\nContent-Length: \(answer.utf8.count)\r\nConnection: close\r\n\r\n"
          + answer))
  }

  @Test(arguments: [
    [], ["--preset", "meeting"], ["--lean", "--set", "retention.type=forever"],
    ["--preset", "audio-only", "--explicit", "--set", "audio_mixed_mp3=null"],
    [
      "--set", #"metadata={"note":"ä \u00e4 \ud83d\ude00"}"#, "--set", "retention.type=timed",
      "--set", "retention.hours=1e3",
    ],
  ])
  func sendsTheBytesThatADryRunPrints(_ options: [String]) throws {
    let server = try Self.server()
    let start = ["start", ServedRehearsal.ready, "--base-url", server.url] + options
    let preview = try Program.tally.run(start + ["--dry-run"])
    #expect(preview.status == 0)
    #expect(server.requests.isEmpty)

    let outcome = try Program.tally.run(start, environment: ["RECALL_API_KEY": Self.key])
    #expect(outcome.status == 0)
    let posts = server.requests.filter { $0.hasPrefix("POST ") }
    // Once to see the bot, and once more right before the request.
    #expect(server.requests.count == 3)
    #expect(posts.count == 1)
    let request = try #require(posts.first)
    let blank = try #require(request.utf8.firstRange(of: "\r\n\r\n".utf8))
    #expect(String(request[blank.upperBound...]) + "\n" == preview.output)
    #expect(request.contains("Idempotency-Key: "))
    #expect(request.contains("Authorization: Token \(Self.key)\r\n"))
    #expect(request.components(separatedBy: Self.key).count == 2)
    #expect(!(outcome.output + outcome.errors + preview.output).contains(Self.key))
  }

  @Test func makesListsAlongAPath() throws {
    let outcome = try Program.tally.run([
      "start", ServedRehearsal.ready, "--dry-run", "--as-set",
      "--set", "realtime_endpoints.0.type=webhook",
      "--set", "realtime_endpoints.0.url=https://hooks.example.com/",
      "--set", #"realtime_endpoints.0.events=["participant_events.join"]"#,
    ])
    #expect(outcome.status == 0)
    let body = try JSONParser.parse(outcome.output)
    #expect(body["/realtime_endpoints/0/type"] == "webhook")
    #expect(body["/realtime_endpoints/0/events/0"] == "participant_events.join")
  }

  @Test func sendsNothingWithErrors() throws {
    let server = try Self.server()
    let outcome = try Program.tally.run(
      ["start", ServedRehearsal.ready, "--base-url", server.url, "--set", "retension=null"],
      environment: ["RECALL_API_KEY": Self.key])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("body: /retension: "))
    #expect(server.requests.isEmpty)
  }

  @Test func sendsABodyAsItCame() throws {
    let text = #"{"zeta":1.0,"retention":{"hours":1e3,"type":"timed"},"metadata":{"a":"\u0041\/"}}"#
    let outcome = try Program.tally.run(
      ["start", ServedRehearsal.ready, "--body", "-", "--dry-run", "--allow-unknown"],
      input: Array(text.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.filter { !$0.isWhitespace } == text)
  }

  @Test func recordsAtTheRehearsal() throws {
    let rehearsal = try ServedRehearsal()
    #expect(rehearsal.firstLine.hasPrefix("listening on http://127.0.0.1:"))
    let outcome = try rehearsal.tally("start", ServedRehearsal.ready, "--preset", "meeting")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(ServedRehearsal.ready))
    #expect(outcome.errors.contains("note: /realtime_endpoints: "))
    try wait(within: 20) {
      try rehearsal.tally("bot", ServedRehearsal.ready).output.contains("in_call_recording")
    }
    #expect(rehearsal.end() == 0)
  }

  @Test func replacesARecordingOnlyWhenAsked() throws {
    let rehearsal = try ServedRehearsal()
    let refused = try rehearsal.tally("start", ServedRehearsal.recording, "--format", "json")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("it began 20"))
    #expect(try JSONParser.parse(refused.output)["/exit"] == 73)
    #expect(try rehearsal.tally("start", ServedRehearsal.recording, "--replace").status == 0)
  }

  @Test(arguments: [ServedRehearsal.waiting, ServedRehearsal.gone])
  func sendsNothingToABotThatIsNotInTheCall(_ bot: String) throws {
    let outcome = try ServedRehearsal().tally("start", bot)
    #expect(outcome.status == 76)
    #expect(outcome.errors.contains("nothing was sent"))
  }

  @Test func tellsARefusedKey() throws {
    #expect(try ServedRehearsal().tally("bots", key: "wrong").status == 77)
  }

  @Test func endsAtAnInterrupt() throws {
    let server = try RawServer(.readRequest, .stall)
    let process = Program.tally.process(
      ["bots", "--base-url", server.url], environment: ["RECALL_API_KEY": Self.key])
    process.standardError = FileHandle.nullDevice
    try process.startAlone()
    try wait(within: 20) { !server.requests.isEmpty }
    process.interrupt()
    process.waitOrKill()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }

  /// Asks again and again until it is so.
  private func wait(within seconds: Double, _ condition: () throws -> Bool) throws {
    let deadline = Date() + seconds
    while try !condition() {
      guard Date() < deadline else {
        Issue.record("not so within \(seconds) s")
        return
      }
      usleep(20_000)
    }
  }
}
