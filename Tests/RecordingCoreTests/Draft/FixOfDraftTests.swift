import RecordingCore
import Testing

@Suite("The change that mends a draft")
struct FixOfDraftTests {
  @Test func defaultsThatAreOnlyWrittenOutKeepNothingFromItsPlace() throws {
    let wrapped: JSONObject = ["recording_config": ["video_mixed_layout": "gallery_view"]]
    var draft = Draft(settings: wrapped)
    let check = try #require(
      Checker().checks(of: Body(draft).value).first { $0.pointer == "/recording_config" })
    draft.apply(try #require(draft.fix(for: check, isOwnHost: true)))
    #expect(draft.settings == ["video_mixed_layout": "gallery_view"])
  }

  @Test func withoutAChangeThereIsNone() {
    let check = Check(.error, at: "/x", rule: "r", "m")
    #expect(Draft().fix(for: check, isOwnHost: true) == nil)
  }
}
