import RecordingCore
import Testing

@Suite("A value by itself")
struct FieldFitTests {
  @Test func saysWhatAFieldDoesNotTake() throws {
    let layout = try #require(Contract.field("video_mixed_layout"))
    #expect(layout.fault(in: "gallery_view") == nil)
    #expect(layout.fault(in: "galery_view")?.contains("did you mean gallery_view?") == true)
    #expect(layout.fault(in: .null) != nil)
  }

  @Test func judgesAnElementByItsOwnKind() throws {
    let endpoints = try #require(Contract.field("realtime_endpoints"))
    let element = ValueKind.integer(minimum: 2)
    #expect(endpoints.fault(in: 2, as: element) == nil)
    #expect(endpoints.fault(in: 1, as: element)?.contains("at least 2") == true)
    #expect(endpoints.fault(in: 2) != nil)
  }

  @Test func warningsAreNoFault() throws {
    let transcript = try #require(Contract.field("transcript"))
    #expect(transcript.fault(in: ["provider": ["assembly_ai_streaming": [:]]]) == nil)
  }
}
