import RecordingCore
import Testing

@Suite struct FingerprintTests {
  private func mark(_ json: String) throws -> Fingerprint {
    Fingerprint(of: try JSONParser.parse(json))
  }

  @Test func theOrderOfKeysDoesNotMatter() throws {
    #expect(
      try mark(#"{"a": 1, "b": {"c": [], "d": null}}"#)
        == mark(#"{"b": {"d": null, "c": []}, "a": 1.0}"#))
  }

  @Test(arguments: [
    (#"{"a": 1}"#, #"{"a": 2}"#), (#"{"a": 1}"#, #"{"b": 1}"#), ("[1, 2]", "[2, 1]"),
    (#"{"a": "b", "c": "d"}"#, #"{"a": "d", "c": "b"}"#), ("[[1], 2]", "[1, [2]]"),
    ("{}", "[]"), ("null", "false"), (#""1""#, "1"), ("{}", #"{"a": null}"#),
  ])
  func whatMeansSomethingElseHasAnother(one: String, other: String) throws {
    #expect(try mark(one) != mark(other))
  }

  @Test func itIsTheSameInEveryRun() {
    #expect(Fingerprint(of: "").text == "cbf29ce484222325")
    #expect(Fingerprint(of: "a").text == "af63dc4c8601ec8c")
    #expect(Fingerprint(kept: "af63dc4c8601ec8c") == Fingerprint(of: "a"))
  }
}
