import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

/// Whole conversations as they were recorded, and what the answers make of the draft.
struct QuestionnaireTests {
  @Test func keepingEverythingChangesNothing() {
    var conversation = Conversation(form: .explicit)
    for _ in FormQuestion.form { conversation.type("") }
    conversation.check(named: "questions-form")
    #expect(conversation.questions.draft == Draft())
    #expect(conversation.questions.outcome == .answered)
  }

  @Test func everyControlOfTheFormIsAskedForInItsOrder() {
    let places = FormQuestion.form.map(\.pointer).filter { $0 != .root }
    #expect(places == FormControl.all.map(\.pointer))
    #expect(FormQuestion.form.compactMap(\.number) == Array(1...FormQuestion.form.count))
  }

  @Test func wrongAnswersAndTheWayBack() {
    var conversation = Conversation()
    conversation.type(
      "<", "7", "galery_view_v2", "= {", "\u{1B}[A", "gallery view v2", "<", "?", "-", "= \"new\"",
      "speaks", "null", "participant speaks", "maybe", "null", "<", "on", "<", "")
    conversation.check(named: "questions-wrong")
    #expect(
      conversation.questions.draft.settings == [
        "video_mixed_participant_video_when_screenshare": "new",
        "start_recording_on": "participant_speak", "video_mixed_mp4": [:],
      ])
  }

  @Test func aTranscriptWithItsProvider() {
    var conversation = Conversation()
    conversation.go(to: "/transcript")
    conversation.type(
      "speechmatics", "Speechmatics streaming", "", "nonsense", "max_delay", "-1", "2.5",
      "additional_vocab",
      "add", "gnocchi", "add", "{}", "pasta", "sounds_like", "passta, pahsta", "", "", "?",
      "-max_delay", "",
      "speakers", "on", "labels", "desk=7", "-x", "", "",
      "<", "<", "<")
    conversation.check(named: "questions-transcript")
    #expect(
      conversation.questions.draft["/transcript"] == [
        "provider": [
          "speechmatics_streaming": [
            "additional_vocab": [
              "gnocchi", ["content": "pasta", "sounds_like": ["passta", "pahsta"]],
            ]
          ]
        ], "diarization": ["use_separate_streams_when_available": true], "metadata": ["desk": "7"],
      ])
  }

  @Test func anotherProviderSaysWhatIsLost() {
    let deepgram: JSONValue = ["provider": ["deepgram_streaming": ["model": "nova-3"]]]
    var conversation = Conversation(["transcript": deepgram])
    conversation.go(to: "/transcript")
    conversation.type("deepgram_streaming")
    #expect(conversation.questions.draft["/transcript"] == deepgram)
    conversation.type("<")
    #expect(conversation.say("2").contains("No longer set: deepgram_streaming."))
    conversation.type("<")
    #expect(conversation.say("off").contains("No longer set: provider."))
    #expect(conversation.questions.draft["/transcript"] == .null)
  }

  @Test func liveEndpoints() {
    var conversation = Conversation()
    conversation.go(to: "/realtime_endpoints")
    conversation.type(
      "edit 1", "add", "webhook", "wss://hooks.example.com",
      "https://hooks.example.com/a?key=SECRET",
      "1 transcript.data 40", "1 3, chat message", "1, 3, chat message", "labels", "for=me", "", "",
      "copy 1", "", "https://hooks.example.com/b", "", "", "edit 2", "websocket",
      "wss://live.example.com/",
      "14", "", "delete 1", "")
    conversation.check(named: "questions-endpoints")
    #expect(
      conversation.questions.draft["/realtime_endpoints"] == [
        [
          "type": "websocket", "url": "wss://live.example.com/", "events": ["audio_mixed_raw.data"],
          "metadata": ["for": "me"],
        ]
      ])
  }

  @Test func keptAndLabelled() {
    var conversation = Conversation(["newer": 1, "audio_mixed_mp3": [:]])
    conversation.go(to: .root)
    conversation.type("flv", "audio_mixed_mp3", "take=1", "take=", "side== \"null\"", "-take", "")
    conversation.go(to: "/retention")
    conversation.type(
      "hours", "0", "48", "", "desk=seven", "desk", "also=null", "", "retention.minutes=1",
      "-newer",
      "-newer", "= 1", "x", "a..b=1", "foo.0.bar=text", "?", "")
    conversation.check(named: "questions-kept")
    #expect(
      conversation.questions.draft.settings == [
        "audio_mixed_mp3": ["metadata": ["side": "null"]],
        "retention": ["type": "timed", "hours": 48, "minutes": 1],
        "metadata": ["desk": "seven", "also": .null], "foo": [["bar": "text"]],
      ])
  }

  @Test func anotherRetentionTakesItsHoursAlong() {
    var conversation = Conversation(["retention": ["type": "timed", "hours": 48]])
    conversation.go(to: "/retention")
    conversation.type("2", "<")
    #expect(conversation.questions.draft["/retention"] == ["type": "timed", "hours": 48])
    #expect(conversation.say("forever").contains("No longer set: hours."))
    conversation.type("<", "null")
    #expect(conversation.questions.draft["/retention"] == .null)
    conversation.type("<", "1")
    #expect(conversation.questions.draft.settings == [:])
  }

  @Test func anOutputKeepsItsLabels() {
    var conversation = Conversation(["video_mixed_mp4": ["metadata": ["a": "b"]]])
    conversation.go(to: "/video_mixed_mp4")
    conversation.type("on")
    #expect(conversation.questions.draft["/video_mixed_mp4"] == ["metadata": ["a": "b"]])
    conversation.type("<")
    #expect(conversation.say("off").contains("No longer set: metadata."))
  }

  @Test func leavingOutKeepsWhatIsAround() {
    var conversation = Conversation([
      "transcript": ["provider": ["deepgram_streaming": ["model": "nova-3"]]],
      "include_bot_in_recording": .null,
    ])
    conversation.go(to: "/transcript")
    conversation.type("deepgram streaming", "model", "-")
    #expect(
      conversation.questions.draft["/transcript"] == ["provider": ["deepgram_streaming": [:]]])
    conversation.type("", "")
    conversation.go(to: "/include_bot_in_recording/audio")
    #expect(conversation.lines.last?.isEmpty == false)
    conversation.type("-")
    #expect(conversation.questions.draft["/include_bot_in_recording"] == nil)
  }

  @Test func anyJSONIsTakenAndItsErrorsAreSaid() {
    var conversation = Conversation()
    #expect(conversation.say("= 7").contains("body: /video_mixed_layout: "))
    #expect(conversation.questions.draft["/video_mixed_layout"] == 7)
  }

  @Test(arguments: ["q", nil]) func leavingSendsNothing(_ line: String?) {
    var conversation = Conversation()
    if let line { conversation.type("2", line) } else { _ = conversation.questions.endInput() }
    #expect(conversation.questions.outcome == .left)
    #expect(conversation.questions.answer("2").isEmpty)
    #expect(conversation.questions.endInput().isEmpty)
  }

  @Test func textFromElsewhereIsNoTerminalControl() {
    var conversation = Conversation(["video_mixed_layout": "\u{1B}[31mred", "x\u{7}y": 1])
    conversation.type("?")
    conversation.go(to: .root)
    #expect(conversation.lines.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{7}") })
  }

  @Test func noAnswerIsATrap() {
    for seed in UInt64(0)..<60 {
      var random = SeededRandom(seed: seed)
      var conversation = Conversation(bot: SampleBots.idle)
      let answers = [
        "", "", "", "1", "2", "3", "on", "add", "edit 1", "copy 1", "delete 1", "<", "<", "-", "?",
        "null",
        "labels", "model", "a=b", "-a", "= {}", "= []", "{}", "y", "n", "all", ".",
      ]
      for _ in 0..<120 where conversation.questions.outcome == nil {
        let reply = conversation.say(answers.randomElement(using: &random) ?? "")
        #expect(!reply.isEmpty || conversation.questions.outcome != nil)
      }
      for _ in 0..<60 where conversation.questions.outcome == nil {
        conversation.type(conversation.questions.isHeldByErrors ? "q" : ".")
        if conversation.questions.agenda.first?.subject == .review(.start) {
          conversation.type("n")
        }
      }
      #expect(conversation.questions.outcome != nil, "seed \(seed)")
    }
  }
}
