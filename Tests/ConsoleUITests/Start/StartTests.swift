import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct StartSequenceTests {
  private func store(bot: Bot, draft: Draft = Draft()) -> TestStore {
    TestStore(
      AppState(
        size: Size(columns: 120, rows: 40), service: Console.rehearsal, draft: draft,
        bot: bot.id))
  }

  /// Presses the key and lets the service answer with the bot.
  private func reviewed(_ bot: Bot, draft: Draft = Draft()) -> TestStore {
    var store = store(bot: bot, draft: draft)
    store.press("s")
    store.answer(with: bot)
    return store
  }

  @Test func aReadyBotIsReviewedAndThenStartedOnce() {
    var store = reviewed(SampleBots.idle)
    store.expect()
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    let start = store.takeStart()
    #expect(start?.bot == SampleBots.idle.id)
    #expect(start?.body == Body(store.state.draft).text)
    store.press(KeyPress(.enter), KeyPress(.enter))
    store.expect()
    store.answerStart(.success(SampleBots.idle))
    #expect(store.state.layers.isEmpty)
    store.answer(with: SampleBots.with(id: SampleBots.idle.id, like: SampleBots.recording))
    #expect(store.state.bot?.bot?.lamp == .recording)
    #expect(store.state.starts.isEmpty)
  }

  @Test func aRunningRecordingNeedsAnotherKey() {
    var store = reviewed(SampleBots.recording)
    store.press(KeyPress(.enter))
    store.expect()
    store.press("R")
    store.answer(with: SampleBots.recording)
    #expect(store.takeStart()?.bot == SampleBots.recording.id)
  }

  @Test(arguments: [SampleBots.waiting, SampleBots.gone])
  func aBotOutsideTheCallGetsNothing(bot: Bot) {
    var store = reviewed(bot)
    store.press(KeyPress(.enter))
    store.expect()
    #expect(store.state.layers.isEmpty)
  }

  @Test func anErrorKeepsTheStartAndTakesTheCursorThere() {
    var draft = Draft()
    draft.set("call_starts", at: "/start_recording_on")
    var store = store(bot: SampleBots.idle, draft: draft)
    store.press("s")
    store.expect()
    #expect(store.state.focus.pointer == "/start_recording_on")
    store.press("!", "s")
    #expect(store.state.review?.phase == .reading)
  }

  @Test func escapeLeavesTheReviewAndSendsNothing() {
    var store = reviewed(SampleBots.idle)
    store.press(KeyPress(.escape))
    store.expect()
    #expect(store.state.layers.isEmpty)
  }

  @Test func aLateAnswerToAReviewThatWasLeftOpensNothing() {
    var store = store(bot: SampleBots.idle)
    store.press("s", KeyPress(.escape))
    store.answer(with: SampleBots.idle)
    #expect(store.state.layers.isEmpty)
  }

  @Test func aRefusalLandsOnItsField() {
    var store = reviewed(SampleBots.idle)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    let fault = FieldFault(at: "/video_separate_mp4", "needs gallery_view_v2")
    store.answerStart(.failure(.refused(.fields([fault]))))
    store.press(KeyPress(.escape))
    #expect(store.state.focus.pointer == "/video_separate_mp4")
    let findings = Inspection(store.state).findings(at: "/video_separate_mp4")
    #expect(findings.map(\.check.message) == ["the service refused it: needs gallery_view_v2"])
    store.press(" ")
    #expect(
      Inspection(store.state).findings(at: "/video_separate_mp4").allSatisfy { !$0.isRefusal })
  }

  @Test func withoutABotTheListComesFirst() {
    var store = Console.store()
    store.press("s")
    store.expect(.service(.listBots(request: 1)))
    store.send(.botsListed(1, .success(BotPage(bots: [SampleBots.idle, SampleBots.recording]))))
    store.type("weekly")
    store.press(KeyPress(.enter))
    store.expect(.service(.cancel(.bots)))
    #expect(store.state.bot?.id == SampleBots.recording.id)
  }

  @Test func aBotIdCanBePasted() throws {
    var store = Console.store()
    store.press("b")
    store.send(.terminal(.paste(" 6E1F5ADB-0000-4000-8000-00000000000F\n")))
    store.press(KeyPress(.enter))
    let id = try BotID("6e1f5adb-0000-4000-8000-00000000000f")
    store.expect(
      .service(.listBots(request: 1)), .service(.cancel(.bots)),
      .service(.readBot(id, request: 2)))
  }

  @Test func withoutAKeyItIsAskedForAndNeverDrawn() throws {
    var service = Console.live
    service.hasKey = false
    var store = Console.store(service: service)
    store.press("b")
    store.type("topsecret")
    #expect(!store.screen().canvas.lines.joined().contains("topsecret"))
    store.press(KeyPress(.enter))
    store.expect(.service(.useKey(try APIKey("topsecret"))), .service(.listBots(request: 1)))
  }
}
