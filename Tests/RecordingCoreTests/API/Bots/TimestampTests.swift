import RecordingCore
import Testing

@Suite("Timestamp")
struct TimestampTests {
  @Test(
    "moments as the service writes them",
    arguments: [
      ("1970-01-01T00:00:00Z", 0.0), ("2026-11-23T10:00:04.250Z", 1_795_428_004.25),
      ("2026-11-23T10:00:04.250000Z", 1_795_428_004.25),
      ("2026-11-23T12:00:04+02:00", 1_795_428_004), ("2026-11-23T05:30:04-0430", 1_795_428_004),
      ("2026-11-23 10:00:04", 1_795_428_004), ("2024-02-29T23:59:59Z", 1_709_251_199),
      ("2000-03-01T00:00:00Z", 951_868_800), ("1969-12-31T23:59:59Z", -1),
      ("2016-12-31T23:59:60Z", 1_483_228_800),
    ])
  func read(text: String, seconds: Double) throws {
    let moment = try #require(Timestamp(iso8601: text))
    #expect(abs(moment.secondsSince1970 - seconds) < 1e-6)
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "2026", "2026-11-23", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
      "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-11-31T00:00:00Z",
      "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z", "2026-11-23T10:00:00.Z",
      "2026-11-23T10:00:00Zx", "2026-11-23T10:00:00+2", "２026-11-23T10:00:00Z",
      "-026-11-23T10:00:00Z",
    ])
  func refused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test(
    "the date of a header",
    arguments: [
      ("Mon, 23 Nov 2026 10:00:04 GMT", 1_795_428_004),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ])
  func header(text: String, seconds: Double) {
    #expect(Timestamp(httpDate: text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "", "120", "Mon, 23 Nov 2026 10:00:04", "Mon, 23 Nov 2026 10:00:04 CET",
    "Mon, 31 Nov 2026 10:00:04 GMT", "Mon, 23 nov 2026 10:00:04 GMT",
    "Monday, 23-Nov-26 10:00:04 GMT", "Mon Nov 23 10:00:04 2026",
  ])
  func noDateOfAHeader(text: String) {
    #expect(Timestamp(httpDate: text) == nil)
  }

  @Test("is written as it is read, on every day and at its ends")
  func isWritten() {
    for day in stride(from: -719_000, to: 2_900_000, by: 97) {
      for second in [0, 43_261, 86_399] {
        let timestamp = Timestamp(secondsSince1970: Double(day * 86400 + second))
        #expect(Timestamp(iso8601: timestamp.iso8601) == timestamp)
      }
    }
    #expect(Timestamp(secondsSince1970: 1_795_168_804.9).iso8601 == "2026-11-20T10:00:04Z")
    #expect(Timestamp(secondsSince1970: -0.5).iso8601 == "1969-12-31T23:59:59Z")
    #expect(Timestamp(secondsSince1970: .infinity).iso8601 == "at an unknown time")
    #expect(Timestamp(secondsSince1970: .nan).iso8601 == "at an unknown time")
  }
}
