import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

/// Numbers that no machine word holds.
@Suite struct LargeNumberTests {
  @Test(arguments: [
    "99999999999999999999", "18446744073709551617", "9223372036854775807", "1e300", "1e999",
    String(repeating: "9", count: 10_000),
  ])
  func aTimeWithoutEndIsKeptAsLongAsDatesGo(hours: String) async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      let answer = try await rehearsal.start(
        BotID.inCall, #"{"retention": {"type": "timed", "hours": \#(hours)}}"#)
      let expiry = answer.json?["/recordings/0/expires_at"]?.stringValue
      #expect(answer.status == 200)
      #expect(expiry == "9999-12-31T23:59:59.000Z")
    }
  }

  @Test(arguments: ["-99999999999999999999", "-1e999", "0.5", "1e-400"])
  func aTimeThatIsNoneIsRefused(hours: String) async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      let answer = try await rehearsal.start(
        BotID.inCall, #"{"retention": {"type": "timed", "hours": \#(hours)}}"#)
      #expect(answer.status == 400)
    }
  }

  @Test(arguments: [
    "99999999999999999999", "18446744073709551617", "-9223372036854775809", "9223372036854775807",
    "0", "-1", "1e0", "0x1", "",
  ])
  func aPageThatIsNotThereIsNotFound(page: String) async throws {
    try await Rehearsal.run(over: .loopback) { (rehearsal) async throws in
      #expect(try await rehearsal.get("/api/v1/bot/?page=\(page)").status == 404)
    }
  }
}
