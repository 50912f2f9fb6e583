import Foundation
import TestSupport
import Testing

@testable import RecordingCore

/// Presets in folders that others keep.
@Suite struct SharedPresetTests {
  private let folder: TemporaryFolder
  private let store: PresetStore

  init() throws {
    folder = try TemporaryFolder()
    for name in ["team", "mine"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: false)
    }
    try folder.put(#"{"audio_mixed_mp3": {}}"#, as: "team/desk.json")
    try folder.put(#"{"video_mixed_mp4": null}"#, as: "team/quiet.json")
    try folder.put(#"{"retention": null}"#, as: "mine/quiet.json")
    store = PresetStore(
      folder: folder.path("mine"), sharedFolders: [folder.path("team"), folder.path("nowhere")])
  }

  @Test func theyAreListedBehindOnesOwn() throws {
    let entries = store.list().dropFirst(Preset.builtIns.count)
    #expect(entries.map(\.name) == ["quiet", "desk", "nowhere"])
    #expect(try store.preset(named: "desk").isShared)
    #expect(try store.preset(named: "quiet").body == ["retention": nil])
    guard case .damaged(_, let problem)? = entries.last else {
      Issue.record("a folder that is missing is not named")
      return
    }
    #expect(problem.reason == "there is no such folder")
  }

  @Test func nothingIsWrittenThere() throws {
    #expect(throws: PresetError.shared("desk")) { try store.save([:], as: "desk") }
    #expect(throws: PresetError.shared("desk")) {
      try store.save([:], as: "desk", replacing: .anything)
    }
    #expect(throws: PresetError.shared("desk")) { try store.rename("desk", to: "other") }
    #expect(throws: PresetError.shared("desk")) { try store.rename("quiet", to: "desk") }
    #expect(throws: PresetError.shared("desk")) { try store.delete("desk") }
    #expect(try folder.text(of: "team/desk.json") == #"{"audio_mixed_mp3": {}}"#)
    // One's own of the same name is one's own.
    try store.delete("quiet")
    #expect(try store.preset(named: "quiet").isShared)
  }

  @Test func theNearestNameIsLookedForThereToo() {
    #expect(throws: PresetError.unknown("desc", nearest: "desk")) {
      try store.preset(named: "desc")
    }
  }

  @Test func theSettingsNameThem() throws {
    let path = try folder.put(
      """
      preset: desk
      preset_folders: [~/team, /srv/presets, team]
      profiles:
        lab: { region: us-east-1, preset: quiet }
      """, as: "config.yaml")
    let (configuration, problems) = ConfigurationFile.load(path)
    #expect(configuration.preset == "desk")
    #expect(configuration.presetFolders == ["~/team", "/srv/presets"])
    #expect(configuration.profile(named: "lab")?.preset == "quiet")
    #expect(problems.map(\.line) == [2])
  }
}
