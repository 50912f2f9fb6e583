import RecordingCore
import Testing

@Suite("Findings and losses in a line")
struct CheckLineTests {
  @Test(arguments: [
    (Check.Severity.error, false, "f: /a/b: wrong [rule]"),
    (.error, true, "f: /a/b: allowed: wrong [rule]"),
    (.warning, false, "f: /a/b: warning: wrong [rule]"),
    (.loss, false, "f: /a/b: loss: wrong [rule]"),
  ])
  func namesFilePlaceAndRule(_ severity: Check.Severity, _ isAllowed: Bool, _ line: String) {
    let check = Check(severity, at: "/a/b", rule: "rule", "wrong")
    #expect(check.line(of: "f", isAllowed: isAllowed) == line)
  }

  @Test func aLossHasBothValues() throws {
    let losses = Comparison.losses(
      body: ["video_mixed_mp4": [:]],
      bot: ["video_mixed_mp4": .null, "start_recording_on": "manual"])
    #expect(
      losses.map(\.line) == [
        "/video_mixed_mp4: mixed mp4 video: the bot has off, this body on",
        "/start_recording_on: start trigger: the bot has manual, this body participant join; "
          + "this endpoint does not take manual; "
          + "it is for creating a bot, which then waits for this very command",
      ])
  }
}
