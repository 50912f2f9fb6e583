import Foundation
import RecordingCore
import TestSupport
import Testing

@Suite struct ConfigurationFileTests {
  @Test(arguments: ["tally", "tally/config.yaml"])
  func whatCannotBeLookedIntoIsNoMissingFile(name: String) throws {
    let folder = try TemporaryFolder()
    if name != "tally" { #expect(mkdir(folder.path("tally"), 0o700) == 0) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(name), withDestinationPath: folder.path(name))
    let (configuration, problems) = ConfigurationFile.load(folder.path("tally/config.yaml"))
    #expect(problems.count == 1)
    #expect(configuration.serviceProblem == problems.first)
  }

  private func load(_ text: String) throws -> (Configuration, [String]) {
    let folder = try TemporaryFolder()
    let path = try folder.put(text, as: "config.yaml")
    let (configuration, problems) = ConfigurationFile.load(path)
    return (configuration, problems.map { "\($0.line ?? 0): \($0.reason)" })
  }

  @Test func everySettingIsRead() throws {
    let (configuration, problems) = try load(
      """
      profile: desk
      profiles:
        desk: { region: eu-central-1, api_key_command: "pass show recall/eu" }
        lab:
          base_url: "http://127.0.0.1:8080"
          theme: light
      theme: nord
      keys: { start: [s, F5], quit: Q, pause: [] }
      """)
    #expect(problems == [])
    #expect(configuration.profile == "desk")
    #expect(configuration.theme == "nord")
    #expect(configuration.profiles.map(\.name) == ["desk", "lab"])
    let desk = configuration.profile(named: "desk")
    #expect(desk?.region == "eu-central-1")
    #expect(desk?.apiKeyCommand == "pass show recall/eu")
    #expect(desk?.line == 3)
    let lab = configuration.profile(named: "lab")
    #expect(lab?.baseURL == "http://127.0.0.1:8080")
    #expect(lab?.theme == "light")
    #expect(
      configuration.keys == [
        KeySetting(command: "start", keys: ["s", "F5"], line: 8),
        KeySetting(command: "quit", keys: ["Q"], line: 8),
        KeySetting(command: "pause", keys: [], line: 8),
      ])
  }

  @Test func keysAreTextWhateverTheyLookLike() throws {
    let (configuration, problems) = try load(
      "keys: { a: [y, on, 1, 1.5, null-, '~', ' ', \"*\", ^X], b: '?' }")
    #expect(problems == [])
    #expect(
      configuration.keys.map(\.keys) == [
        ["y", "on", "1", "1.5", "null-", "~", " ", "*", "^X"], ["?"],
      ])
  }

  @Test(arguments: [
    ("thme: light", "1: `thme` is not known here; did you mean `theme`?"),
    ("zzz: 1", "1: `zzz` is not known here"),
    ("theme: [a]", "1: `theme`: a text was expected, this is a list"),
    ("profiles: [desk]", "1: `profiles`: a map was expected, this is a list"),
    ("keys: s", "1: `keys`: a map was expected, this is a text"),
    ("- profile", "1: the file: a map was expected, this is a list"),
    ("profiles:\n  a: x", "2: profile `a`: a map was expected, this is a text"),
    (
      "profiles:\n  a: {api_key_comand: x}",
      "2: `api_key_comand` is not known here; did you mean `api_key_command`?"
    ),
    (
      "profiles:\n  a:\n    region: us-east-2",
      "3: `us-east-2` is no region; did you mean `us-east-1`?; there are us-east-1, us-west-2, "
        + "eu-central-1, ap-northeast-1"
    ),
    (
      "profiles:\n  a: {region: us-east-1, base_url: 'http://h'}",
      "2: profile `a` has `region` and `base_url`; `base_url` counts"
    ),
    (
      "profiles:\n  a:\n    api_key: secret",
      "3: a key does not belong into a file: use `api_key_command` or RECALL_API_KEY"
    ),
    ("profile: dsk\nprofiles: {desk: }", "1: no profile is named `dsk`; did you mean `desk`?"),
    ("keys:\n  start:\n    - {a: b}", "3: `start`: a key's name was expected, this is a map"),
    ("keys:\n  start:", "2: `start`: a key's name was expected, this is empty"),
  ])
  func whatIsNotUnderstoodIsNamed(text: String, problem: String) throws {
    let (_, problems) = try load(text)
    #expect(problems == [problem])
  }

  @Test(arguments: [
    "ftp://h", "http://", "http:///x", "h:80", "https://u@h", "https://h/?a=b", "http://a b",
  ])
  func anAddressThatIsNoneIsNamed(url: String) throws {
    let (configuration, problems) = try load("profiles: {a: {base_url: '\(url)'}}")
    #expect(configuration.profile(named: "a")?.baseURL == url)
    #expect(problems.count == 1)
  }

  @Test func theRestCounts() throws {
    let (configuration, problems) = try load(
      "them: x\ntheme: light\nprofiles:\n  a: {region: mars, theme: nord}\n  b: 1\n  c:\n")
    #expect(configuration.theme == "light")
    #expect(configuration.profile(named: "a")?.theme == "nord")
    #expect(configuration.profiles.map(\.name) == ["a", "b", "c"])
    #expect(problems.count == 3)
  }

  @Test(arguments: ["", "# nothing\n", "theme:\nprofile: ~\nprofiles:\nkeys:\n"])
  func aFileThatSaysNothingGivesTheDefaults(text: String) throws {
    let (configuration, problems) = try load(text)
    #expect(configuration == Configuration())
    #expect(problems == [])
  }

  @Test(arguments: ["theme: [", "theme: \u{0}", String(repeating: "[", count: 100_000)])
  func aDamagedFileGivesTheDefaultsAndItsProblem(text: String) throws {
    var (configuration, problems) = try load(text)
    #expect(problems.count == 1)
    #expect(configuration.serviceProblem.map { "\($0.line ?? 0): \($0.reason)" } == problems.first)
    configuration.serviceProblem = nil
    #expect(configuration == Configuration())
  }

  @Test(arguments: [
    "profile: lab", "profile: [lab]", "profle: lab", "profile: lab\nprofils: {lab: }",
    "profile: lba\nprofiles: {lab: {region: us-west-2}}",
  ])
  func aChoiceThatIsNotUnderstoodIsNoChoiceOfTheUsualService(text: String) throws {
    let (configuration, _) = try load(text)
    #expect(configuration.profile == nil)
    #expect(configuration.serviceProblem != nil)
  }

  @Test(arguments: [
    ("x", true), ("{base_ulr: 'http://h'}", true), ("{host: 'http://h'}", true),
    ("{base_url: [x]}", true), ("{region: us-east-1, base_ulr: 'http://h'}", true),
    ("{region: us-east-1, base_url: {}}", true), ("{theme: nord}", false), ("", false),
    ("{region: us-east-1, colour: red}", false), ("{base_url: 'http://h', theme: [a]}", false),
    // These are refused by whoever uses them.
    ("{region: mars}", false), ("{base_url: h}", false),
  ])
  func aProfileWhoseServiceIsNotUnderstoodSaysSo(text: String, isUnclear: Bool) throws {
    let (configuration, _) = try load("profile: a\nprofiles:\n  a: \(text)\n  b:\n")
    #expect((configuration.profile(named: "a")?.serviceProblem != nil) == isUnclear)
    #expect(configuration.profile(named: "b")?.serviceProblem == nil)
    #expect(configuration.serviceProblem == nil)
  }

  @Test func noFileIsNoProblem() {
    for path in [nil, "/nowhere/config.yaml"] {
      let (configuration, problems) = ConfigurationFile.load(path)
      #expect(configuration == Configuration())
      #expect(problems == [])
    }
  }

  @Test func aFolderInItsPlaceIsNamed() throws {
    let folder = try TemporaryFolder()
    let (_, problems) = ConfigurationFile.load(folder.path)
    #expect(problems.map(\.reason) == ["it is a folder, not a file"])
  }
}
