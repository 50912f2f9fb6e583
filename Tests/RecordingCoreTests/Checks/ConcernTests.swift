import RecordingCore
import Testing

@Suite("What rules and mistakes have to do with a place")
struct ConcernTests {
  private func rules(at pointer: JSONPointer) -> Set<String> {
    Set(Rule.all.filter { $0.concerns(pointer) }.map(\.name))
  }

  private func mistakes(at pointer: JSONPointer) -> [String] {
    Mistake.all.filter { $0.concerns(pointer) }.map(\.key)
  }

  @Test func aRuleConcernsEveryPlaceItsConditionSpeaksOf() {
    #expect(rules(at: "/video_separate_png") == ["event-needs-output", "output-needs-layout"])
    #expect(rules(at: "/video_mixed_layout") == ["output-needs-layout", "audio-only-with-video"])
    #expect(rules(at: "/metadata").isEmpty)
  }

  @Test func aRuleOfAnObjectInsideConcernsTheFieldAroundIt() {
    #expect(
      rules(at: "/realtime_endpoints").isSuperset(of: ["query-without-slash", "one-mixed-stream"]))
    #expect(rules(at: "/transcript").contains("aws-language"))
    #expect(!rules(at: "/retention").contains("aws-language"))
    #expect(rules(at: "/include_bot_in_recording/audio") == ["bot-hears-itself"])
  }

  @Test func aMistakeConcernsItsPlaceAndTheOneThatIsMeant() {
    #expect(mistakes(at: "/video_mixed_layout") == ["recording_mode"])
    #expect(mistakes(at: "/retention") == ["video_retention_days"])
    #expect(mistakes(at: "/audio_separate_raw") == ["audio_separate_wav"])
    #expect(mistakes(at: "/include_bot_in_recording/audio") == ["visible", "video"])
    #expect(mistakes(at: "/transcript").contains("diarization"))
    #expect(mistakes(at: "/realtime_endpoints").contains("real_time_endpoints"))
    #expect(mistakes(at: "/meeting_metadata").isEmpty)
  }

  @Test func conditionsReadAsClausesWithoutMarkup() {
    let condition = Condition.all([.isOn("/a/b"), .not(.equals("/c", "x"))])
    #expect(condition.clause() == #"a.b is on and c is not "x""#)
  }
}
