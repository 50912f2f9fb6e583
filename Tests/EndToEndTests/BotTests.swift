import RecordingCore
import TestSupport
import Testing

struct BotTests {
  private static let failed = "66666666-6666-4666-8666-666666666666"

  @Test func showsWhyABotFailedAndWhatCanBeDone() throws {
    let service = try ServedRehearsal()
    let outcome = try service.tally("bot", Self.failed)
    #expect(outcome.status == 0)
    for line in [
      "status   failed [fatal]",
      "cause    there is no such meeting: The meeting does not exist or has ended. [meeting_not_found]",
      "remedy   check the meeting's link, then send a new bot", "settings speaker view",
    ] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
    let json = try JSONParser.parse(
      try service.tally("bot", Self.failed, "--format", "json").output)
    #expect(json["/bot/status/sub_code"] == "meeting_not_found")
    #expect(json["/bot/status/message"] == "The meeting does not exist or has ended.")
    #expect(json["/bot/status/remedy"] == "check the meeting's link, then send a new bot")
    let start = try service.tally("start", Self.failed, "--retry-for", "0")
    #expect(start.status == 76)
    #expect(start.errors.contains("there is no such meeting"))
  }

  @Test func aBotThatEndedSaysWhyThoughItIsDone() throws {
    let service = try ServedRehearsal()
    let outcome = try service.tally("bot", ServedRehearsal.gone)
    #expect(outcome.output.contains("status   done [done]"))
    #expect(outcome.output.contains("cause    the host ended the call [call_ended_by_host]"))
  }

  @Test func severalRecordingsAreCountedAndListed() throws {
    let service = try ServedRehearsal("--begin-after", "0")
    #expect(try service.tally("start", ServedRehearsal.recording, "--replace").status == 0)
    let outcome = try service.tally("bot", ServedRehearsal.recording)
    #expect(outcome.output.contains("2 recordings:\n"))
    #expect(outcome.output.ranges(of: "eeeeeeee-").count == 2)
  }

  @Test func theBeginningOfAnIDIsEnough() throws {
    let service = try ServedRehearsal("--bots", "250")
    let outcome = try service.tally("bot", "1111")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("bot      \(ServedRehearsal.ready)\n"))
    let last = try service.tally("bot", "10000000-0000-4000-8000-00000000025")
    #expect(last.status == 0)
    let several = try service.tally("bot", "10000000")
    #expect(several.status == 64)
    #expect(several.errors.contains("the ids of 250 bots begin with 10000000"))
    #expect(try service.tally("bot", "ffff").status == 64)
    #expect(try service.tally("start", "1111", "--retry-for", "0").status == 0)
  }

  @Test func theBeginningOfAnIDIsEnoughForItsStarts() throws {
    let service = try ServedRehearsal("--begin-after", "3600")
    #expect(try service.tally("start", ServedRehearsal.ready, "--retry-for", "0").status == 0)
    let settled = try service.tally("starts", "settle", "1111")
    #expect(settled.output.contains(ServedRehearsal.ready))
    let none = try service.tally("starts", "forget", "2222")
    #expect(none.errors.contains("there is no start of this bot that has not ended"))
    let forgotten = try service.tally("starts", "forget", "1111")
    #expect(forgotten.output.hasPrefix("forgotten: "))
    #expect(try service.tally("starts").errors.contains("there is no start that has not ended"))
  }

  @Test func allPagesAreListedUnderHeadings() throws {
    let service = try ServedRehearsal("--bots", "250")
    let outcome = try service.tally("bots")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 257)
    #expect(lines.first?.hasPrefix("bot  ") == true)
    let json = try JSONParser.parse(try service.tally("bots", "--format", "json").output)
    #expect(json["/bots"]?.arrayValue?.count == 256)
    #expect(json["/more"] == false)
  }
}
