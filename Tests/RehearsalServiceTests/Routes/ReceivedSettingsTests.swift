import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct ReceivedSettingsTests {
  @Test(arguments: try ContractFiles.bodies("bodies"))
  func everyRightBodyIsTaken(file: ContractFiles.Body) {
    #expect(ReceivedSettings(file.json).refusals == [])
    #expect(ReceivedSettings(file.json).settings == file.json)
  }

  @Test(arguments: try ContractFiles.bodies("bodies-invalid"))
  func everyWrongBodyIsRefusedOrLosesWhatIsWrong(file: ContractFiles.Body) {
    let received = ReceivedSettings(file.json)
    let isDropped = ["03", "07", "08", "31"].contains(file.name.prefix(2))
    #expect(received.refusals.isEmpty == isDropped)
    #expect((received.settings != file.json) || !isDropped)
  }

  @Test func unknownKeysAreDroppedInSilence() {
    let body: JSONValue = [
      "webhook_url": "https://example.com", "video_mixed_mp4": ["quality": "high"],
      "audio_mixed_mp3": [:],
    ]
    let received = ReceivedSettings(body)
    #expect(received.settings == ["video_mixed_mp4": [:], "audio_mixed_mp3": [:]])
    #expect(received.refusals == [])
  }

  @Test func aWrappedBodyIsABareStart() {
    #expect(ReceivedSettings(["recording_config": ["video_mixed_mp4": nil]]).settings == [:])
  }

  @Test(arguments: ["recording_mode", "transcription_options", "real_time_transcription"])
  func keysOfTheOldVersionAreNotAllowed(key: String) {
    let received = ReceivedSettings(.object([key: [:]]))
    #expect(received.refusals.map(\.pointer) == [JSONPointer([key])])
    #expect(received.refusals.map(\.message) == ["This field is not allowed."])
  }

  @Test func anEventWithoutItsOutputConcernsTheWhole() {
    let body: JSONValue = [
      "realtime_endpoints": [
        ["type": "websocket", "url": "wss://a.example/", "events": ["audio_mixed_raw.data"]]
      ]
    ]
    let refusals = ReceivedSettings(body).refusals
    #expect(refusals.map(\.pointer) == [.root])
    #expect(refusals.allSatisfy { $0.message.hasSuffix("audio_mixed_raw") })
  }

  @Test func aLocalAddressIsNoRefusalHere() {
    let body: JSONValue = [
      "realtime_endpoints": [
        ["type": "webhook", "url": "http://127.0.0.1:9/", "events": ["participant_events.join"]]
      ]
    ]
    #expect(ReceivedSettings(body).refusals == [])
  }

  @Test(arguments: [JSONValue.array([]), .null, "text", 7])
  func onlyAnObjectIsABody(body: JSONValue) {
    #expect(ReceivedSettings(body).refusals.map(\.pointer) == [.root])
  }
}
