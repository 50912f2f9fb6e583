import RecordingCore
import Testing

@testable import ConsoleUI

@Suite struct DrawnChoiceTests {
  /// A value that the contract gains needs a drawing, and one that it loses has none to keep.
  @Test func everyValueOfTheContractHasADrawing() {
    expectAll(of: FrameLayout.self)
    expectAll(of: SharedScreenMode.self)
    expectAll(of: StartTrigger.self)
  }

  @Test func theValueThatCountsIsDrawn() {
    var draft = Draft()
    #expect(FrameLayout(draft) == .speaker)
    #expect(SharedScreenMode(draft) == .overlap)
    #expect(StartTrigger(draft) == .personJoins)
    draft.set("gallery_view_v2", at: "/video_mixed_layout")
    #expect(FrameLayout(draft) == .galleryWithOwnVideos)
  }

  @Test(arguments: ["theatre", .null, 3, ["speaker_view"], ""] as [JSONValue])
  func anyOtherValueIsNotKnown(value: JSONValue) {
    var draft = Draft()
    draft.set(value, at: "/video_mixed_layout")
    draft.set(value, at: "/start_recording_on")
    #expect(FrameLayout(draft) == nil)
    #expect(StartTrigger(draft) == nil)
    #expect(SharedScreenMode(draft) == .overlap)
  }

  private func expectAll<Value: DrawnChoice>(of type: Value.Type) {
    guard case .choice(let choices) = Contract.field(Value.parameter)?.kind else {
      Issue.record("\(Value.parameter) is no choice")
      return
    }
    #expect(choices.map(\.value) == Value.allCases.map(\.rawValue))
    #expect(Value.allCases.allSatisfy { $0.help?.hasSuffix(".") == true })
  }
}
