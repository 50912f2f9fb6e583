import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct DeliveryTests {
  private static let start = RawRequest(
    method: "POST", target: "/api/v1/bot/\(BotID.inCall)/start_recording/",
    headers: ["Authorization": "practice"], body: [])
  private static let count = RawRequest(
    method: "GET", target: "/rehearsal/starts", headers: [:], body: [])

  /// Sends one start that meets a fault.
  /// - Returns: What came back, and how many starts were carried out.
  private func start(
    meeting kind: Fault.Kind, check: @escaping @Sendable (RawAnswer, Int) throws -> Void
  ) async throws {
    try await serving(faults: FaultPlan(always: kind)) { (port) async throws in
      let answer = try await Self.start.answer(fromPort: port)
      let count = try await Self.count.send(toPort: port).json
      let starts = count?[JSONPointer(["starts", BotID.inCall, "carried_out"])]?.intValue ?? 0
      try check(answer, starts)
      #expect(count?["/faults"] == 1)
    }
  }

  @Test func aLostAnswerSendsNoByte() async throws {
    try await start(meeting: .answerLost) { answer, starts in
      #expect(answer.bytes.isEmpty)
      #expect(starts == 1)
    }
  }

  @Test func aCutBeforeTheWorkSendsNoByteEither() async throws {
    try await start(meeting: .cutBefore) { answer, starts in
      #expect(answer.bytes.isEmpty)
      #expect(starts == 0)
    }
  }

  @Test func aCutAnswerPromisesMoreThanItSends() async throws {
    try await start(meeting: .answerCut) { answer, starts in
      let (promised, body) = try answer.promisedAndSent()
      #expect(promised > 100)
      #expect(body.count == promised / 2)
      #expect(starts == 1)
    }
  }

  @Test func aDrippingAnswerIsWholeInTheEnd() async throws {
    try await start(meeting: .dripping(0.2)) { answer, starts in
      let (promised, body) = try answer.promisedAndSent()
      #expect(body.count == promised)
      #expect(try JSONParser.parse(Array(body))["/id"]?.stringValue == BotID.inCall)
      #expect(answer.pieces.count > 5)
      #expect(starts == 1)
    }
  }

  @Test(arguments: [409, 429, 500, 502, 503, 504])
  func anInjectedErrorIsAnOrdinaryAnswer(status: Int) async throws {
    let error = InjectedAnswer(status: status, retryAfter: .date(in: 1))
    try await start(meeting: .answeredInstead(error)) { answer, starts in
      let text = String(decoding: answer.bytes, as: UTF8.self)
      #expect(text.hasPrefix("HTTP/1.1 \(status) "))
      #expect(text.contains("\r\nRetry-After: Wed, 18 Nov 2026"))
      #expect(text.contains("\r\nX-Request-Id: "))
      #expect(text.contains("{\"detail\":"))
      #expect(starts == 0)
    }
  }
}

extension RawAnswer {
  /// The length that the head announces, and the body.
  fileprivate func promisedAndSent() throws -> (Int, Substring.UTF8View) {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = try #require(text.range(of: "\r\n\r\n"))
    let line = try #require(
      text[..<end.lowerBound].split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") })
    return (
      try #require(Int(line.dropFirst("Content-Length: ".count))), text[end.upperBound...].utf8
    )
  }
}
