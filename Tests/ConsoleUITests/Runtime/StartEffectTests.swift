import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct StartEffectTests {
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

  @Test(.timeLimit(.minutes(1))) func aStartCarriesTheNameThatTheStateGaveIt() async throws {
    let transport = FakeTransport(status: 400, "{}")
    let key = IdempotencyKey()
    try runner(transport)
      .run(.start(SampleBots.idle.id, body: "{ }", key: key, request: 7))
    guard case .startAnswered(7, .failure(.refused)) = try await message() else {
      Issue.record("the start was not answered")
      return
    }
    #expect(transport.requests.map { $0.value(of: "Idempotency-Key") } == [key.text])
    #expect(transport.requests.first?.body == Array("{ }".utf8))
  }

  @Test func themesAreListedUnderTheirRequest() throws {
    let runner = try runner(FakeTransport())
    guard case .themesListed(3, let names) = runner.read(.listThemes(request: 3)) else {
      Issue.record("no themes were listed")
      return
    }
    #expect(names.contains("dark"))
  }

  @Test func messagesAreTakenOnceAndInTheirOrder() {
    mailbox.post(.tick(now: 1))
    mailbox.post(.tick(now: 2))
    #expect(mailbox.takeAll() == [.tick(now: 1), .tick(now: 2)])
    #expect(mailbox.takeAll().isEmpty)
  }
}
