import Foundation
import RecordingCore
import TestSupport
import Testing

/// The whole way of an operator, key by key, on a terminal.
@Suite(.enabled(if: TmuxSession.isPossible, "tmux is missing; scripts/test installs it"))
struct OperatorTests {
  private static let key = "s3cret-key-of-the-operator"
  private static let answer = """
    {"id": "\(ServedRehearsal.ready)", "status_changes": [
      {"code": "in_call_not_recording", "created_at": "2026-11-23T10:00:00Z"}]}
    """

  /// Sets what a recording of every person shall have.
  private func fillIn(_ session: TmuxSession) throws {
    try session.type("3", at: "video_mixed_layout")
    try session.type("2", at: "video_mixed_participant_video_when_screenshare")
    try session.type("1", at: "start_recording_on")
    for output in ["video_separate_mp4", "audio_mixed_mp3", "video_mixed_mp4"] {
      try session.type(" ", at: output)
    }
    try session.type("48", at: "retention")
    try session.press("Enter")
    #expect(try session.awaits { try session.preview().contains(#""hours": 48"#) })
  }

  private let settings: [JSONPointer: JSONValue] = [
    "/video_mixed_layout": "gallery_view_v2",
    "/video_mixed_participant_video_when_screenshare": "beside",
    "/start_recording_on": "call_join", "/video_separate_mp4": [:], "/audio_mixed_mp3": [:],
    "/video_mixed_mp4": .null, "/retention": ["type": "timed", "hours": 48],
  ]

  @Test func recordsAtTheRehearsal() throws {
    let session = try TmuxSession(["rehearse"])
    #expect(try session.shows("no bot chosen"))
    try fillIn(session)
    try session.type("b")
    #expect(try session.shows("11111111"))
    try session.press("Enter")
    #expect(try session.shows("in the call, not recording"))
    try session.type("s")
    #expect(try session.shows("Start recording"))
    #expect(try session.shows("Enter start"))
    try session.press("Enter")
    #expect(try session.shows("● recording"))
    // The start has ended a moment after its recording shows: when that is in the journal.
    #expect(
      try session.awaits {
        try session.type("q")
        guard try session.shows("y leave") else { return false }
        if try session.screen().contains("goes on without the console") { return true }
        try session.type("n")
        return false
      })
    try session.type("y")
    #expect(try session.ending().status == "0")
  }

  @Test func takesClicksAndGivesTheMouseBack() throws {
    let session = try TmuxSession([])
    #expect(try session.shows("no bot chosen"))
    #expect(try session.awaits { try session.isMouseCaptured })
    try session.click("2 gallery view")
    #expect(
      try session.awaits {
        try session.preview().contains("\"video_mixed_layout\": \"gallery_view\"")
      })
    try session.type("M")
    #expect(try session.awaits { try !session.isMouseCaptured })
    try session.type("M")
    #expect(try session.awaits { try session.isMouseCaptured })
    try session.click("q quit")
    #expect(try session.ending().status == "0")
  }

  @Test func sendsOnceTheBytesThatItShows() throws {
    let server = try RawServer(
      .readRequest,
      .send(
        "HTTP/1.1 200 OK\r\nContent-Length: \(Self.answer.utf8.count)\r\nConnection: close\r\n\r\n"
          + Self.answer))
    let session = try TmuxSession(
      ["--bot", ServedRehearsal.ready, "--base-url", server.url],
      environment: ["RECALL_API_KEY": Self.key])
    #expect(try session.shows("in the call, not recording"))
    try fillIn(session)
    let preview = try session.preview()
    let body = try JSONParser.parse(preview)
    for (pointer, value) in settings { #expect(body[pointer] == value, "\(pointer)") }

    try session.type("s")
    #expect(try session.shows("Enter start"))
    try session.press("Enter", "Enter", "Enter")
    #expect(try session.awaits { server.requests.contains { $0.hasPrefix("POST ") } })
    #expect(try !session.screen().contains(Self.key))
    try session.send(SIGTERM)
    #expect(try session.ending().status == "143")

    let posts = server.requests.filter { $0.hasPrefix("POST ") }
    #expect(posts.count == 1)
    let request = try #require(posts.first)
    let blank = try #require(request.utf8.firstRange(of: "\r\n\r\n".utf8))
    #expect(String(request[blank.upperBound...]) == preview)
    #expect(request.contains("Authorization: Token \(Self.key)\r\n"))

    let files = try FileManager.default.subpathsOfDirectory(atPath: session.home.path)
    #expect(files.contains { $0.contains("/drafts/") && $0.hasSuffix(".json") })
    for file in files {
      let content = FileManager.default.contents(atPath: session.home.path(file)) ?? Data()
      #expect(!String(decoding: content, as: UTF8.self).contains(Self.key), "\(file)")
    }
  }

  @Test(arguments: [nil, SIGTERM, SIGHUP, SIGINT, SIGSEGV])
  func leavesTheTerminalAsItWas(signal: Int32?) throws {
    let session = try TmuxSession([])
    #expect(try session.shows("no bot chosen"))
    if let signal { try session.send(signal) } else { try session.type("q") }
    let ending = try session.ending()
    #expect(ending.status == signal.map { String(128 + $0) } ?? "0")
    #expect(ending.after == ending.before)
  }
}
