import TestSupport
import Testing

@testable import RecordingCore

/// What one reading says of a start that has not ended.
@Suite struct SettlingTests {
  private let idle = SampleBots.idle

  private func bot(
    _ recordings: [BotRecording] = [], status: BotStatus = .inCallNotRecording,
    id: BotID = SampleBots.idle.id
  ) -> Bot {
    Bot(id: id, statusChanges: [StatusChange(status)], recordings: recordings)
  }

  private func recording(
    _ id: String, began: Bool = true, label: String? = nil
  ) -> BotRecording {
    BotRecording(
      id: id, startedAt: began ? Timestamp(secondsSince1970: 1_795_428_003) : nil,
      status: .processing, labels: label.map { [StartLabel.name: .string(JSONString($0))] })
  }

  /// What becomes of a start by a reading.
  private func settled(
    _ record: StartRecord, by bot: Bot, of service: ServiceIdentity = JournalStage.service,
    profile: String? = nil, taken: [String] = [], after seconds: Double = 10
  ) -> StartRecord {
    record.settled(
      by: bot, of: service, profile: profile, taken: taken, at: JournalStage.now.adding(seconds))
  }

  private var open: StartRecord { .sample("a").sent(1).with { $0.state = .open } }
  private var pending: StartRecord { StartRecord.sample("a").sent(1).taken }

  /// A start whose body carries its own label.
  private func labelled(_ name: String = "a") -> StartRecord {
    StartRecord.sample("a", body: #"{"metadata": {"tally_start": "\#(name)"}}"#).sent(1).taken
  }

  // MARK: Whose recording it is

  @Test func theOnlyNewRecordingIsOfTheOnlyTryThatWasTaken() {
    let one = bot([recording("new")])
    #expect(settled(pending, by: one).state == .begun)
    #expect(settled(pending, by: one).recording?.id == "new")
    #expect(settled(open, by: one) == open)
    #expect(settled(pending.with { $0.tries = 2 }, by: one).state == .pending)
    #expect(settled(pending, by: bot([recording("new"), recording("two")])).state == .pending)
    let listed = bot([recording("new"), recording("two", began: false)])
    #expect(settled(pending, by: listed).state == .pending)
    #expect(settled(pending, by: one, taken: ["new"]).state == .pending)
    #expect(settled(pending, by: bot([recording("new", began: false)])).state == .pending)
  }

  @Test func aRecordingThatWasThereIsNotNewUntilItBeginsAgain() {
    let mark = RecordingMark(recording("old"))
    let known = pending.with { $0.recordingsBefore = [mark] }
    #expect(settled(known, by: bot([recording("old")])).state == .pending)
    let again = known.with {
      $0.recordingsBefore = [
        RecordingMark(id: "old", beganAt: Timestamp(secondsSince1970: 1_795_427_000))
      ]
    }
    #expect(settled(again, by: bot([recording("old")])).state == .begun)
  }

  @Test func aLabelledStartTakesWhatCarriesItsLabelAlone() {
    #expect(settled(labelled(), by: bot([recording("new")])).state == .pending)
    #expect(settled(labelled(), by: bot([recording("new", label: "b")])).state == .pending)
    let own = bot([recording("x", label: "b"), recording("new", label: "a")])
    #expect(settled(labelled(), by: own).recording?.id == "new")
    // A label that the operator wrote is no name of this start.
    let foreign = labelled("b").with { $0.tries = 2 }
    #expect(settled(foreign, by: bot([recording("new", label: "b")])).state == .pending)
  }

  @Test func aListedRecordingOfItsOwnProvesThatItWasTaken() {
    let open = labelled().with {
      $0.state = .open
      $0.wasTaken = false
    }
    let result = settled(open, by: bot([recording("new", began: false, label: "a")]))
    #expect(result.state == .pending)
    #expect(result.wasTaken)
  }

  // MARK: Which readings count

  @Test func onlyAReadingOfTheSameKindCounts() {
    let one = bot([recording("new")])
    let other = bot([recording("new")], id: SampleBots.gone.id)
    let elsewhere = ServiceIdentity(origin: "https://eu-central-1.recall.ai:443", instance: nil)
    #expect(settled(pending, by: other) == pending)
    #expect(settled(pending, by: one, of: elsewhere) == pending)
    #expect(settled(pending, by: one, profile: "lab") == pending)
    for state in [StartRecord.State.claimed, .sending, .uncertain] {
      let tried = pending.with { $0.state = state }
      #expect(settled(tried, by: one) == tried)
    }
  }

  @Test func aRehearsalTakesItsStartsWithIt() {
    let one = ServiceIdentity(origin: "http://localhost:80", instance: "one")
    let two = ServiceIdentity(origin: "http://localhost:80", instance: "two")
    let record = StartRecord.sample("a", at: one).sent(1).taken
    #expect(settled(record, by: bot(), of: two).state == .unclear)
    #expect(settled(record, by: bot(), of: one) == record)
  }

  // MARK: Without a recording

  @Test func theEndOfTheCallDecides() {
    #expect(settled(open, by: bot(status: .callEnded)).state == .notDone)
    #expect(settled(pending, by: bot(status: .callEnded)).state == .notDone)
    let two = bot([recording("x"), recording("y")], status: .callEnded)
    #expect(settled(open, by: two).state == .unclear)
  }

  @Test func anHourAndTwoReadingsWithoutItMeanNotDone() {
    let record = StartRecord.sample("a", body: #"{"start_recording_on": "call_join"}"#).sent(1)
      .with { $0.state = .open }
    #expect(settled(record, by: bot(), after: 3600) == record)
    let missed = settled(record, by: bot(), after: 3601)
    #expect(missed.missedAt == JournalStage.now.adding(3601))
    #expect(settled(missed, by: bot(), after: 3660) == missed)
    #expect(settled(missed, by: bot(), after: 3661).state == .notDone)
    // What shows in between begins the count anew.
    #expect(settled(missed, by: bot([recording("x")]), after: 3661).missedAt == nil)
    #expect(settled(record.taken, by: bot(), after: 3601).missedAt == nil)
  }

  @Test func whatWaitsForSomethingIsNotEndedByTheHour() {
    let waiting = StartRecord.sample("a", body: #"{"start_recording_on": "participant_join"}"#)
      .sent(1).with { $0.state = .open }
    #expect(settled(waiting, by: bot(), after: 9000) == waiting)
    let record = StartRecord.sample("a", body: #"{"start_recording_on": "call_join"}"#).sent(1)
      .with { $0.state = .open }
    #expect(
      settled(record, by: bot(status: BotStatus(code: "recording_permission_denied")), after: 9000)
        == record)
  }
}
