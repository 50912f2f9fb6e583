import RecordingCore
import Testing

@Suite("What a fix changes, shown before it is made")
struct FixPreviewTests {
  private func lines(_ edits: [Fix.Edit], in body: JSONValue) -> [String] {
    FixPreview(of: Fix("change it", edits), in: body).changes.map { "\($0.sign) \($0.text())" }
  }

  @Test func aValueInThePlaceOfAnother() {
    #expect(
      lines([.set("/audio_mixed_raw", [:])], in: ["audio_mixed_raw": nil])
        == ["- /audio_mixed_raw: null", "+ /audio_mixed_raw: {}"])
  }

  @Test func aValueThatIsNew() {
    #expect(
      lines([.set("/transcript/diarization", ["a": true])], in: [:])
        == [#"+ /transcript/diarization: {"a":true}"#])
  }

  @Test func aValueThatIsThereAlready() {
    #expect(lines([.set("/a", 1)], in: ["a": 1]).isEmpty)
  }

  @Test func aValueOnTheWayThatMustGo() {
    #expect(
      lines([.set("/transcript/provider/x", [:])], in: ["transcript": nil])
        == ["- /transcript: null", "+ /transcript/provider/x: {}"])
    #expect(
      lines([.move("/a", to: "/b/c")], in: ["a": 1, "b": nil])
        == ["- /b: null", "~ /a moves to /b/c"])
  }

  @Test(
    arguments: [["a": 1, "b": "text"], ["a": 1, "b": []], ["a": 1, "b": ["c": 2]]] as [JSONValue])
  func nothingMovesWhereAnotherValueStands(body: JSONValue) {
    #expect(lines([.move("/a", to: "/b/c")], in: body) == [])
    #expect(Fix("move it", [.move("/a", to: "/b/c")]).applied(to: body) == body)
  }

  @Test func aKeyWithAnotherName() {
    #expect(
      lines(
        [.rename("/transcript/language", to: "language_code")],
        in: ["transcript": ["language": "en"]])
        == ["~ /transcript/language is renamed to language_code"])
  }

  @Test func whatIsLeftBehind() {
    #expect(
      lines(
        [.move("/w/a", to: "/a"), .move("/w/c", to: "/c"), .remove("/w")],
        in: ["w": ["a": 1, "b": 2, "c": 3], "c": 4])
        == ["~ /w/a moves to /a", #"- /w: {"b":2,"c":3}"#])
  }

  @Test func ofAKeyThatStandsTwiceOnlyTheFirstGoes() throws {
    let body = try JSONParser.parse(#"{"retention": null, "retention": {"type": "forever"}}"#)
    let fix = try #require(
      Checker().checks(of: body).first { $0.rule == ValueRule.repeatedKey.rawValue }?.fix)
    let changes = FixPreview(of: fix, in: body).changes
    #expect(changes == [.goes("/retention", nil)])
  }

  @Test func stepsWithoutAPlaceAreNotShown() {
    #expect(
      lines(
        [.remove("/a"), .rename("/b", to: "c"), .move("/d", to: "/e"), .set("/f/7", 1)],
        in: ["f": []]
      ).isEmpty)
  }

  @Test func secretsOfURLsAreMaskedUntilTheyShallBeShown() {
    let change = FixPreview.Change.goes(
      "/url", ["wss://h.example/?token=secret", ["a": "https://me:pass@h.example/"]])
    #expect(
      change.text() == #"/url: ["wss://h.example/?token=***",{"a":"https://***@h.example/"}]"#)
    #expect(change.text(areSecretsShown: true).contains("token=secret"))
  }

  @Test func longValuesAreCut() {
    let text = FixPreview.Change.comes(
      "/a", .string(JSONString(String(repeating: "x", count: 500)))
    )
    .text()
    #expect(text.count < 200)
    #expect(text.hasPrefix(#"/a: "xxx"#) && text.hasSuffix("xxx..."))
  }

  @Test func everyFixOfTheCollectedBodiesShowsSomething() throws {
    for (name, body) in try ContractFixture.bodies("bodies-invalid") {
      for fix in Checker().checks(of: body).compactMap(\.fix) {
        let changes = FixPreview(of: fix, in: body).changes
        #expect(!changes.isEmpty, "\(name): \(fix.title)")
        #expect(fix.applied(to: body) != body, "\(name): \(fix.title)")
      }
    }
  }
}
