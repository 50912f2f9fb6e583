import Foundation
import RecordingCore
import TestSupport
import Testing

@Suite struct DraftStoreTests {
  let folder = try? TemporaryFolder()
  let draft = SavedDraft(
    savedAt: "2026-11-23T10:00:00Z", form: "explicit", preset: "meeting",
    body: ["retention": nil, "video_mixed_mp4": [:]])

  @Test func theDraftComesBack() throws {
    let folder = try #require(folder)
    let store = DraftStore(folder: folder.path("state/tally"))
    #expect(try store.load() == nil)
    #expect(try store.save(draft) == nil)
    #expect(try store.load() == draft)
    #expect(try folder.mode(of: "state/tally") == 0o700)
    #expect(
      try folder.text(of: "state/tally/draft.json").hasPrefix(
        "{\n  \"saved_at\": \"2026-11-23T10:00:00Z\",\n  \"form\": \"explicit\",\n"
          + "  \"preset\": \"meeting\",\n  \"body\": {"))
  }

  @Test func aBotOfAnEarlierVersionIsForgotten() throws {
    let folder = try #require(folder)
    let store = DraftStore(folder: folder.path)
    try folder.put(
      #"{"bot": "11111111-1111-4111-8111-111111111111", "body": {}}"#, as: "draft.json")
    try store.save(try #require(try store.load()))
    #expect(try !folder.text(of: "draft.json").contains("1111"))
  }

  @Test func theFormOfTheBodySurvives() throws {
    let store = DraftStore(folder: try #require(folder).path)
    var written = draft
    written.body = try JSONParser.parse(#"{"a": 1.0, "b": "\u00e9", "a": 2}"#)
    try store.save(written)
    #expect(try store.load()?.body.compactText == #"{"a":1.0,"b":"\u00e9","a":2}"#)
  }

  @Test func theDeepestBodyThatCanBeReadIsKept() throws {
    let store = DraftStore(folder: try #require(folder).path)
    var deep = draft
    deep.body = try nested(levels: JSONParser.depthLimit)
    for _ in 0..<2 { #expect(try store.save(deep) == nil) }
    #expect(try store.load() == deep)
  }

  @Test func whatCouldNotBeReadAgainIsNotWritten() throws {
    let store = DraftStore(folder: try #require(folder).path)
    try store.save(draft)
    var deeper = draft
    deeper.body = ["a": try nested(levels: JSONParser.depthLimit)]
    #expect(throws: FileError.self) { try store.save(deeper) }
    #expect(try store.load() == draft)
  }

  private func nested(levels: Int) throws -> JSONValue {
    try JSONParser.parse(
      String(repeating: #"{"a":"#, count: levels) + "1" + String(repeating: "}", count: levels))
  }

  @Test(arguments: [
    "", "{\"body\": ", "[]", "{}", "{\"body\": []}", "{\"body\": {}, \"form\": 1}", "\u{0}",
    String(repeating: "[", count: 100_000),
  ])
  func aDamagedDraftIsNamedAndKept(text: String) throws {
    let folder = try #require(folder)
    let store = DraftStore(folder: folder.path)
    try folder.put(text, as: "draft.json")
    try folder.put("older", as: "draft.damaged-1.json")
    #expect(throws: FileProblem.self) { try store.load() }
    #expect(try store.save(draft) == folder.path("draft.damaged-2.json"))
    #expect(try folder.text(of: "draft.damaged-1.json") == "older")
    #expect(try folder.text(of: "draft.damaged-2.json") == text)
    #expect(try store.save(draft) == nil)
    #expect(try store.load() == draft)
  }

  @Test func withoutAHomeNothingIsKept() throws {
    let store = DraftStore(folder: nil)
    #expect(try store.save(draft) == nil)
    #expect(try store.load() == nil)
  }

  @Test func aFolderThatCannotBeMadeIsAnError() throws {
    let folder = try #require(folder)
    let store = DraftStore(folder: try folder.put("", as: "file").appendingPath("tally"))
    #expect(throws: FileError.self) { try store.save(draft) }
  }
}
