import Foundation
import Testing

@testable import RehearsalService

/// What never reaches the service: each is answered, and its connection closed.
@Suite struct RejectionTests {
  private static let get = "GET /rehearsal/starts HTTP/1.1\r\n"
  private static let post = "POST /rehearsal/starts HTTP/1.1\r\nHost: localhost\r\n"

  /// Holds the code of each answer against the one that is expected.
  private func expect(
    _ status: Int, isAll: Bool = false, for requests: [String],
    location: SourceLocation = #_sourceLocation
  ) async throws {
    try await serving { (port) async throws in
      for request in requests {
        let answer = try await RawRequest.answer(
          to: Array(request.utf8), fromPort: port, isAll: isAll)
        #expect(answer.status == status, "\(request.prefix(80))", sourceLocation: location)
        #expect(answer.text.contains("\r\nConnection: close\r\n"), sourceLocation: location)
        #expect(answer.text.hasSuffix(".\"}"), sourceLocation: location)
      }
    }
  }

  @Test func aMalformedFirstLineIsNoRequest() async throws {
    try await expect(
      400,
      for: [
        "GET\r\n\r\n", "GET /\r\n\r\n", "GET / \r\n\r\n", "GET  / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1 \r\n\r\n", "GET / HTTP/one\r\n\r\n", "GET / HTTP/1.1\n\n",
        "G(T / HTTP/1.1\r\n\r\n", "GET x HTTP/1.1\r\n\r\n", "GET /ö HTTP/1.1\r\n\r\n",
        "GET /\u{0} HTTP/1.1\r\n\r\n", " \r\n\r\n", "\r\n\r\n\r\n", "{\"a\": 1}\r\n",
        "GET http://localhost/ HTTP/1.1\r\n\r\n",
      ])
  }

  @Test func anotherVersionIsNotSpoken() async throws {
    try await expect(
      505, for: ["GET / HTTP/2.0\r\n\r\n", "GET / HTTP/3\r\n\r\n", "GET / HTTP/1.2\r\n\r\n"])
  }

  @Test func aMalformedHeaderIsRefused() async throws {
    try await expect(
      400,
      for: [
        "", "Host\r\n", ": localhost\r\n", "Host : localhost\r\n", " Host: localhost\r\n",
        "Host: localhost\r\n folded\r\n", "Host: localhost\nA: b\r\n", "A\rB: c\r\n",
        "Host: localhost\r\nA: \u{1}\r\n", "Host: localhost\r\nHost: localhost\r\n",
      ].map { Self.get + $0 + "\r\n" })
  }

  @Test func aBodyOfDoubtfulLengthIsRefused() async throws {
    try await expect(
      400,
      for: [
        "Content-Length: -1", "Content-Length: +1", "Content-Length: one", "Content-Length:",
        "Content-Length: 0x1", "Content-Length: 1 1", "Content-Length: 1, 1",
        "Content-Length: 1\r\nContent-Length: 2", "Content-Length: ١",
        "Content-Length: 1\r\nTransfer-Encoding: chunked", "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
      ].map { Self.post + $0 + "\r\n\r\n0\r\n\r\n" })
  }

  @Test func aBadChunkIsRefused() async throws {
    try await expect(
      400,
      for: [
        "\r\n", "x\r\n", "-1\r\n", "+1\r\na\r\n", "0x1\r\na\r\n", "1\na\r\n", "1\r\nab\r\n",
        "1\r\na\n", "1;\(String(repeating: "x", count: 300))\r\na\r\n",
      ].map { Self.post + "Transfer-Encoding: chunked\r\n\r\n" + $0 + "0\r\n\r\n" })
  }

  @Test func aRequestThatEndsInTheMiddleIsRefused() async throws {
    try await expect(
      400, isAll: true,
      for: [
        "G", Self.get, Self.post + "Content-Length: 3\r\n\r\nab",
        Self.post + "Transfer-Encoding: chunked\r\n\r\n3\r\nab",
        Self.post + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
      ])
  }

  @Test func aBodyBeyondTheLimitIsRefusedUnread() async throws {
    try await expect(
      413,
      for: [
        "Content-Length: 8388609\r\n\r\n", "Content-Length: 104857600\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length: 104857600\r\nExpect: 100-continue\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n800001\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n800000\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\n",
        "Transfer-Encoding: chunked\r\n\r\n10000000000000005\r\n",
      ].map { Self.post + $0 })
  }

  @Test func whoSendsMoreThanIsTakenStillGetsTheAnswer() async throws {
    let body = String(repeating: "x", count: 20 << 20)
    try await expect(413, for: [Self.post + "Content-Length: \(body.count)\r\n\r\n" + body])
  }

  @Test func aFirstLineBeyondTheLimitIsRefused() async throws {
    let long = String(repeating: "x", count: 9000)
    try await expect(414, for: ["GET /\(long)", "\(long)\(long)", "GET /?\(long) HTTP/1.1\r\n"])
  }

  @Test func headersBeyondTheLimitAreRefused() async throws {
    let long = String(repeating: "x", count: 66_000)
    let many = String(repeating: "a: b\r\n", count: 11_000)
    try await expect(431, for: ["a: \(long)", long, many].map { Self.get + $0 })
    try await expect(
      431, for: [Self.post + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + many])
  }

  @Test func anotherHostIsRefused() async throws {
    try await expect(
      403,
      for: [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", "[::2]",
        "127.0.0", "127.0.0.256", "localhost:port", "user@localhost", "localhost:1:2", "0.0.0.0",
        "", "[::1]x", "localhost, evil.example", "127.0.0.+1",
      ].map { Self.get + "Host: \($0)\r\n\r\n" })
  }

  @Test func aPageOfAnotherHostIsRefused() async throws {
    try await expect(
      403,
      for: ["http://evil.example", "null", "", "localhost", "file://localhost", "http://"].map {
        Self.get + "Host: localhost\r\nOrigin: \($0)\r\n\r\n"
      })
  }
}
