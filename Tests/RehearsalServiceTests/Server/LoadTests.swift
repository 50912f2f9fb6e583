import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

/// Large bodies: the time for one grows as it does, and is nobody else's.
@Suite struct LoadTests {
  private static func members(_ count: Int, _ name: String = "key") -> [JSONObject.Member] {
    (0..<count).map {
      JSONObject.Member(key: JSONString("\(name)\($0)"), value: .number(JSONNumber($0)))
    }
  }

  private static func repeated(_ name: String, _ count: Int) -> JSONValue {
    let member = JSONObject.Member(key: JSONString(name), value: ["a": 1])
    return .object(JSONObject(members: Array(repeating: member, count: count)))
  }

  private static let unknown = JSONValue.object(JSONObject(members: members(10_000)))
  private static let endpoint: JSONValue = ["type": "webhook", "nil": 1]

  /// Bodies for each of which some part once looked through all of it for every member.
  private static let bodies: [JSONValue] = [
    unknown,
    ["transcript": ["provider": unknown]],
    ["metadata": unknown],
    ["recording_config": unknown],
    .object(JSONObject(members: members(10_000, "retention"))),
    ["transcript": ["provider": ["recallai_streaming": repeated("language", 10_000)]]],
    repeated("recording_config", 10_000),
    repeated("recording_mode", 10_000),
    ["realtime_endpoints": .array(Array(repeating: endpoint, count: 1_500))],
  ]

  // Each takes about a second in a debug build; by the square of their size it would be half a minute.
  @Test(arguments: bodies.indices)
  func theTimeForABodyGrowsAsItDoes(index: Int) {
    let request = Request("POST", "/", json: Self.bodies[index])
    let time = ContinuousClock().measure {
      _ = try? request.settings()
    }
    #expect(time < .seconds(12))
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
      let body = JSONValue.object(JSONObject(members: Self.members(20_000)))
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
