import RecordingCore
import Testing

@Suite("The forms of the body")
struct BodyTests {
  private func body(_ text: String, _ form: BodyForm) throws -> Body {
    var draft = try Draft(body: JSONParser.parse(text))
    draft.form = form
    return Body(draft)
  }

  @Test func nothingSetIsEverythingOrNothing() throws {
    #expect(try body("{}", .lean).text == "{}")
    #expect(try body("{}", .asSet).text == "{}")
    let explicit = try body("{}", .explicit).value
    #expect(
      explicit.objectValue?.keys == Contract.fields.filter(\.isWrittenOut).map(\.name))
    #expect(explicit["/video_mixed_mp4"] == [:])
    #expect(explicit["/audio_mixed_mp3"] == .null)
    #expect(explicit["/retention"] == nil, "pages differ on what applies")
  }

  @Test func offOnAndLeftOutStayApart() throws {
    let text = #"{"video_mixed_mp4":null,"audio_mixed_mp3":{},"retention":null}"#
    #expect(
      try body(text, .lean).value.compactText
        == #"{"retention":null,"video_mixed_mp4":null,"audio_mixed_mp3":{}}"#)
    let explicit = try body(text, .explicit).value
    #expect(explicit["/video_mixed_mp4"] == .null)
    #expect(explicit["/audio_mixed_mp3"] == [:])
    #expect(explicit["/retention"] == .null)
    #expect(explicit["/participant_events"] == [:])
  }

  @Test func leanDropsWhatTheDefaultSays() throws {
    let text =
      #"{"video_mixed_mp4":{},"video_mixed_layout":"speaker_view","include_bot_in_recording":{"audio":false},"transcript":null}"#
    #expect(try body(text, .lean).text == "{}")
  }

  @Test func asSetGoesOutAsItCame() throws {
    let text = #"{"zeta":1.0,"video_mixed_mp4":{},"metadata":{"a":"\u0041\/"},"zeta":1e3}"#
    #expect(try body(text, .asSet).value.compactText == text)
  }

  @Test(arguments: [BodyForm.explicit, .lean])
  func unknownKeysComeLastAndAsTheyCame(form: BodyForm) throws {
    let text = #"{"zeta":1.0,"audio_mixed_mp3":{},"alpha":[1e3]}"#
    let keys = try #require(try body(text, form).value.objectValue?.keys)
    #expect(keys.suffix(2) == ["zeta", "alpha"])
    #expect(try body(text, form).text.contains("1e3"))
  }

  @Test func everyFormOfACollectedBodyMeansTheSame() throws {
    for (name, value) in try ContractFixture.bodies("bodies") {
      let settings = try #require(value.objectValue)
      for form in BodyForm.allCases {
        let body = Body(Draft(settings: settings, form: form))
        #expect(Summary.sentence(of: body.value) == Summary.sentence(of: value), "\(name)")
        #expect(Comparison.losses(body: body.value, bot: settings) == [], "\(name)")
        #expect(body.byteCount == body.text.utf8.count, "\(name)")
        #expect(try JSONParser.parse(body.text) == body.value, "\(name)")
      }
    }
  }
}
