import Foundation
import RecordingCore
import TestSupport
import Testing

@testable import RehearsalService

/// The program under requests that are broken at random; the same ones at each run.
///
/// `TALLY_FUZZ_REQUESTS` says how many they are.
@Suite struct FuzzTests {
  private static let count =
    ProcessInfo.processInfo.environment["TALLY_FUZZ_REQUESTS"].flatMap { Int($0) } ?? 200

  @Test func noRequestBreaksTheService() async throws {
    let program = try Program(["--bots", String(BrokenRequest.botCount)])
    let port = try #require(program.firstLine.split(separator: ":").last.flatMap { UInt16($0) })
    var slowest = Duration.zero
    var codes: [Int: Int] = [:]
    for number in 0..<Self.count {
      let bytes = BrokenRequest.bytes(number: number)
      let answer = try await RawRequest.answer(to: bytes, fromPort: port, isAll: true)
      slowest = max(slowest, answer.time)
      for status in try answer.statuses() { codes[status, default: 0] += 1 }
      if number.isMultiple(of: 10) { try await Self.expectService(port, for: number) }
    }
    try await Self.expectService(port, for: 0)
    #expect(program.process.isRunning)
    #expect(codes.keys.allSatisfy { $0 < 500 || $0 == 505 }, "\(codes)")
    #expect(slowest < .seconds(5))
    if Self.count > 200 { print("fuzz: \(Self.count) requests, slowest \(slowest), \(codes)") }
    program.process.terminate()
    #expect(await program.end() == 0)
  }

  /// Sees that a start is still carried out as it should, and the bot still read.
  private static func expectService(_ port: UInt16, for number: Int) async throws {
    let bot = BotID.extra(1 + number / 10 % BrokenRequest.botCount)
    let path = "/api/v1/bot/\(bot)/"
    let headers = ["Authorization": "practice"]
    let start = RawRequest(
      method: "POST", target: path + "start_recording/", headers: headers,
      body: Array(#"{"audio_mixed_mp3":{},"metadata":{"a":"ö"}}"#.utf8))
    let started = try await start.send(toPort: port)
    #expect(started.status == 200)
    #expect(started.json?["/recordings"]?.arrayValue?.last?["/metadata/a"] == "ö")
    let get = RawRequest(method: "GET", target: path, headers: headers, body: [])
    #expect(try await get.send(toPort: port).json?["/id"]?.stringValue == bot)
  }
}

extension RawAnswer {
  /// The codes of the answers, which must follow each other without a gap.
  fileprivate func statuses() throws -> [Int] {
    var rest = bytes[...]
    var statuses: [Int] = []
    while !rest.isEmpty {
      let end = try #require(rest.prefix(1_000).firstRange(of: Array("\r\n\r\n".utf8)))
      let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      let lines = head.split(separator: "\r\n")
      try #require(head.hasPrefix("HTTP/1.1 "))
      let status = try #require(Int(head.dropFirst(9).prefix(3)))
      let length = lines.first { $0.hasPrefix("Content-Length: ") }?.dropFirst(16)
      rest = rest[end.upperBound...]
      // A word before the answer has no body, and no answer to HEAD has the body that it tells of.
      let body = status == 100 ? 0 : try #require(length.flatMap { Int($0) })
      try #require(rest.count >= body)
      rest = rest.dropFirst(body)
      statuses.append(status)
    }
    return statuses
  }
}
