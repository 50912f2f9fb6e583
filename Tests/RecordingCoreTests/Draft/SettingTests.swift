import RecordingCore
import Testing

@Suite("One line that sets a value")
struct SettingTests {
  private static let settings: [(String, String, JSONValue)] = [
    ("retention.hours=48", "/retention/hours", 48),
    ("a=b=c", "/a", "b=c"), ("a=", "/a", ""), ("a=null", "/a", .null),
    ("a={\"b\": [1]}", "/a", ["b": [1]]),
    ("a=\"1\"", "/a", "1"), ("a={", "/a", "{"),
  ]

  @Test(arguments: settings)
  func isJSONWhereItCanBe(_ text: String, _ pointer: String, _ value: JSONValue) throws {
    let setting = try Setting(text)
    #expect(setting.pointer.description == pointer)
    #expect(setting.value == value)
  }

  @Test(arguments: [
    ("retention", SettingError.notAPair), ("", .notAPair), ("=1", .notAPath), ("a..b=1", .notAPath),
    (String(repeating: "a.", count: 600) + "a=1", .notAPath),
  ])
  func needsAPathAndAValue(_ text: String, _ error: SettingError) {
    #expect(throws: error) { try Setting(text) }
  }

  @Test func makesListsAlongThePath() throws {
    var draft = Draft()
    try Setting("list.0.a=1").apply(to: &draft)
    try Setting("list.1=2").apply(to: &draft)
    #expect(draft.settings == ["list": [["a": 1], 2]])
    #expect(throws: SettingError.noSuchPlace("/list/5")) {
      try Setting("list.5=1").apply(to: &draft)
    }
    #expect(draft.settings == ["list": [["a": 1], 2]])
  }
}
