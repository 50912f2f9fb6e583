import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

/// What is right, though not every client does it.
@Suite struct ConnectionTests {
  private static let close = "Connection: close\r\n\r\n"

  private func answer(
    to text: String, isAll: Bool = false, limits: ServerLimits = ServerLimits(),
    check: @escaping @Sendable (RawAnswer) throws -> Void
  ) async throws {
    try await serving(limits: limits) { (port) async throws in
      try check(
        await RawRequest.answer(to: Array(text.utf8), fromPort: port, isAll: isAll))
    }
  }

  @Test(arguments: [
    "localhost", "LOCALHOST:80", "127.0.0.1", "127.1.2.3:65535", "[::1]", "[::1]:8080",
    "localhost:",
  ])
  func everyNameOfThisMachineIsAnswered(host: String) async throws {
    let origin = "Origin: http://\(host)\r\n"
    let request = "GET /rehearsal/starts HTTP/1.1\r\nHost: \(host)\r\n\(origin)\(Self.close)"
    try await answer(to: request) { #expect($0.status == 200) }
  }

  @Test func theVersionBeforeNeedsNoHost() async throws {
    try await answer(to: "GET /rehearsal/starts HTTP/1.0\r\n\r\n") { #expect($0.status == 200) }
  }

  @Test func requestsInOneBreathAreAnsweredInTurn() async throws {
    let one = "GET /rehearsal/starts HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let missing = "POST /missing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}\r\n"
    try await answer(to: one + missing + one, isAll: true) { answer in
      let codes = answer.text.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
      #expect(codes == ["200", "404", "200"])
    }
  }

  @Test func aBodyInChunksIsPutTogether() async throws {
    let chunks =
      "5;a=b\r\n{\"met\r\nE\r\nadata\":{\"a\":\"b\r\n003\r\n\"}}\r\n0\r\nTrailer: x\r\n\r\n"
    let head = """
      POST /api/v1/bot/\(BotID.inCall)/start_recording/ HTTP/1.1\r
      Host: localhost\r\nAuthorization: practice\r\nTransfer-Encoding: Chunked\r\n
      """
    try await answer(to: head + Self.close + chunks) { answer in
      #expect(answer.status == 200)
      #expect(answer.text.contains(#""metadata":{"a":"b"}"#))
    }
  }

  @Test func aClientThatAsksBeforeItSendsIsTold() async throws {
    let head = "POST /missing HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
    try await answer(to: head + "Content-Length: 1\r\n\r\n", isAll: true) { answer in
      #expect(answer.text.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 "))
    }
  }

  @Test func aQuestionForTheHeadAloneGetsNoBody() async throws {
    let head = "HEAD /rehearsal/starts HTTP/1.1\r\nHost: localhost\r\n"
    try await answer(to: head + Self.close) { answer in
      #expect(answer.status == 405)
      #expect(answer.text.hasSuffix("\r\n\r\n"))
    }
  }

  @Test(arguments: ["schlüssel", "Token schlüssel", "Token \u{7F}".replacing("\u{7F}", with: "€")])
  func aKeyBeyondASCIIIsAWrongOne(key: String) async throws {
    let head = "GET /api/v1/bot/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: \(key)\r\n"
    try await answer(to: head + Self.close) { answer in
      #expect(answer.status == 401)
      #expect(answer.text.hasSuffix(#"{"detail":"Invalid token."}"#))
    }
  }

  @Test(arguments: ["GET /", "GET / HTTP/1.1\r\nHost: localhost\r\nA: ", "\r\n"])
  func whoNeverEndsIsAnsweredInTime(text: String) async throws {
    var limits = ServerLimits()
    limits.patience = .milliseconds(50)
    try await answer(to: text, limits: limits) { #expect($0.status == 408) }
  }

  @Test func whoSaysNothingIsLetGo() async throws {
    var limits = ServerLimits()
    limits.patience = .milliseconds(50)
    try await answer(to: "", limits: limits) { #expect($0.bytes.isEmpty) }
  }

  @Test func whoReadsNothingIsLetGo() async throws {
    var limits = ServerLimits()
    limits.patience = .seconds(1)
    limits.connections = 1
    let label = String(repeating: "x", count: 1 << 20)
    var service = Service(startingAt: Rehearsal.start)
    let start = service.respond(
      to: Request(
        "POST", "/api/v1/bot/\(BotID.inCall)/start_recording/",
        headers: ["Authorization": "practice"],
        json: ["metadata": ["a": .string(JSONString(label))]]), at: Rehearsal.start)
    #expect(start.status == 200)
    try await serving(service, limits: limits) { (port) async throws in
      let deaf = try RawRequest.connect(toPort: port)
      defer { Foundation.close(deaf) }
      // Several answers, as the system holds back a few million bytes for who is late.
      let read = String(
        repeating: """
          GET /api/v1/bot/\(BotID.inCall)/ HTTP/1.1\r
          Host: localhost\r\nAuthorization: a\r\n\r\n
          """, count: 8)
      _ = Foundation.send(deaf, read, read.utf8.count, Int32(MSG_NOSIGNAL))
      // Its place is the only one, so the next client is served once it is free.
      let count = "GET /rehearsal/starts HTTP/1.1\r\nHost: localhost\r\n" + Self.close
      var status: Int?
      for _ in 0..<200 where status != 200 {
        try await Task.sleep(for: .milliseconds(50))
        status = try await RawRequest.answer(to: Array(count.utf8), fromPort: port).status
      }
      #expect(status == 200)
    }
  }

  @Test func oneClientTooManyIsTurnedAway() async throws {
    var limits = ServerLimits()
    limits.connections = 2
    try await serving(limits: limits) { (port) async throws in
      let idle = try (0..<2).map { _ in try RawRequest.connect(toPort: port) }
      let request = Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
      let answer = try await RawRequest.answer(to: request, fromPort: port, isAll: true)
      #expect(answer.status == 503)
      for socket in idle { Foundation.close(socket) }
    }
  }
}
