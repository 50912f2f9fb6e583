import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

/// Large bodies: the time for one grows as it does, and is nobody else's.
@Suite struct LoadTests {
  private static func members(_ count: Int) -> [JSONObject.Member] {
    (0..<count).map {
      JSONObject.Member(key: JSONString("key\($0)"), value: .number(JSONNumber($0)))
    }
  }

  // Both take less than a second in a debug build; by the square of their size it would be half a minute.
  @Test func theTimeForUnknownKeysGrowsAsTheyDo() {
    let body = JSONValue.object(JSONObject(members: Self.members(10_000)))
    let request = Request("POST", "/", json: body)
    let time = ContinuousClock().measure { #expect((try? request.settings()) == [:]) }
    #expect(time < .seconds(6))
  }

  @Test func theTimeForRefusedLabelsGrowsAsTheyDo() {
    let labels = JSONValue.object(JSONObject(members: Self.members(6_000)))
    let request = Request("POST", "/", json: ["metadata": labels])
    let time = ContinuousClock().measure { #expect((try? request.settings()) == nil) }
    #expect(time < .seconds(6))
  }

  @Test func whatIsDroppedLeavesTheRest() throws {
    let body: JSONValue = [
      "a": 1,
      "realtime_endpoints": [
        ["type": "rtmp", "url": "rtmp://a.example", "b": 1, "events": ["video_mixed_flv.data"]]
      ],
      "metadata": ["a": "b"], "video_mixed_flv": ["c": [:]], "a": 2,
    ]
    #expect(
      try Request("POST", "/", json: body).settings() == [
        "realtime_endpoints": [
          ["type": "rtmp", "url": "rtmp://a.example", "events": ["video_mixed_flv.data"]]
        ],
        "metadata": ["a": "b"], "video_mixed_flv": [:],
      ])
  }

  @Test func aLargeBodyHoldsUpNobody() async throws {
    try await serving { (port) async throws in
      let body = JSONValue.object(JSONObject(members: Self.members(10_000)))
      let large = RawRequest(
        method: "POST", target: "/api/v1/bot/\(BotID.inCall)/start_recording/",
        headers: ["Authorization": "practice"], body: Array(body.compactText.utf8))
      async let answer = large.answer(fromPort: port)
      try await Task.sleep(for: .milliseconds(30))
      let count = RawRequest(method: "GET", target: "/rehearsal/starts", headers: [:], body: [])
      #expect(try await count.send(toPort: port).json?["/requests"] == 0)
      #expect(try await answer.status == 200)
    }
  }
}
