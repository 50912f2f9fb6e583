import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalClaimTests {
  @Test func aSecondStartOfTheSameBotIsRefused() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let first = StartRecord.sample("a")
    #expect(try journal.claim(first) == .granted)
    #expect(try journal.claim(.sample("b")) == .refused(by: [first]))
    #expect(try stage.journal().claim(.sample("c")) == .refused(by: [first]))
    #expect(try journal.claim(.sample("d", of: SampleBots.recording)) == .granted)
    let elsewhere = ServiceIdentity(origin: "https://eu-central-1.recall.ai:443", instance: nil)
    #expect(try journal.claim(.sample("e", at: elsewhere)) == .granted)
  }

  @Test func anEndedStartIsNotInTheWay() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    #expect(try journal.claim(.sample("a")) == .granted)
    #expect(try journal.note(StartRecord.sample("a").ended(.withdrawn, "left")))
    #expect(try journal.claim(.sample("b")) == .granted)
  }

  @Test func theSameStartIsClaimedOnce() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let ended = StartRecord.sample("a").ended(.withdrawn, "left")
    #expect(try journal.claim(.sample("a")) == .granted)
    #expect(try journal.note(ended))
    #expect(try journal.claim(.sample("a")) == .refused(by: [ended]))
  }

  @Test func whatIsNamedIsSuperseded() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let journal = stage.journal()
    #expect(try journal.claim(.sample("b", over: ["a", "unknown"])) == .granted)
    #expect(try journal.start("a") == open.with { $0.state = .superseded })
    #expect(try journal.listing().unended.map(\.id) == ["a", "b"])
  }

  @Test func whatIsBeingTriedIsNeverSuperseded() throws {
    let stage = try JournalStage()
    let busy = stage.journal()
    let sending = StartRecord.sample("a").sent(1)
    #expect(try busy.claim(.sample("a")) == .granted)
    #expect(try busy.mark(sending))
    #expect(try stage.journal().claim(.sample("b", over: ["a"])) == .refused(by: [sending]))
    #expect(try busy.start("a") == sending)
    #expect(try busy.note(sending.taken))
  }

  @Test func oneOfTwoIsGranted() async throws {
    let stage = try JournalStage()
    let journals = [stage.journal(patience: .seconds(60)), stage.journal(patience: .seconds(60))]
    let granted = try await withThrowingTaskGroup(of: [Int].self) { group in
      for (number, journal) in journals.enumerated() {
        group.addTask {
          try (0..<200).filter { round in
            let record = StartRecord.sample("\(round)-\(number)", of: SampleBots.numbered(round))
            return try journal.claim(record) == .granted
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(granted.sorted() == Array(0..<200))
    #expect(try journals[0].unended(at: JournalStage.now).count == 200)
  }

  @Test func anOpenStartIsResumedOnce() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let (one, other) = (stage.journal(), stage.journal())
    let resumed = open.with { $0.state = .uncertain }
    #expect(try one.resume(open) == .granted)
    #expect(try other.resume(open) == .refused(by: [resumed]))
    #expect(try one.mark(resumed.sent(2)))
    #expect(try !other.mark(resumed.sent(2)))
  }

  @Test func whatWasTriedSinceIsNotResumed() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let once = stage.journal()
    let again = open.sent(2).with { $0.state = .open }
    #expect(try once.resume(open) == .granted)
    #expect(try once.mark(open.sent(2)))
    #expect(try once.note(again))
    #expect(try stage.journal().resume(open) == .refused(by: [again]))
    #expect(try stage.journal().resume(.sample("b")) == .refused(by: []))
    #expect(try stage.journal().resume(again) == .granted)
  }

  @Test func whatIsForgottenIsNotTriedAgain() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let journal = stage.journal()
    #expect(try journal.resume(open) == .granted)
    #expect(try !stage.journal().forget("a", at: JournalStage.now))
    #expect(try journal.note(open))
    #expect(try stage.journal().forget("a", at: JournalStage.now))
    #expect(try !stage.journal().forget("a", at: JournalStage.now))
    #expect(try !journal.mark(open.sent(2)))
    #expect(try !journal.note(open))
    #expect(try journal.start("a")?.state == .forgotten)
    #expect(try journal.resume(open) == .refused(by: [try #require(try journal.start("a"))]))
    #expect(try !journal.forget("unknown", at: JournalStage.now))
  }
}

extension SampleBots {
  /// One of many bots.
  fileprivate static func numbered(_ number: Int) -> Bot {
    let digits = String(number)
    let text =
      "6e1f5adb-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let id = try? BotID(text) else { preconditionFailure("no bot id: \(text)") }
    return with(id: id, like: idle)
  }
}
