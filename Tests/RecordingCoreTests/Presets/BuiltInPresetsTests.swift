import RecordingCore
import Testing

@Suite struct BuiltInPresetsTests {
  @Test func eachHasItsOwnNameAndOneLine() {
    #expect(Preset.builtIns.count >= 5)
    #expect(Set(Preset.builtIns.map(\.name)).count == Preset.builtIns.count)
    for preset in Preset.builtIns {
      #expect(preset.summary?.isEmpty == false)
      #expect((preset.summary ?? "").count <= 90)
    }
  }

  @Test(arguments: Preset.builtIns)
  func nothingIsFoundWrong(preset: Preset) {
    #expect(Checker().checks(of: preset.body).filter { $0.severity == .error } == [])
  }

  /// An omitted retention depends on the age of the account, and an omitted mp4 is on.
  @Test(arguments: Preset.builtIns)
  func retentionAndVideoAreSaid(preset: Preset) {
    let body = preset.body.objectValue
    #expect(body?["retention"] != nil)
    #expect(body?["video_mixed_mp4"] != nil)
    #expect(body?["start_recording_on"] != nil)
  }

  @Test func eachSurvivesItsFile() throws {
    for preset in Preset.builtIns {
      #expect(try JSONParser.parse(preset.body.prettyText) == preset.body)
    }
  }
}
