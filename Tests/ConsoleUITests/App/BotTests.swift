import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct BotTests {
  // MARK: What failed of its recording

  private var failing: Bot {
    let bot = SampleBots.recording
    return Bot(
      id: bot.id, name: bot.name, meeting: bot.meeting, statusChanges: bot.statusChanges,
      recordings: bot.recordings.map {
        BotRecording(
          id: $0.id, createdAt: $0.createdAt, startedAt: $0.startedAt, status: $0.status,
          meetingTitle: $0.meetingTitle,
          failures: [
            BotRecording.Failure(of: "transcript", subCode: "provider_connection_failed")
          ])
      })
  }

  @Test func aFailureIsSaidOnceAndStaysInTheHeader() {
    var store = TestStore.choosing(SampleBots.recording)
    read(failing, in: &store)
    let words = "the transcript failed"
    #expect(store.state.status?.text.contains("The transcript failed") == true)
    #expect(store.screen().canvas.lines[0].contains(words))
    store.press("j")
    read(failing, in: &store)
    #expect(store.state.status?.text.contains("The transcript failed") != true)
    #expect(store.screen().canvas.lines[0].contains(words))
  }

  private func read(_ bot: Bot, in store: inout TestStore) {
    store.send(.due(.reading(bot.id, after: 15), at: Moment(seconds: 1, uptime: 1, boot: "boot")))
    for case .service(.readBot(let id, let request)) in store.takeEffects() {
      store.send(.botRead(id, request, .success(bot)))
    }
  }

  // MARK: The beginning of an id

  private func opened(on beginning: String, listing bots: [Bot]) -> TestStore {
    var state = AppState(
      size: Size(columns: 120, rows: 40), service: Console.rehearsal, seed: 1)
    state.wantedBot = beginning
    let effects = openingEffects(&state)
    var store = TestStore(state)
    for case .service(.listBots(let request)) in effects {
      store.send(.botsListed(request, .success(BotPage(bots: bots))))
    }
    return store
  }

  @Test(arguments: ["6e1f5adb", "6e1f5adb-0000-4000-8000-000000000002"])
  func theListOpensOnIt(_ beginning: String) throws {
    let others = (1...3).compactMap { try? BotID("10000000-0000-4000-8000-00000000000\($0)") }
    let bots = others.map { SampleBots.with(id: $0, like: SampleBots.gone) }
    var store = opened(on: beginning, listing: bots + [SampleBots.recording])
    store.press(KeyPress(.enter))
    #expect(store.state.bot?.id == SampleBots.recording.id)
    #expect(store.state.wantedBot == nil)
  }

  @Test func severalThatBeginSoAreShown() {
    let store = opened(
      on: "6e1f5adb-0000", listing: [SampleBots.gone, SampleBots.idle, SampleBots.recording])
    #expect(store.state.bot == nil)
    guard case .picker(let picker)? = store.state.layers.last else {
      Issue.record("there is no list")
      return
    }
    #expect(picker.matches.count == 3)
  }
}
