import Foundation
import RecordingCore
import Testing

@Suite("Commands as people paste them")
struct PastedCommandTests {
  private static let url =
    "https://us-west-2.recall.ai/api/v1/bot/0b5c1c0e-6c1c-4f7e-9d57-2f1d3a6b7c88/start_recording/"

  @Test func everyCollectedCommandGivesItsBodyOrIsRefused() throws {
    let commands = try ContractFixture.commands()
    #expect(commands.count > 7)
    for command in commands {
      guard let body = command.body else {
        _ = try importError(command.text)
        continue
      }
      #expect(try imported(command.text).body == body, "\(command.name)")
    }
  }

  @Test func regionAndBotAreThoseOfTheCommand() throws {
    let notes = try ContractFixture.commands().filter { $0.note != nil }
    #expect(!notes.isEmpty)
    for command in notes {
      let body = try imported(command.text)
      let words = try #require(command.note).split { " ,\n".contains($0) }.map(String.init)
      #expect(words == ["#", "region:", body.address?.region?.rawValue, "bot", body.bot?.text])
    }
  }

  private static let json = #"{"audio_mixed_mp3":{},"metadata":{"a":"x \"y\" & 100%"}}"#

  @Test(arguments: [
    // Newer browsers put a caret before every character that cmd or its quotes know.
    #"curl ^"\#(url)^" ^\#n  --data-raw ^"^{^\^"audio_mixed_mp3^\^":^{^},^\^"metadata^\^":^{^\^"a^\^":^\^"x ^\\^\^"y^\\^\^" ^& 100^%^\^"^}^}^""#,
    #"curl "\#(url)" ^\#r\#n  -H "a: b^c" ^\#r\#n  --data-raw "{\"audio_mixed_mp3\":{},\"metadata\":{\"a\":\"x \\\"y\\\" ^& 100%\"}}"\#r\#n"#,
    #"curl "\#(url)" -H "a: b" --data-raw "{""audio_mixed_mp3"":{},""metadata"":{""a"":""x \\""y\\"" & 100"%"""}}" --compressed"#,
    "curl.exe -X POST \(url) `\r\n  -H 'a: it''s' `\n  -d '{\\\"audio_mixed_mp3\\\":{},\\\"metadata\\\":{\\\"a\\\":\\\"x \\\\\\\"y\\\\\\\" & 100%\\\"}}'",
    "curl \(url) `\n -d @'\n\(json)\n'@ -s",
    "C:\\>curl.exe \(url) -d \"{`\"audio_mixed_mp3`\":{},`\"metadata`\":{`\"a`\":`\"x \\`\"y\\`\" & 100%`\"}}\"",
    "start:\n\t@curl -X POST \(url) \\\n\t  -d '\(json)'\n",
    "```bash\ncurl \(url) \\\n  -d '\(json)'\n```\n",
    "Like this:\n~~~json\n\(json)\n~~~\nand no other",
    "```\nnot this\n```\n```json\n\(json)\n```",
  ])
  func quotesAreReadAsTheirShellReadsThem(_ text: String) throws {
    #expect(try imported(text).body.compactText == Self.json)
  }

  @Test func ofSeveralCommandsTheStartIsTaken() throws {
    let others = [
      "curl https://us-west-2.recall.ai/api/v1/bot/0b5c1c0e-6c1c-4f7e-9d57-2f1d3a6b7c88/",
      "curl -X POST https://us-west-2.recall.ai/api/v1/bot/ -d '{\"meeting_url\":\"x\"}'",
    ]
    let start = "curl \(Self.url) -d '\(Self.json)'"
    for other in others {
      #expect(try imported("\(other)\n\(start)").body.compactText == Self.json)
      #expect(try imported("\(start)\n\(other)").body.compactText == Self.json)
    }
    #expect(try imported("curl -XPOST \(Self.url)\n\(others[0])\n'").body == [:])
  }

  @Test(arguments: [
    "", "-d {}", "--json '{}'",
  ])
  func noDataIsAStartWithEveryDefault(_ data: String) throws {
    let body = try imported("curl --request POST \(Self.url) \(data)")
    #expect(body.body == [:])
    #expect(body.notes.isEmpty == !data.isEmpty)
  }

  @Test(arguments: [
    #"{"bot_config":{"recording_config":{"retention":null}},"deduplication_key":"k"}"#,
    #"{"bot_config":{"bot_name":"x","recording_config":{"retention":null}}}"#,
    #"{"meeting_url":"x","recording_config":{"retention":null}}"#,
  ])
  func settingsAreTakenOutOfTheirWrappers(_ text: String) throws {
    let body = try imported(text)
    #expect(body.body == ["retention": nil])
    #expect(body.origin == .createBot && !body.notes.isEmpty)
    let address = "https://us-west-2.recall.ai/api/v2/calendar-events/1/bot/"
    #expect(try imported("curl \(address) -d '\(text)'").body == ["retention": nil])
  }

  @Test(arguments: [
    #"{"meeting_url":"x","bot_name":"y"}"#, #"{"bot_config":{"bot_name":"x"}}"#,
    "curl https://eu-central-1.recall.ai/api/v1/bot/ -d '{\"meeting_url\":\"x\"}'",
  ])
  func aBotMayBeMadeWithoutSettings(_ text: String) throws {
    let body = try imported(text)
    #expect(body.body == [:])
    #expect(body.notes.contains { $0.contains("no recording_config") })
  }

  @Test(arguments: [
    (#"{"name":"x","value":2}"#, "none of its keys is a setting of a start: name, value"),
    (#"{"provider":{"recallai_async":{}}}"#, "this is for create_transcript, which runs on"),
    (#"{"to":"everyone","message":"x"}"#, "this is for send_chat_message"),
    ("```json\n{\"a\": 1}\n```", "none of its keys"),
    ("curl https://x.example/ -d '{\"a\": 1}'", "none of its keys"),
    (
      "curl -X POST https://us-west-2.recall.ai/api/v1/bot/1/leave_call/",
      "line 1, column 1: this is leave_call, which takes the bot out of the call; none"
    ),
    (
      "curl https://us-west-2.recall.ai/api/v1/bot/1/",
      "line 1, column 1: this is the reading of a bot"
    ),
    (
      "# first\ncurl https://us-west-2.recall.ai/api/v1/bot/1/pause_recording/ -d '{\"retention\":null}'",
      "line 2, column 1: this is pause_recording"
    ),
  ])
  func whatIsMeantForAnotherEndpointIsRefusedAsSuch(_ text: String, _ words: String) throws {
    let error = try importError(text)
    #expect(error.detail.hasPrefix(words), "\(error.detail)")
    #expect(error.exitCode == .invalidBody)
  }

  @Test(arguments: [
    (
      "curl \(url) \\\n  -H 'a: b'\n  -H 'c: d' \\\n  -d '{}'",
      "line 2, column 12: this line does not end in a backslash, so the command ends there; the data on "
        + "line 4 is not part of it"
    ),
    (
      "curl ^\"\(url)^\"\n  --data-raw ^\"{}^\"",
      "line 1, column 102: this line does not end in a caret"
    ),
    (
      "curl.exe \(url) `\n  -X POST\n  -d '{}'",
      "line 2, column 10: this line does not end in a backquote"
    ),
    (
      "curl \(url) \\\n  -d '{\"metadata\":{\"title\":\"Ada's call\"}}'",
      "line 2, column 32: this apostrophe ends the text"
    ),
    (
      "curl \(url) -d '{\"metadata\":{\"a\":\"it's Ada's\"}}'",
      "line 1, column 123: this apostrophe"
    ),
    ("{\n  \"retention\": null, // kept\n}", "line 2, column 22: JSON has no comments"),
    ("{\n# kept\n}", "line 2, column 1: JSON has no comments"),
    ("Body:\n```json\n{ /* kept */ }\n```", "line 3, column 3: JSON has no comments"),
  ])
  func theCauseAndThePlaceAreNamed(_ text: String, _ words: String) throws {
    let error = try importError(text)
    #expect(error.detail.hasPrefix(words), "\(error.detail)")
  }

  @Test func aLineThatEndsTooEarlyBehindTheDataIsNoted() throws {
    let body = try imported("curl -d '{}' \\\n  \(Self.url)\n  -H 'a: b'")
    #expect(body.notes == ["line 2 does not carry the command on, so what follows it was not read"])
  }

  @Test func anApostropheWithinQuotesIsNoFaultOfACommandThatCanBeRead() throws {
    #expect(try imported("curl \(Self.url) -d {} -H 'it's fine'x'").body == [:])
  }
}
