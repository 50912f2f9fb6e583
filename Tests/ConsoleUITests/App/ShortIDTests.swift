import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct ShortIDTests {
  private func bot(_ text: String) throws -> BotID { try BotID(text) }

  @Test func oneThatBeginsLikeNoOtherIsItsFirstBlock() throws {
    let bot = try bot("6e1f5adb-0000-4000-8000-000000000001")
    let other = try self.bot("10000000-0000-4000-8000-000000000001")
    #expect(bot.short(among: [bot, other], .unicode) == "6e1f5adb")
  }

  @Test func thoseThatBeginAlikeShowHowTheyEnd() throws {
    let bots = try (1...2).map { try bot("10000000-0000-4000-8000-00000000000\($0)") }
    #expect(
      bots.map { $0.short(among: bots, .unicode) } == ["10000000…0001", "10000000…0002"])
  }

  @Test func theListTellsAlikeBotsApart() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("b")
    for case .service(.listBots(let request)) in store.takeEffects() {
      let page = BotPage(bots: [SampleBots.idle, SampleBots.recording])
      store.send(.botsListed(request, .success(page)))
    }
    guard case .picker(let picker)? = store.state.layers.last else {
      Issue.record("there is no list")
      return
    }
    let ids = picker.rows.map { $0.detail.prefix(13) }
    #expect(
      ids == [SampleBots.idle, SampleBots.recording].map { "6e1f5adb…\($0.id.text.suffix(4))" })
  }
}
