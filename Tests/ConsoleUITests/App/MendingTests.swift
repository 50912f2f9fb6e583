import Foundation
import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Showing what mends a finding, and making it.
@Suite struct MendingTests {
  private func mending(_ store: TestStore) -> Mending? {
    if case .mending(let mending) = store.state.layers.last { mending } else { nil }
  }

  private func lines(_ store: TestStore) -> [String] {
    mending(store)?.selected?.lines.map { "\($0.sign) \($0.text)" } ?? []
  }

  private static let mixedAudio: JSONObject = [
    "realtime_endpoints": [
      [
        "type": "websocket", "url": "wss://h.example/?token=secret",
        "events": ["audio_mixed_raw.data", "transcript.data"],
      ]
    ]
  ]

  /// A console with a start that asks for mixed audio which is not on, at that field.
  private func store() -> TestStore {
    var store = Console.store(draft: Draft(settings: Self.mixedAudio))
    store.go(to: "/audio_mixed_raw")
    return store
  }

  @Test func itIsShownBeforeItIsMade() {
    var store = store()
    let before = store.state.draft
    store.press("f")
    #expect(lines(store) == ["- /audio_mixed_raw: null", "+ /audio_mixed_raw: {}"])
    #expect(store.state.draft == before)
  }

  @Test(arguments: [KeyPress(.enter), "f", "y"]) func itIsMade(key: KeyPress) {
    var store = store()
    store.press("f", key)
    #expect(store.state.draft["/audio_mixed_raw"] == [:])
    #expect(store.state.layers.isEmpty)
    #expect(store.state.status?.text == "Done: turn audio_mixed_raw on. u takes it back")
    store.press("u")
    #expect(store.state.draft["/audio_mixed_raw"] == nil)
  }

  @Test(arguments: [KeyPress(.escape), "n", "q", .control("c")]) func itIsDropped(key: KeyPress) {
    var store = store()
    let before = store.state.draft
    store.press("f", key)
    #expect(store.state.layers.isEmpty)
    #expect(store.state.draft == before)
  }

  @Test func asSetOnlyWhatIsThereGoes() throws {
    let draft = try Draft(body: .object(Self.mixedAudio))
    var store = Console.store(draft: draft)
    store.press("n", "f")
    #expect(lines(store) == ["+ /audio_mixed_raw: {}"])
  }

  @Test func aDefaultThatTheLeanFormLeavesOutChangesNothing() {
    var store = Console.store(draft: Draft(form: .lean))
    store.go(to: "/video_mixed_mp4")
    store.press("f")
    #expect(mending(store)?.selected?.fix.title == "turn video_mixed_mp4 on")
    #expect(lines(store).isEmpty)
    #expect(store.screen().canvas.lines.contains { $0.contains("The body stays as it is.") })
  }

  @Test func aFieldWithSeveralFindingsLetsOneChoose() throws {
    var store = Console.store(draft: try Draft(body: .object(Self.mixedAudio)))
    store.go(to: "/realtime_endpoints")
    store.press("f")
    let titles = mending(store)?.offers.map(\.fix.title) ?? []
    try #require(titles.count > 1)
    store.press(KeyPress(.down))
    #expect(mending(store)?.selected?.fix.title == titles[1])
    store.press(KeyPress(.up), KeyPress(.up), "j", KeyPress(.enter))
    #expect(store.state.status?.text.contains(titles[1]) == true)
  }

  @Test func secretsStayMasked() throws {
    var store = Console.store(draft: try Draft(body: .object(Self.mixedAudio)))
    store.go(to: "/realtime_endpoints")
    store.press("f")
    for _ in 0..<5 {
      #expect(!store.screen().canvas.lines.joined().contains("secret"))
      store.press(KeyPress(.down))
    }
  }

  @Test func otherSettingsThanThoseShownAreLeftAlone() {
    var store = store()
    store.press("o")
    store.listPresets("test")
    store.press(KeyPress(.enter), "f")
    for case .read(.loadPreset(let name)) in store.takeEffects() {
      store.send(.presetLoaded(name: name, .success(["video_mixed_mp4": nil])))
    }
    store.press(KeyPress(.enter))
    #expect(store.state.draft.settings == ["video_mixed_mp4": nil])
    #expect(store.state.status?.kind == .error)
  }

  @Test func aRuleOverTwoFieldsIsMendedFromEither() {
    var store = Console.store()
    store.go(to: "/video_separate_mp4")
    store.press(" ", "f", "f")
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view_v2")
    #expect(store.state.focus.pointer == "/video_separate_mp4")
  }

  @Test func withoutAFindingThatMendsItselfNothingOpens() {
    var store = Console.store()
    store.go(to: "/retention")
    store.press("f")
    #expect(store.state.layers.isEmpty)
    #expect(store.state.status?.text == "There is nothing here that mends itself")
  }

  @Test func manyLinesAreScrolled() throws {
    let members = (0..<40).map { ("key\($0)", JSONValue.null) }
    let body = JSONValue.object(JSONObject([("recording_config", .object(JSONObject(members)))]))
    var store = Console.store(columns: 60, rows: 20, draft: try Draft(body: body))
    store.press("n", "f")
    #expect(lines(store).count == 41)
    for _ in 0..<60 { store.press(KeyPress(.down)) }
    #expect(store.screen().canvas.lines.contains { $0.contains("- /recording_config: {}") })
    let top = try #require(mending(store)?.top)
    store.press(KeyPress(.up))
    #expect(mending(store)?.top == top - 1)
  }

  // MARK: The list of findings

  @Test func everyFindingIsGoneToAndMeant() throws {
    var store = Console.store(draft: try Draft(body: RandomMessages.strangeBody))
    let inspection = Inspection(store.state)
    for (index, finding) in inspection.findings.enumerated() {
      store.press("n")
      #expect(store.state.checkCursor == index)
      #expect(store.state.findingsMeant(inspection) == [finding])
      #expect(finding.concerns(store.state.place), "\(finding.check.pointer)")
      store.press("f")
      #expect(mending(store)?.offers.map(\.finding) == (finding.check.fix == nil ? nil : [finding]))
      if mending(store) != nil { store.press(KeyPress(.escape)) }
    }
    store.press("N")
    #expect(store.state.checkCursor == inspection.findings.count - 2)
  }

  // MARK: Bodies collected from the field

  struct CollectedBody: Sendable, CustomTestStringConvertible {
    let name: String
    let json: JSONValue
    var testDescription: String { name }

    static func all() throws -> [CollectedBody] {
      let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "RecordingCoreTests/Fixtures/contract/bodies-invalid")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path())
        .filter { $0.hasSuffix(".json") }.sorted().map { name in
          let bytes = try Data(contentsOf: folder.appending(path: name))
          return CollectedBody(name: name, json: try JSONParser.parse(Array(bytes)))
        }
    }
  }

  @Test func whatMendsItselfIsMendedByKeys() throws {
    let bodies = try CollectedBody.all()
    #expect(bodies.count > 15)
    for body in bodies {
      var store = Console.store(service: Console.live, draft: try Draft(body: body.json))
      while let index = Inspection(store.state).findings.firstIndex(where: {
        $0.check.severity == .error && $0.check.fix != nil
      }) {
        let before = store.state.draft
        for _ in 0...index { store.press("n") }
        store.press("f", KeyPress(.enter))
        try #require(store.state.draft != before, "\(body.name)")
      }
      let errors = Checker().checks(of: Body(store.state.draft).value)
        .filter { $0.severity == .error && $0.fix != nil }
      #expect(errors.isEmpty, "\(body.name): \(errors)")
    }
  }
}
