import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct RefusedFieldsTests {
  private func map(_ findings: [(JSONPointer, String)], in body: JSONValue) -> JSONValue {
    let checks = findings.map { Check(.error, at: $0.0, rule: "value", $0.1) }
    return .object(RefusedFields(checks, in: body).map)
  }

  @Test func aFieldHoldsTheListOfItsMessages() {
    let findings: [(JSONPointer, String)] = [
      ("/video_mixed_layout", "a"), ("/video_mixed_layout", "b"),
    ]
    #expect(map(findings, in: [:]) == ["video_mixed_layout": ["a", "b"]])
  }

  @Test func objectsAreNestedLikeTheRequest() {
    #expect(
      map([("/transcript/provider/rev_streaming/language", "a"), ("/transcript", "b")], in: [:])
        == [
          "transcript": [
            "non_field_errors": ["b"], "provider": ["rev_streaming": ["language": ["a"]]],
          ]
        ])
  }

  @Test func whatConcernsTheWholeStandsApart() {
    #expect(map([("", "a")], in: []) == ["non_field_errors": ["a"]])
  }

  @Test func aListOfObjectsIsAnsweredPlaceByPlace() {
    let body: JSONValue = ["realtime_endpoints": [["type": "webhook"], ["type": "rtmp"]]]
    #expect(
      map([("/realtime_endpoints/1/url", "a")], in: body)
        == ["realtime_endpoints": [[:], ["url": ["a"]]]])
  }

  @Test func aListOfValuesIsAnsweredByPosition() {
    let body: JSONValue = ["realtime_endpoints": [["events": ["x", "y"]]]]
    #expect(
      map([("/realtime_endpoints/0/events/1", "a")], in: body)
        == ["realtime_endpoints": [["events": ["1": ["a"]]]]])
  }
}
