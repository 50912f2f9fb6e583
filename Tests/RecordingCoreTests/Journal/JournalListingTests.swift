import TestSupport
import Testing

@testable import RecordingCore

@Suite struct JournalListingTests {
  private let bot = SampleBots.recording
  private let later = SampleBots.recording(as: "r2", startedAt: 1_795_428_700)

  @Test func aReadingEndsWhatHasBegun() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let pending = StartRecord.sample("a", of: bot).sent(1).taken
    #expect(try journal.claim(.sample("a", of: bot)) == .granted)
    #expect(try journal.note(pending))
    #expect(try journal.listing(bot) == JournalListing(unended: [pending]))
    #expect(try journal.listing(bot, reading: bot) == JournalListing(unended: [pending]))
    let listing = try stage.journal().listing(bot, reading: later)
    #expect(listing.unended == [])
    #expect(listing.settled.map(\.state) == [.begun])
    #expect(listing.settled.map(\.recording?.id) == ["r2"])
    #expect(try journal.listing(bot, reading: later) == JournalListing())
    #expect(try journal.start("a") == listing.settled.first)
  }

  @Test func aRecordingIsOfTheNewestStartAlone() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    #expect(try journal.claim(.sample("a", of: bot)) == .granted)
    #expect(try journal.note(StartRecord.sample("a", of: bot).sent(1).taken))
    #expect(try journal.claim(.sample("b", of: bot, over: ["a"])) == .granted)
    #expect(try journal.note(StartRecord.sample("b", of: bot, over: ["a"]).sent(1).taken))
    let listing = try journal.listing(bot, reading: later)
    #expect(listing.settled.map(\.id) == ["b"])
    #expect(listing.unended.map(\.id) == ["a"])
    #expect(listing.unended.map(\.state) == [.superseded])
    // Nor is it of the older one at the next reading.
    #expect(try journal.listing(bot, reading: later).unended.map(\.id) == ["a"])
  }

  @Test func whatIsBeingTriedIsListedAsItIs() throws {
    let stage = try JournalStage()
    let busy = stage.journal()
    let sending = StartRecord.sample("a", of: bot).sent(1)
    #expect(try busy.claim(.sample("a", of: bot)) == .granted)
    #expect(try busy.mark(sending))
    #expect(try stage.journal().listing(bot, reading: later).unended == [sending])
    #expect(try busy.note(sending.taken))
  }

  @Test func anotherServiceHasOtherStarts() throws {
    let stage = try JournalStage()
    let open = try stage.open(.sample("a"))
    let elsewhere = ServiceIdentity(origin: "https://eu-central-1.recall.ai:443", instance: nil)
    #expect(try stage.journal().listing(at: elsewhere).unended == [])
    #expect(try stage.journal().unended(at: JournalStage.now) == [open])
  }

  @Test func aNewRunOfTheRehearsalEndsTheStartsOfTheOldOne() throws {
    let stage = try JournalStage()
    let old = ServiceIdentity(origin: "http://localhost:8377", instance: "one")
    let new = ServiceIdentity(origin: "http://localhost:8377", instance: "two")
    _ = try stage.open(.sample("a", at: old))
    #expect(try stage.journal().listing(at: new).unended.map(\.id) == ["a"])
    let listing = try stage.journal().listing(at: new, reading: SampleBots.idle)
    #expect(listing.settled.map(\.state) == [.unclear])
    #expect(listing.unended == [])
  }

  @Test func anHourIsWrittenDownBetweenReadings() throws {
    let stage = try JournalStage()
    let record = StartRecord.sample("a", body: #"{"start_recording_on": "call_join"}"#)
    _ = try stage.open(record)
    func listing(_ seconds: Double) throws -> JournalListing {
      try stage.journal().listing(
        reading: SampleBots.idle, when: JournalStage.now.adding(seconds))
    }
    #expect(try listing(1800).unended.map(\.missedAt) == [nil])
    #expect(try listing(3700).unended.map(\.missedAt) == [JournalStage.now.adding(3700)])
    #expect(try listing(3800).settled.map(\.state) == [.notDone])
  }

  @Test func aStartIsFoundUnderEveryKeyThatItUsed() throws {
    let stage = try JournalStage()
    let journal = stage.journal()
    let second = StartRecord.sample("a").sent(2, under: "key-2")
    #expect(try journal.claim(.sample("a")) == .granted)
    #expect(try journal.mark(StartRecord.sample("a").sent(1, under: "key-1")))
    #expect(try journal.mark(second))
    for key in ["a", "key-1", "key-2"] {
      #expect(try journal.listing(bot, under: key).underKey == second)
      #expect(try journal.start(key) == second)
    }
    #expect(try journal.listing(under: "key-3").underKey == nil)
  }
}
