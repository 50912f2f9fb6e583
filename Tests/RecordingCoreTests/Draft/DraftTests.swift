import RecordingCore
import Testing

@Suite("Draft")
struct DraftTests {
  @Test func leftOutOffAndOnAreThreeThings() {
    var draft = Draft()
    #expect(draft["/video_mixed_mp4"] == nil)
    #expect(draft.effectiveValue(at: "/video_mixed_mp4") == [:])
    draft.set(.null, at: "/video_mixed_mp4")
    #expect(draft["/video_mixed_mp4"] == .null)
    #expect(draft.effectiveValue(at: "/video_mixed_mp4") == .null)
    draft.set([:], at: "/video_mixed_mp4")
    #expect(draft["/video_mixed_mp4"] == [:])
    draft.leaveOut("/video_mixed_mp4")
    #expect(draft.settings == [:])
  }

  @Test func leavingOutTakesTheEmptyObjectsAroundWithIt() {
    var draft = Draft()
    draft.set(["a": "b"], at: "/audio_mixed_mp3/metadata")
    draft.set(true, at: "/include_bot_in_recording/audio")
    draft.leaveOut("/audio_mixed_mp3/metadata/a")
    #expect(draft.settings == ["include_bot_in_recording": ["audio": true]])
    draft.leaveOut("/include_bot_in_recording/video")
    draft.leaveOut(.root)
    #expect(draft.settings == ["include_bot_in_recording": ["audio": true]])
  }

  @Test func theDefaultInsideAnObjectCounts() {
    var draft = Draft()
    #expect(draft.effectiveValue(at: "/include_bot_in_recording/audio") == false)
    draft.set(true, at: "/include_bot_in_recording/audio")
    #expect(draft.effectiveValue(at: "/include_bot_in_recording/audio") == true)
    #expect(draft.effectiveValue(at: "/retention") == nil)
    #expect(draft.effectiveValue(at: "/nonsense") == nil)
  }

  @Test(arguments: ["[]", "null", "1", #""a""#])
  func onlyAnObjectIsABody(_ text: String) throws {
    let body = try JSONParser.parse(text)
    #expect(throws: DraftError.notAnObject(found: body.kindName)) { try Draft(body: body) }
    var draft = Draft()
    draft.set(body, at: .root)
    #expect(draft == Draft())
  }
}
