import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct StartExecutorTests {
  private let mailbox = Mailbox()

  private func runner(
    _ transport: any HTTPTransport, _ journal: Journal = Journal(folder: nil)
  ) throws -> EffectRunner {
    let address = try ServiceAddress(baseURL: "http://a.example.com/")
    return EffectRunner(
      mailbox: mailbox, key: try APIKey("s3cret"),
      makeClient: { RecallClient(address: address, key: $0, transport: transport) },
      presets: PresetStore(folder: nil), drafts: DraftStore(folder: nil),
      themes: ThemeLibrary(folder: nil), journal: journal)
  }

  /// The next message; the test's time limit ends a wait in vain.
  private func message() async throws -> Message {
    while true {
      if let first = mailbox.takeAll().first { return first }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  private let ticket = StartTicket(run: 7, bot: SampleBots.idle.id, profile: nil)

  @Test(.timeLimit(.minutes(1))) func aRequestCarriesTheBodyAndTheKeyOfItsStart() async throws {
    let transport = FakeTransport(status: 400, "{}")
    let key = IdempotencyKey()
    let record = StartRecord(
      id: key.text, service: TestStore.service, bot: SampleBots.idle.id, profile: nil,
      body: "{ }", told: BotReading(SampleBots.idle), claimedAt: .now(), key: key)
    try runner(transport)
      .run(.start(.send(record, leavingBy: Moment.now().adding(2)), ticket))
    guard case .start(7, .answered(let answer), _) = try await message(),
      case .failure(.refused) = answer.result
    else {
      Issue.record("the start was not answered")
      return
    }
    #expect(transport.requests.map { $0.value(of: "Idempotency-Key") } == [key.text])
    #expect(transport.requests.first?.body == Array("{ }".utf8))
    #expect(transport.requests.first?.leavesBy != nil)
  }

  /// An hour after the last try counts only what was read after it.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func aReadingIsAsOldAsItsBeginning(isOfTheChosenBot: Bool) async throws {
    let folder = try TemporaryFolder()
    let journal = Journal(folder: folder.path)
    let runner = try runner(HourPassing(journal: journal), journal)
    if isOfTheChosenBot {
      runner.run(.service(.readBot(SampleBots.idle.id, request: 1)))
      guard case .botRead(_, 1, .success(let bot)) = try await message() else {
        Issue.record("the bot was not read")
        return
      }
      runner.run(.journal(.settleStarts(bot, profile: nil)))
    } else {
      runner.run(.service(.surveyStarts(SampleBots.idle.id, profile: nil)))
    }
    guard case .startsSettled(_, .success(let listing), _) = try await message() else {
      Issue.record("the starts were not settled")
      return
    }
    #expect(listing.unended.map(\.state) == [.open])
    #expect(listing.unended.first?.missedAt == nil)
  }
}

/// A service during whose answer the hour after the last try of a start is over.
private struct HourPassing: HTTPTransport {
  let journal: Journal

  func perform(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let lastTry = Moment.now().adding(-3600)
    let key = IdempotencyKey()
    var record = StartRecord(
      id: key.text, service: ServiceIdentity(origin: "http://a.example.com:80", instance: nil),
      bot: SampleBots.idle.id, profile: nil, body: #"{"start_recording_on": "call_join"}"#,
      told: BotReading(SampleBots.idle), claimedAt: lastTry, key: key)
    do {
      _ = try journal.claim(record)
      record.state = .open
      (record.tries, record.isUncertain) = (1, true)
      (record.firstTryAt, record.lastTryAt) = (lastTry, lastTry)
      _ = try journal.note(record)
    } catch {
      Issue.record(error)
    }
    return HTTPResponse(
      status: 200, headers: [],
      body: Array(
        """
        {"id": "\(SampleBots.idle.id)", "recordings": [],
         "status_changes": [
           {"code": "in_call_not_recording", "created_at": "2026-11-23T10:00:05Z"}]}
        """.utf8))
  }
}
