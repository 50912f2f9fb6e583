import Foundation
import RecordingCore
import RehearsalService
import Testing

/// What keys do, and what was really done, asked of the service as a value.
@Suite struct ConductTests {
  private func start(
    _ service: inout Service, _ bot: String, key: String, at seconds: Double = 0
  ) -> Response {
    service.respond(
      to: Request(
        "POST", "/api/v1/bot/\(bot)/start_recording/",
        headers: ["Authorization": "k", "Idempotency-Key": key]),
      at: Rehearsal.start + seconds)
  }

  private func count(_ service: inout Service) -> JSONValue? {
    service.reply(to: Request("GET", "/rehearsal/starts"), at: Rehearsal.start).response.json
  }

  @Test(arguments: Conduct.Idempotency.allCases)
  func aStartIsDoneOnceUnderItsKeyUnlessKeysAreIgnored(_ kind: Conduct.Idempotency) {
    var service = Service(startingAt: Rehearsal.start, conduct: Conduct(idempotency: kind))
    for _ in 0..<3 { #expect(start(&service, BotID.inCall, key: "one").status == 200) }
    let done = kind == .ignored ? 3 : 1
    #expect(count(&service)?[JSONPointer(text: "/starts/\(BotID.inCall)/carried_out")]?.intValue == done)
    #expect(count(&service)?[JSONPointer(text: "/starts/\(BotID.inCall)/keys/one")]?.intValue == done)
    #expect(
      count(&service)?[JSONPointer(text: "/starts/\(BotID.inCall)/replaced")]?.arrayValue?.count == done - 1)
  }

  @Test(arguments: Conduct.Idempotency.allCases)
  func aRefusalIsKeptWhereAllAnswersAre(_ kind: Conduct.Idempotency) {
    var service = Service(startingAt: Rehearsal.start, conduct: Conduct(idempotency: kind))
    #expect(start(&service, BotID.waitingRoom, key: "one").status == 400)
    let later = start(&service, BotID.waitingRoom, key: "one", at: 30)
    #expect(later.status == (kind == .stored ? 400 : 200))
  }

  @Test func aRecordingBeginsWhenItIsSaidTo() {
    var service = Service(startingAt: Rehearsal.start, conduct: Conduct(beginAfter: 0.5))
    let first = start(&service, BotID.inCall, key: "one").json
    #expect(first?["/recordings/0/started_at"] == .null)
    #expect(first?["/recordings/0/status/code"] == "processing")
    func bot(at seconds: Double) -> JSONValue? {
      service.respond(
        to: Request("GET", "/api/v1/bot/\(BotID.inCall)/", headers: ["Authorization": "k"]),
        at: Rehearsal.start + seconds
      ).json
    }
    #expect(bot(at: 0.4)?["/recordings/0/started_at"] == .null)
    #expect(bot(at: 0.5)?["/recordings/0/started_at"]?.stringValue != nil)
  }

  @Test func thereAreAsManyMoreBotsAsAskedFor() {
    var service = Service(startingAt: Rehearsal.start, conduct: Conduct(additionalBots: 300))
    #expect(start(&service, "10000000-0000-4000-8000-000000000300", key: "a").status == 200)
    #expect(start(&service, "10000000-0000-4000-8000-000000000301", key: "a").status == 404)
  }

  @Test func everyAnswerNamesTheRunAndItself() {
    var service = Service(startingAt: Rehearsal.start, instance: "run")
    let answers = ["one", "one", "two"].map { start(&service, BotID.inCall, key: $0).headers }
    #expect(answers.allSatisfy { $0["Rehearsal-Instance"] == "run" })
    #expect(answers[0]["X-Request-Id"] == answers[1]["X-Request-Id"])
    #expect(answers[0]["X-Request-Id"] != answers[2]["X-Request-Id"])
  }
}
