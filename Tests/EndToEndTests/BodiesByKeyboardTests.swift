import RecordingCore
import TerminalKit
import TestSupport
import Testing

/// Every body from the field is set by keys from an empty form, started, and arrives as it was meant.
@Suite(.enabled(if: TmuxSession.isPossible, "tmux is missing; scripts/test installs it"))
struct BodiesByKeyboardTests {
  private static let answer = """
    {"id": "\(ServedRehearsal.ready)", "status_changes": [
      {"code": "in_call_not_recording", "created_at": "2026-11-23T10:00:00Z"}]}
    """

  @Test func arriveAsTheyWereMeant() throws {
    let server = try RawServer(
      .readRequest,
      .send(
        "HTTP/1.1 200 OK\r\nContent-Length: \(Self.answer.utf8.count)\r\nConnection: close\r\n\r\n"
          + Self.answer))
    func posts() -> [String] { server.requests.filter { $0.hasPrefix("POST ") } }
    let session = try TmuxSession(
      ["--bot", ServedRehearsal.ready, "--base-url", server.url],
      environment: ["RECALL_API_KEY": "key"])
    #expect(try session.shows("in the call, not recording"))

    // The bot never shows a recording, so that each start is made over the one before.
    var start = (offer: "Enter start", key: KeyPress(.enter))
    for (name, body) in try CollectedBodies.all() {
      var pilot = Pilot(size: Size(columns: 200, rows: 50))
      pilot.write(body)
      let before = posts().count
      try session.press(pilot.keys + ["s"])
      #expect(try session.shows(start.offer), "\(name)")
      try session.press([start.key])
      start = ("R start over", "R")
      #expect(try session.awaits { posts().count > before }, "\(name)")
      #expect(try session.shows("waiting for the recording"), "\(name)")

      let request = try #require(posts().last)
      let blank = try #require(request.utf8.firstRange(of: "\r\n\r\n".utf8))
      let sent = try JSONParser.parse(String(request[blank.upperBound...]))
      #expect(sent.isEquivalent(to: body), "\(name): \(sent.compactText)")
    }
  }
}
