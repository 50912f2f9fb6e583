import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// The line over the keys, and the words of the key for a start.
@Suite struct SentenceLineTests {
  private func foot(_ bot: Bot?, draft: Draft = Draft()) -> (sentence: String, keys: String) {
    var store = Console.store(draft: draft)
    if let bot { store.choose(bot) }
    let lines = store.screen().canvas.lines
    return (lines[lines.count - 2], lines[lines.count - 1])
  }

  @Test func withoutABotItSaysSo() {
    let foot = foot(nil)
    #expect(foot.sentence.hasPrefix(" No bot yet. A start would record: speaker view"))
    #expect(foot.keys.hasPrefix(" s choose bot, start "))
  }

  @Test func itNamesTheBotAndWhatIsRecorded() {
    let foot = foot(SampleBots.idle)
    #expect(foot.sentence.hasPrefix(" Will record Google Meet abc-defg-hij: speaker view"))
    #expect(foot.keys.hasPrefix(" s review, start "))
  }

  @Test func aRecordingThatWouldBeReplacedComesFirst() {
    let foot = foot(SampleBots.recording)
    #expect(foot.sentence.hasPrefix(" A start REPLACES the recording of "))
    #expect(foot.keys.hasPrefix(" s REPLACE its recording "))
  }

  @Test func aBotThatIsGoneCannotRecord() {
    #expect(foot(SampleBots.gone).sentence.contains(" cannot record now. "))
  }

  @Test func aStartThatHasNotEndedIsSaid() {
    var store = TestStore.choosing(SampleBots.idle)
    _ = store.startOn(SampleBots.idle)
    store.answerStart(.success(SampleBots.idle))
    store.send(.terminal(.key(KeyPress(.down))))
    let lines = store.screen().canvas.lines
    #expect(lines[lines.count - 2].contains(" has not ended. Another would record: "))
    #expect(lines[lines.count - 1].hasPrefix(" s look, start over "))
  }

  @Test func anErrorIsGoneToFirst() throws {
    let draft = try Draft(body: ["video_mixed_layout": "cinema"])
    #expect(foot(SampleBots.idle, draft: draft).keys.hasPrefix(" s to the error "))
  }

  @Test func itFollowsTheDraft() {
    var store = Console.store()
    store.press("4")
    let lines = store.screen().canvas.lines
    #expect(lines[lines.count - 2].contains("audio only"))
  }
}
