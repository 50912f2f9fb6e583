import RecordingCore
import Testing

@Suite("Reading JSON")
struct JSONParserTests {
  @Test(arguments: [
    "0", "-0", "1.0", "1e3", "1E+03", "0.1000000000000000055511151231257827", "1e999",
    "12345678901234567890123",
  ])
  func numbersStayAsWritten(_ text: String) throws {
    #expect(try JSONParser.parse(" \(text)\n").compactText == text)
    #expect(JSONNumber(text)?.literal == text)
  }

  @Test(arguments: ["01", "1.", ".5", "+1", "-", "1e", "0x1", "NaN", "1 2", " 1"])
  func otherTextIsNoNumber(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test(arguments: [
    (#""\u00e4\/\n""#, "ä/\n"), (#""\ud83d\ude00""#, "😀"),
    (#""\"\\\b\f\r\t""#, "\"\\\u{8}\u{C}\r\t"),
    ("\"\u{7F}ä😀\"", "\u{7F}ä😀"), (#""\u0000""#, "\0"), (#""\ud800""#, "\u{FFFD}"),
  ])
  func escapesAreUnderstoodAndKept(_ text: String, _ meant: String) throws {
    let value = try JSONParser.parse(text)
    #expect(value.stringValue == meant)
    #expect(value.compactText == text)
  }

  @Test func aKeyThatStandsTwiceIsKeptAndTheLastCounts() throws {
    let text = #"{"a":1,"\u0061":2,"b":3}"#
    let value = try JSONParser.parse(text)
    #expect(value.compactText == text)
    #expect(value["/a"] == 2)
  }

  @Test func theDepthIsBounded() throws {
    let limit = JSONParser.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSONParser.parse(nested(limit)).compactText == nested(limit))
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(nested(limit + 1)) }
  }

  @Test(arguments: [
    ("", 1, 1), ("{\"a\": 1,\n}", 2, 1), ("[1,\n 2\n 3]", 3, 2), ("{\"a\"}", 1, 5),
    ("{a: 1}", 1, 2), ("[1]]", 1, 4), ("tru", 1, 1), ("'a'", 1, 1), ("[1,]", 1, 4),
  ])
  func anErrorHasItsPlace(_ text: String, _ line: Int, _ column: Int) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
    #expect(error.line == line && error.column == column)
    #expect(!error.reason.isEmpty)
  }

  @Test(arguments: [
    #""\x""#, #""\u00g0""#, "\"\u{1}\"", "\"a", "\"a\nb\"",
  ])
  func aStringThatIsNoneIsAnError(_ text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func bytesThatAreNoUTF8AreAnError(_ bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(bytes) }
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("{}".utf8)) == [:])
  }
}
