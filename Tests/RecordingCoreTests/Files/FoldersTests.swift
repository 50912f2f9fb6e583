import RecordingCore
import Testing

@Suite struct FoldersTests {
  @Test func homeGivesTheUsualPlaces() {
    let folders = Folders(environment: ["HOME": "/home/ada"])
    #expect(folders.configuration == "/home/ada/.config/tally")
    #expect(folders.configurationFile == "/home/ada/.config/tally/config.yaml")
    #expect(folders.presets == "/home/ada/.config/tally/presets")
    #expect(folders.themes == "/home/ada/.config/tally/themes")
    #expect(folders.state == "/home/ada/.local/state/tally")
  }

  @Test func theVariablesWinOverHome() {
    let folders = Folders(environment: [
      "HOME": "/home/ada", "XDG_CONFIG_HOME": "/etc/ada/", "XDG_STATE_HOME": "/var/ada",
    ])
    #expect(folders.configuration == "/etc/ada/tally")
    #expect(folders.state == "/var/ada/tally")
  }

  @Test(arguments: ["", "relative/path"])
  func whatIsNoAbsolutePathCountsAsNotSet(value: String) {
    let folders = Folders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": value])
    #expect(folders.configuration == "/h/.config/tally")
    #expect(Folders(environment: ["HOME": value]).state == nil)
  }

  @Test func withoutAHomeThereIsNoPlace() {
    let folders = Folders(environment: [:])
    #expect(folders.configuration == nil)
    #expect(folders.presets == nil)
    #expect(folders.themes == nil)
    #expect(folders.configurationFile == nil)
    #expect(folders.state == nil)
  }
}
