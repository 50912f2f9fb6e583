import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct StartExecutorTests {
  private let mailbox = Mailbox()

  private func runner(_ transport: FakeTransport) throws -> EffectRunner {
    let address = try ServiceAddress(baseURL: "http://a.example.com/")
    return EffectRunner(
      mailbox: mailbox, key: try APIKey("s3cret"),
      makeClient: { RecallClient(address: address, key: $0, transport: transport) },
      presets: PresetStore(folder: nil), drafts: DraftStore(folder: nil),
      themes: ThemeLibrary(folder: nil))
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
}
