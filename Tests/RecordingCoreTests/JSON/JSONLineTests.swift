import RecordingCore
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONLineTests {
  @Test func everyLineKnowsItsPlace() throws {
    let value = try JSONParser.parse(#"{"a":{},"b":[1,{"c":null}],"d":[]}"#)
    #expect(
      value.lines.map { "\($0.pointer)|\($0.text)" } == [
        "|{", #"/a|  "a": {},"#, #"/b|  "b": ["#, "/b/0|    1,", "/b/1|    {",
        #"/b/1/c|      "c": null"#, "/b/1|    }", "/b|  ],", #"/d|  "d": []"#, "|}",
      ])
  }

  @Test(arguments: 0..<300)
  func anythingSurvivesButForItsWhiteSpace(seed: Int) throws {
    var text = RandomJSON(seed: UInt64(seed))
    let compact = text.value(depth: 5)
    let value = try JSONParser.parse(compact.spaced)
    #expect(value.compactText == compact.text)
    let pretty = value.prettyText
    #expect(value.lines.map(\.text).joined(separator: "\n") == pretty)
    let again = try JSONParser.parse(pretty)
    #expect(again.compactText == compact.text)
    #expect(again.prettyText == pretty)
    #expect(again == value && again.isEquivalent(to: value))
  }

  @Test func linesOfAnotherSpellingAreNotTakenOver() throws {
    let old = try JSONParser.parse(#"{"a": "\u0041", "b": 1}"#)
    let new = try JSONParser.parse(#"{"a": "A", "b": 1}"#)
    #expect(new.lines(after: old, old.lines) == new.lines)
  }

  @Test(arguments: 0..<300)
  func linesThatAreTakenOverAreAsIfMadeAnew(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var texts = RandomJSON(seed: UInt64(seed))
    func value() throws -> JSONValue { try JSONParser.parse(texts.value(depth: 3).text) }
    var members = try (0..<Int.random(in: 0...5, using: &random)).map {
      JSONObject.Member(key: JSONString("key \($0 % 4)"), value: try value())
    }
    let old = JSONValue.object(JSONObject(members: members))
    if !members.isEmpty {
      members[Int.random(in: members.indices, using: &random)].value = try value()
    }
    if Bool.random(using: &random) { members.shuffle(using: &random) }
    if Bool.random(using: &random) { _ = members.popLast() }
    if Bool.random(using: &random) {
      members.insert(JSONObject.Member(key: "new", value: try value()), at: 0)
    }
    let new = JSONValue.object(JSONObject(members: members))
    #expect(new.lines(after: old, old.lines) == new.lines)
  }
}

/// Any JSON text, once without white space and once with some.
private struct RandomJSON {
  typealias Text = (text: String, spaced: String)

  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func value(depth: Int) -> Text {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: padded(pick(["null", "true", "false"]))
    case 1, 2: padded(pick(["0", "-0.0", "1e3", "1E-7", "17", "123456789012345678901", "0.10"]))
    case 3...5: padded(string())
    case 6: list("[", "]") { $0.value(depth: depth - 1) }
    default:
      list("{", "}") { generator in
        let key = generator.padded(generator.string())
        let value = generator.value(depth: depth - 1)
        return (key.text + ":" + value.text, key.spaced + ":" + value.spaced)
      }
    }
  }

  private mutating func list(
    _ opening: String, _ closing: String, _ element: (inout RandomJSON) -> Text
  ) -> Text {
    let elements = (0..<Int.random(in: 0...4, using: &random)).map { _ in element(&self) }
    let spaced = elements.isEmpty ? space() : elements.map(\.spaced).joined(separator: ",")
    return padded(
      opening + elements.map(\.text).joined(separator: ",") + closing,
      spaced: opening + spaced + closing)
  }

  private mutating func string() -> String {
    let parts = [
      "a", "ä", "😀", "e\u{301}", #"\n"#, #"\/"#, #"\""#, #"\\"#, #"\u0041"#,
      #"\ud83d\ude00"#, #"\u001F"#, " ", "{", ",", "\u{7F}", "\u{2028}",
    ]
    return "\"" + (0..<Int.random(in: 0...5, using: &random)).map { _ in pick(parts) }.joined()
      + "\""
  }

  private mutating func padded(_ text: String, spaced: String? = nil) -> Text {
    (text, space() + (spaced ?? text) + space())
  }

  private mutating func space() -> String { pick(["", "", " ", "\n\t", "\r\n  "]) }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}
