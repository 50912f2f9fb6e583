import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// An effect runner on a scripted service and a folder of its own.
struct RunnerFixture {
  let folder: TemporaryFolder
  let mailbox = Mailbox()
  let transport: FakeTransport
  let runner: EffectRunner

  init(key: String? = "key", editor: String = "false") throws {
    folder = try TemporaryFolder()
    let transport = FakeTransport(
      .answer(status: 200, #"{"results": []}"#), .answer(status: 401, "{}"))
    let address = try ServiceAddress(baseURL: "http://service.example")
    self.transport = transport
    runner = EffectRunner(
      mailbox: mailbox, key: try key.map { try APIKey($0) },
      makeClient: { RecallClient(address: address, key: $0, transport: transport) },
      presets: PresetStore(folder: folder.path("presets")),
      drafts: DraftStore(folder: folder.path("state")), themes: ThemeLibrary(folder: nil),
      texts: TextFiles(folder: folder.path("state"), environment: ["EDITOR": editor]))
  }

  /// The next messages, awaited.
  func messages() async throws -> [Message] {
    for _ in 0..<2000 {
      let messages = mailbox.takeAll()
      if !messages.isEmpty { return messages }
      try await Task.sleep(for: .milliseconds(10))
    }
    return []
  }
}

@Suite struct EffectRunnerTests {
  @Test func anAnswerComesWithTheNumberOfItsRequest() async throws {
    let fixture = try RunnerFixture()
    fixture.runner.run(.service(.listBots(request: 7)))
    guard case .botsListed(7, .success(let page))? = try await fixture.messages().first else {
      Issue.record("no list")
      return
    }
    #expect(page.bots.isEmpty)
  }

  @Test func withoutAKeyNothingIsAskedUntilThereIsOne() async throws {
    let fixture = try RunnerFixture(key: nil)
    fixture.runner.run(.service(.listBots(request: 1)))
    fixture.runner.run(.service(.useKey(try APIKey("later"))))
    fixture.runner.run(.service(.listBots(request: 2)))
    guard case .botsListed(2, _)? = try await fixture.messages().first else {
      Issue.record("no list")
      return
    }
    #expect(fixture.transport.requests.count == 1)
  }

  @Test func theLatestDraftIsWritten() throws {
    let fixture = try RunnerFixture()
    for number in 0..<20 {
      let body: JSONValue = ["metadata": ["number": .string(JSONString(String(number)))]]
      fixture.runner.run(.files(.saveDraft(SavedDraft(savedAt: "", form: "lean", body: body))))
    }
    fixture.runner.finishWriting()
    let saved = try #require(try DraftStore(folder: fixture.folder.path("state")).load())
    #expect(saved.body["/metadata/number"] == "19")
    #expect(Timestamp(iso8601: saved.savedAt) != nil)
  }

  @Test func filesAreWrittenInTheirOrder() throws {
    let fixture = try RunnerFixture()
    fixture.runner.run(.files(.savePreset("one", body: ["a": 1], replacing: .nothing)))
    fixture.runner.run(.files(.renamePreset("one", to: "two")))
    fixture.runner.run(.files(.deletePreset("two")))
    fixture.runner.finishWriting()
    #expect(
      fixture.mailbox.takeAll() == [
        .presetChanged(.saved("one", ["a": 1]), problem: nil),
        .presetChanged(.renamed("one", to: "two"), problem: nil),
        .presetChanged(.deleted("two"), problem: nil),
      ])
    #expect(try fixture.folder.names().contains("presets"))
  }
}
