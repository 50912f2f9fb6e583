import Foundation
import RecordingCore
import TestSupport
import Testing

/// config.yaml, presets and themes as the programs find them.
struct SettingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["tally/presets", "tally/themes"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  private func tally(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.tally.run(
      arguments, environment: environment.merging(["XDG_CONFIG_HOME": folder.path]) { $1 })
  }

  @Test func takesServiceAndKeyFromTheProfile() throws {
    let server = try RawServer(
      .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"results\": []}"))
    try folder.put(
      """
      profile: lab
      profiles:
        lab: { base_url: "\(server.url)", api_key_command: "echo from-the-command" }
      """, as: "tally/config.yaml")
    let outcome = try tally("bots", environment: ["RECALL_API_KEY": " "])
    #expect(server.requests.first?.contains("Token from-the-command") == true)
    #expect(!(outcome.output + outcome.errors).contains("from-the-command"))
    #expect(try tally("bots", "--profile", "labb").errors.contains("did you mean `lab`?"))
  }

  @Test(arguments: [
    ("region: us-east-1, ", "its own service"), ("", "Recall.ai's own regions"),
  ])
  func sendsTheKeyOfAProfileNowhereElse(service: String, meant: String) throws {
    let server = try RawServer(
      .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"))
    try folder.put(
      """
      profile: desk
      profiles:
        desk: { \(service)api_key_command: "echo from-the-command" }
      """, as: "tally/config.yaml")
    let outcome = try tally("bots", "--base-url", server.url)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("the api_key_command of profile desk is for \(meant), not"))
    #expect(server.requests == [])
  }

  @Test(arguments: [
    "profile: lab\n", "profle: lab\n", "profile: a\nprofiles:\n  a: { base_ulr: URL }\n",
    "profiles: [",
  ])
  func asksNobodyWhereTheServiceIsNotKnown(text: String) throws {
    let server = try RawServer(
      .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"results\": []}"))
    try folder.put(
      text.replacingOccurrences(of: "URL", with: "'\(server.url)'"), as: "tally/config.yaml")
    let outcome = try tally("bots")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("it is not known which service is meant"))
    #expect(outcome.errors.contains("config.yaml:"))
    #expect(outcome.errors.contains("--base-url"))
    _ = try tally("bots", "--base-url", server.url, environment: ["RECALL_API_KEY": "key"])
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [[], ["--profile", "lab"]])
  func saysWhyTheFileCannotBeRead(arguments: [String]) throws {
    let file = folder.path("tally/config.yaml")
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: file)
    let outcome = try Program.tally.run(
      ["bots"] + arguments, environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("\(file): Too many levels of symbolic links"))
  }

  @Test func namesWhatItDoesNotUnderstand() throws {
    try folder.put("thme: x\ntheme: [1]\n", as: "tally/config.yaml")
    let outcome = try tally("start", ServedRehearsal.ready, "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("config.yaml:1: "))
    #expect(outcome.errors.contains("config.yaml:2: "))
  }

  @Test func listsDamagedPresetsBesideTheRest() throws {
    let body = #"{"retention": null}"#
    try folder.put(body, as: "tally/presets/mine.json")
    try folder.put("{", as: "tally/presets/broken.json")
    let list = try tally("presets", "list")
    #expect(list.status == 0)
    #expect(list.output.contains("mine\n"))
    #expect(list.errors.contains("broken.json:1: "))
    let shown = try tally("presets", "show", "mine").output
    #expect(try JSONParser.parse(shown).compactText == #"{"retention":null}"#)
    #expect(try tally("presets", "show", "broken").status == 65)
    #expect(try tally("presets", "path", "mine").output == folder.path("tally/presets/mine.json\n"))
  }

  @Test func namesWhatIsWrongWithATheme() throws {
    try folder.put("inherits: dark\nroles: { texx: red }\n", as: "tally/themes/mine.yaml")
    let outcome = try tally("themes")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("dark\n"))
    #expect(outcome.output.contains("mine\n"))
    #expect(outcome.errors.contains("mine.yaml:2: "))
  }

  @Test func worksWithoutAHome() throws {
    let environment = ["HOME": ""]
    #expect(try Program.tally.run(["presets"], environment: environment).status == 0)
    #expect(try Program.tally.run(["presets", "path"], environment: environment).status == 78)
  }
}
