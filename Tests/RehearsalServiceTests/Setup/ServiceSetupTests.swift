import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct ServiceSetupTests {
  @Test(arguments: [0, 0.25, 30])
  func theRecordingBeginsWhenTheSetupSays(delay: TimeInterval) {
    var practice = Practice(startDelay: delay)
    _ = practice.start(body: ["metadata": ["case": "17"]])
    if delay > 0 {
      practice.now += delay - 0.125
      let waiting = practice.bot(BotID.inCall)?["/recordings/0"]
      #expect(waiting?["/started_at"] == .null)
      #expect(waiting?["/status/code"] == "processing")
      #expect(waiting?["/metadata"] == ["case": "17"])
      practice.now += 0.125
    }
    #expect(practice.bot(BotID.inCall)?["/recordings/0/started_at"]?.stringValue != nil)
  }

  @Test func aLateBeginningAddsToTheDelay() {
    var practice = Practice()
    _ = practice.start(meeting: .lateBeginning(3))
    practice.now += 4.9
    #expect(practice.bot(BotID.inCall)?["/recordings/0/started_at"] == .null)
    practice.now += 0.1
    #expect(practice.bot(BotID.inCall)?["/recordings/0/started_at"] != .null)
  }

  @Test func extraBotsTakeAStartEach() {
    var practice = Practice(bots: 12)
    for id in ["10000000-0000-4000-8000-000000000001", "10000000-0000-4000-8000-000000000012"] {
      #expect(practice.start(id).status == 200)
    }
    #expect(practice.start("10000000-0000-4000-8000-000000000013").status == 404)
    #expect(practice.get("/api/v1/bot/").json?["/count"] == 18)
  }

  @Test func extraBotsAgreeWithTheDocument() throws {
    var practice = Practice(bots: 1)
    let list = try #require(practice.get("/api/v1/bot/").json)
    #expect(try Witness().faults(in: list, schema: "PaginatedBots") == [])
  }

  @Test func tenThousandBotsAreTold() {
    var practice = Practice(bots: 10_000)
    #expect(practice.start("10000000-0000-4000-8000-000000010000").status == 200)
    #expect(practice.get("/api/v1/bot/?page=101").json?["/results"]?.arrayValue?.count == 6)
  }

  @Test func everyAnswerNamesTheRunAndItself() {
    var practice = Practice()
    let answers = [
      practice.get("/api/v1/bot/"), practice.start(key: nil), practice.get("/nowhere"),
      practice.get("/rehearsal/starts"),
      practice.start(key: nil, meeting: .answeredInstead(InjectedAnswer(status: 503))),
    ]
    #expect(
      answers.allSatisfy {
        $0.headers["Rehearsal-Instance"] == Practice.instance.uuidString.lowercased()
      })
    let ids = answers.compactMap { $0.headers["X-Request-Id"] }
    #expect(Set(ids).count == answers.count)
    var again = Practice()
    #expect(again.get("/api/v1/bot/").headers["X-Request-Id"] == ids.first)
  }

  @Test func valuesOutOfRangeAreNamed() {
    for rate in [-0.1, 1.1, .nan] {
      #expect(throws: SetupMistake.self) {
        try SetupMistake.check(rate: rate, startDelay: 2, bots: 0)
      }
    }
    #expect(throws: SetupMistake.startDelay(-1)) {
      try SetupMistake.check(rate: 0, startDelay: -1, bots: 0)
    }
    #expect(throws: SetupMistake.bots(10_001)) {
      try SetupMistake.check(rate: 0, startDelay: 0, bots: 10_001)
    }
    #expect(SetupMistake.rate(2).description.contains("--faults"))
  }
}
