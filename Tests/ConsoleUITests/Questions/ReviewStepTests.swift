import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

/// What is asked after the form: findings, errors, losses, body, start.
struct ReviewStepTests {
  @Test func findingsLossesBodyAndStart() {
    var conversation = Conversation(
      ["video_mixed_layout": "audio_only", "retention": .null], bot: SampleBots.idle)
    conversation.type(".", "x", "y", "9", "1 x", "5", "1", "", "y", "maybe", "y")
    conversation.check(named: "questions-review")
    #expect(conversation.questions.outcome == .start(replacing: false))
  }

  @Test func errorsLeadBackToWhatTheyAreAbout() {
    var conversation = Conversation(
      ["video_mixed_layout": "galery", "vidoe": 1, "retention": ["type": "timed", "hours": 0]],
      bot: SampleBots.idle)
    conversation.type(".", ".")
    #expect(conversation.questions.isHeldByErrors)
    conversation.type("y", ".", "")
    #expect(!conversation.questions.isHeldByErrors)
    let asked = conversation.questions.agenda.map(\.title)
    #expect(asked == ["Layout", "Retention", "Other settings"])
    conversation.type("1", "forever", "-vidoe", "", ".")
    #expect(!conversation.questions.isHeldByErrors)
    #expect(conversation.questions.agenda.map(\.subject) == [.review(.start)])
    conversation.check(named: "questions-errors")
  }

  @Test func unknownKeysPassWhereTheOperatorLetsThem() {
    var conversation = Conversation(
      ["vidoe": 1, "retention": .null, "video_mixed_mp4": [:]], allowsUnknown: true)
    #expect(conversation.say(".").contains("allowed: "))
    conversation.type(".")
    #expect(conversation.questions.outcome == .answered)
  }

  @Test func aFindingIsAskedAboutOnce() {
    var conversation = Conversation(["video_mixed_layout": "audio_only"], bot: SampleBots.idle)
    conversation.type(".", "n", "n")
    #expect(conversation.lines.contains("Unlike what the bot was set up with:"))
    let reply = conversation.say("all")
    #expect(reply.contains("As the bot has it: "))
    #expect(!reply.contains("Mend it?"))
    let losses = Comparison.losses(
      body: Body(conversation.questions.draft).value,
      bot: SampleBots.idle.recordingConfig ?? [:])
    #expect(losses.allSatisfy { $0.botValue == nil })
  }

  @Test func goingBackFromTheReviewKeepsWhatWasMended() {
    var conversation = Conversation(["video_mixed_layout": "audio_only"], bot: SampleBots.idle)
    conversation.type(".", "y")
    #expect(conversation.questions.draft["/video_mixed_mp4"] == .null)
    for _ in 0..<9 { conversation.type("<") }
    #expect(conversation.questions.agenda.first?.pointer == "/video_mixed_layout")
    #expect(conversation.questions.draft["/video_mixed_mp4"] == .null)
  }

  @Test func aRunningRecordingAsksForAnotherWord() {
    var conversation = Conversation(["retention": .null], bot: SampleBots.recording)
    conversation.type(".", ".", "y", "replace")
    #expect(conversation.questions.outcome == nil)
    conversation.type("REPLACE")
    #expect(conversation.questions.outcome == .start(replacing: true))
  }

  @Test func aRecordingThatHasBegunMeanwhileIsAskedAbout() {
    var conversation = Conversation(["retention": .null], bot: SampleBots.idle)
    conversation.type(".", ".", "y")
    #expect(conversation.questions.outcome == .start(replacing: false))
    let recording = Bot(
      id: SampleBots.idle.id, statusChanges: SampleBots.recording.statusChanges,
      recordings: SampleBots.recording.recordings, recordingConfig: SampleBots.idle.recordingConfig)
    let news = conversation.questions.takeNews(
      of: StartSituation(bot: recording, service: TestStore.service))
    #expect(news.contains { $0.contains("REPLACE") })
    #expect(conversation.questions.outcome == nil)
    conversation.type("")
    #expect(conversation.questions.outcome == .left)
  }

  @Test(arguments: ["", "n", "no", "off"]) func withoutAYesNothingStarts(_ answer: String) {
    var conversation = Conversation(["retention": .null], bot: SampleBots.idle)
    conversation.type(".", ".", answer)
    #expect(conversation.questions.outcome == .left)
  }
}
