import Foundation
import RecordingCore
import Synchronization
import TestSupport
import Testing

@Suite struct PresetStoreTests {
  let folder = try? TemporaryFolder()

  @Test func aSavedPresetIsExactlyTheBody() throws {
    let folder = try #require(folder)
    let store = PresetStore(folder: folder.path("presets"))
    let body = try JSONParser.parse(#"{"retention": {"hours": 1e1}, "x": null}"#)
    let saved = try store.save(body, as: "Übung 1")
    #expect(saved.origin == .file(folder.path("presets/Übung 1.json")))
    #expect(
      try folder.text(of: "presets/Übung 1.json")
        == "{\n  \"retention\": {\n    \"hours\": 1e1\n  },\n  \"x\": null\n}\n")
    #expect(try store.preset(named: "Übung 1") == saved)
    #expect(try folder.mode(of: "presets") == 0o700)
    #expect(try folder.mode(of: "presets/Übung 1.json") == 0o600)
  }

  @Test func theListHasTheBuiltInOnesFirstAndNamesDamage() throws {
    let folder = try #require(folder)
    try folder.put("{}", as: "b.json")
    try folder.put("{\n]", as: "a.json")
    try folder.put("[1]", as: "c.json")
    try folder.put("{}", as: "meeting.json")
    try folder.put("{}", as: ".hidden.json")
    try folder.put("text", as: "notes.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path("d.json"), withIntermediateDirectories: false)
    let list = PresetStore(folder: folder.path).list()
    let count = Preset.builtIns.count
    #expect(list.prefix(count).map(\.name) == Preset.builtIns.map(\.name))
    let problems = list.dropFirst(count).map { entry in
      switch entry {
      case .preset(let preset): "\(preset.name): good"
      case .damaged(let name, let problem): "\(name):\(problem.line ?? 0): \(problem.reason)"
      }
    }
    #expect(
      problems == [
        "a:2: a key in double quotes was expected", "b: good",
        "c:1: a preset is an object, this is a list", "d:0: it is a folder, not a file",
        "meeting:0: a built-in preset has this name; rename the file",
      ])
  }

  @Test func replacingTakesASecondWord() throws {
    let store = PresetStore(folder: try #require(folder).path)
    try store.save(["a": 1], as: "mine")
    #expect(throws: PresetError.exists("mine")) { try store.save(["a": 2], as: "mine") }
    #expect(try store.preset(named: "mine").body == ["a": 1])
    try store.save(["a": 2], as: "mine", replacing: .anything)
    #expect(try store.preset(named: "mine").body == ["a": 2])
  }

  @Test func ofTwoWhoSaveOneNewNameOneHearsOfTheOther() throws {
    let store = PresetStore(folder: try #require(folder).path)
    for round in 0..<40 {
      let saved = Mutex<[JSONValue]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { number in
        let body: JSONValue = ["console": .number(JSONNumber(number))]
        if (try? store.save(body, as: "new \(round)")) != nil { saved.withLock { $0.append(body) } }
      }
      #expect(saved.withLock(\.count) == 1)
      #expect(try store.preset(named: "new \(round)").body == saved.withLock(\.first))
    }
  }

  @Test func ofTwoWhoReplaceTheBodyTheyKnowOneHearsOfTheOther() throws {
    let store = PresetStore(folder: try #require(folder).path)
    try store.save(["v": 0], as: "mine")
    for round in 0..<20 {
      let known = try store.preset(named: "mine").body
      let saved = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 2) { number in
        let body: JSONValue = ["v": .number(JSONNumber(round * 2 + number + 1))]
        let isSaved = (try? store.save(body, as: "mine", replacing: .only(known))) != nil
        if isSaved { saved.withLock { $0 += 1 } }
      }
      #expect(saved.withLock(\.self) == 1)
    }
  }

  @Test func aDamagedFileIsNeverOverwritten() throws {
    let folder = try #require(folder)
    let store = PresetStore(folder: folder.path)
    try folder.put("{half", as: "mine.json")
    #expect(throws: PresetError.self) { try store.save([:], as: "mine", replacing: .anything) }
    #expect(throws: PresetError.self) { try store.preset(named: "mine") }
    #expect(try folder.text(of: "mine.json") == "{half")
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "a/b", "/", "a\u{1B}[2J", "a\nb", " a", "a ", "\u{2028}",
    String(repeating: "ä", count: 101), "\u{FFFD}",
  ])
  func whatCannotNameAFileIsRefused(name: String) throws {
    let folder = try #require(folder)
    let store = PresetStore(folder: folder.path)
    let error = #expect(throws: PresetError.self) { try store.save([:], as: name) }
    guard case .invalidName = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(throws: PresetError.self) { try store.preset(named: name) }
    #expect(throws: PresetError.self) { try store.delete(name) }
    #expect(try folder.names().isEmpty)
  }

  @Test func builtInPresetsStayAsTheyAre() throws {
    let store = PresetStore(folder: try #require(folder).path)
    try store.save([:], as: "mine")
    let error = PresetError.builtIn("meeting")
    #expect(throws: error) { try store.save([:], as: "meeting", replacing: .anything) }
    #expect(throws: error) { try store.delete("meeting") }
    #expect(throws: error) { try store.rename("meeting", to: "other") }
    #expect(throws: error) { try store.rename("mine", to: "meeting") }
    #expect(try store.preset(named: "meeting").isBuiltIn)
  }

  @Test func renamingAndDeleting() throws {
    let folder = try #require(folder)
    let store = PresetStore(folder: folder.path)
    try store.save(["a": 1], as: "a")
    try store.save(["b": 1], as: "b")
    #expect(throws: PresetError.exists("b")) { try store.rename("a", to: "b") }
    try store.rename("a", to: "c")
    #expect(try folder.names() == ["b.json", "c.json"])
    try store.delete("b")
    #expect(try folder.names() == ["c.json"])
    #expect(throws: PresetError.unknown("b", nearest: "c")) { try store.delete("b") }
    #expect(throws: PresetError.unknown("meting", nearest: "meeting")) {
      try store.preset(named: "meting")
    }
  }

  @Test func onlyAnObjectIsABody() throws {
    let store = PresetStore(folder: try #require(folder).path)
    #expect(throws: PresetError.notABody("a list")) { try store.save([1], as: "list") }
  }

  @Test func withoutAHomeTheBuiltInOnesAreThere() throws {
    let store = PresetStore(folder: nil)
    #expect(store.list().map(\.name) == Preset.builtIns.map(\.name))
    #expect(throws: PresetError.noFolder) { try store.save([:], as: "mine") }
    #expect(throws: PresetError.self) { try store.preset(named: "mine") }
  }

  @Test func aFolderThatIsNoneIsNamed() throws {
    let folder = try #require(folder)
    let store = PresetStore(folder: try folder.put("", as: "file"))
    guard case .damaged("file", let problem) = store.list().last else {
      Issue.record("the problem is not listed")
      return
    }
    #expect(problem.reason == "a part of the path is not a folder")
    #expect(throws: PresetError.self) { try store.save([:], as: "mine") }
  }
}
