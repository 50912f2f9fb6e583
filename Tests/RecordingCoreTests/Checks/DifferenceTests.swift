import RecordingCore
import Testing

@Suite("What sets a body apart from another one")
struct DifferenceTests {
  private func told(
    _ body: JSONValue, _ other: JSONValue, isFromService: Bool = false
  ) -> [String] {
    func text(_ value: JSONValue?) -> String { value?.compactText ?? "left out" }
    return BodyDifferences(of: body, from: other, isFromService: isFromService).rows.map {
      "\($0.pointer) \(text($0.value)) \(text($0.other))"
    }
  }

  @Test func onlyWhatDiffersIsNamedWithBothValues() {
    #expect(
      told(
        ["video_mixed_layout": "audio_only", "audio_mixed_mp3": [:], "metadata": ["a": "1"]],
        ["audio_mixed_mp3": [:], "metadata": ["a": "2", "b": "3"], "retention": nil]
      ) == [
        #"/video_mixed_layout "audio_only" left out"#, #"/metadata/a "1" "2""#,
        #"/metadata/b left out "3""#, "/retention left out null",
      ])
  }

  @Test func keysThatOnlyLookTheSameAreTwo() {
    #expect(
      told(["metadata": ["caf\u{E9}": "1"]], ["metadata": ["cafe\u{301}": "1"]])
        == [#"/metadata/café "1" left out"#, #"/metadata/café left out "1""#])
  }

  @Test func aDefaultThatIsWrittenOutIsNoDifference() {
    let written: JSONValue = [
      "video_mixed_mp4": [:], "transcript": nil, "video_mixed_layout": "speaker_view",
    ]
    let differences = BodyDifferences(of: written, from: [:])
    #expect(differences.rows.isEmpty)
    #expect(differences.sameByDefault == 3)
    #expect(BodyDifferences(of: [:], from: written).sameByDefault == 3)
  }

  @Test func anExplicitBodyDoesWhatItsSettingsDo() throws {
    let settings: JSONValue = ["include_bot_in_recording": [:], "audio_mixed_mp3": [:]]
    var draft = try Draft(body: settings)
    draft.form = .explicit
    #expect(told(Body(draft).value, settings).isEmpty)
  }

  @Test func aDefaultIsKnownAtEveryDepth() throws {
    func body(_ options: JSONValue) -> JSONValue {
      ["transcript": ["provider": ["recallai_streaming": options]]]
    }
    let rows = BodyDifferences(
      of: body(["mode": "prioritize_low_latency"]), from: body(["filter_profanity": false])
    ).rows
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row.pointer == "/transcript/provider/recallai_streaming/mode")
    #expect(row.field?.defaultValue == "prioritize_accuracy")
  }

  @Test func endpointsAreComparedOneByOneAndEventsAsAWhole() {
    let first: JSONValue = ["type": "webhook", "url": "https://a.example", "events": ["x", "y"]]
    let second: JSONValue = ["type": "webhook", "url": "https://a.example", "events": ["x"]]
    #expect(
      told(["realtime_endpoints": [first]], ["realtime_endpoints": [second, second]]) == [
        #"/realtime_endpoints/0/events ["x","y"] ["x"]"#,
        "/realtime_endpoints/1 left out \(second.compactText)",
      ])
  }

  @Test func whatTheServiceWritesAsNullWasNeverSet() {
    let bot: JSONValue = ["start_recording_on": nil, "transcript": nil, "made_up": nil]
    #expect(told([:], bot, isFromService: true).isEmpty)
    #expect(told([:], bot) == ["/start_recording_on left out null", "/made_up left out null"])
  }

  @Test func everyBodyIsLikeItselfAndItsOtherForms() throws {
    for (name, body) in try ContractFixture.bodies("bodies") {
      #expect(told(body, body).isEmpty, "\(name)")
      for form in BodyForm.allCases {
        var draft = try Draft(body: body)
        draft.form = form
        #expect(told(Body(draft).value, body).isEmpty, "\(name) \(form)")
      }
    }
  }
}
