import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct StartCountTests {
  @Test func itTellsWhatWasCarriedOutAndReplaced() throws {
    var practice = Practice()
    let first = practice.start().json?["/recordings/0/id"]
    _ = practice.start()
    _ = practice.start(key: nil)
    _ = practice.start(BotID.done)
    _ = practice.start(BotID.recording, key: "two", meeting: .answerLost)
    _ = practice.get("/api/v1/bot/")
    let old = try #require(practice.bot(BotID.recording)?["/recordings/0/id"])
    let count = practice.service.respond(
      to: Request("GET", "/rehearsal/starts"), at: practice.now)
    let inCall: JSONValue = [
      "carried_out": 2, "keys": ["": 1, "one": 1], "replaced": .array([first ?? .null]),
    ]
    let recording: JSONValue = ["carried_out": 1, "keys": ["two": 1], "replaced": [old]]
    let instance = Practice.instance.uuidString.lowercased()
    #expect(count.status == 200)
    #expect(
      count.json == [
        "instance": .string(JSONString(instance)),
        "starts": .object(
          JSONObject([(BotID.inCall, inCall), (BotID.recording, recording)])),
        "requests": 7, "faults": 1,
      ])
  }

  @Test func itIsOnlyRead() {
    var practice = Practice()
    let answer = practice.service.respond(
      to: Request("POST", "/rehearsal/starts"), at: practice.now)
    #expect(answer.status == 405)
  }
}
