import RecordingCore
import TestSupport
import Testing

@Suite("A body from elsewhere")
struct ImportedBodyTests {
  private static let id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

  @Test func aBodyStaysAsItCame() throws {
    let text = #"{"b":1e1,"a":"\u00e4\/","a":1.0,"retention":null}"#
    for wrapped in [text, "\u{FEFF}\r\n\t \(text)\n"] {
      let body = try imported(wrapped)
      #expect(body.body.compactText == text)
      #expect(Body(body.draft).value.compactText == text)
      #expect(body.origin == .body)
      #expect(body.bot == nil && body.address == nil && body.notes.isEmpty)
    }
  }

  @Test func everyCollectedBodyStaysAsItCame() throws {
    for folder in ["bodies", "bodies-invalid"] {
      for (name, body) in try ContractFixture.bodies(folder) {
        let expected = body["/recording_config"] ?? body
        #expect(try imported(body.prettyText).body.prettyText == expected.prettyText, "\(name)")
        #expect(try imported(body.compactText).body.prettyText == expected.prettyText, "\(name)")
      }
    }
  }

  @Test func ofACreateBotBodyTheSettingsAreTaken() throws {
    let text = """
      {"meeting_url": "https://meet.example.com/a", "recording_config": {"a": 1}, "bot_name": "B",
       "metadata": {"x": "y"}, "recording_config": {"video_mixed_mp4": null}, "bot_name": "C"}
      """
    let body = try imported(text)
    #expect(body.body.compactText == #"{"video_mixed_mp4":null}"#)
    #expect(body.origin == .createBot)
    try #require(body.notes.count == 4)
    #expect(body.notes[1].contains("more than once"))
    #expect(body.notes[2].hasSuffix("a start does not send it: meeting_url, bot_name"))
    #expect(body.notes[3].hasSuffix("not in it: metadata"))
  }

  @Test func aCreateBotBodyWithNothingElseHasNothingToName() throws {
    let body = try imported(#"{"recording_config": {}}"#)
    #expect(body.body == [:])
    #expect(body.notes == ["the settings were taken out of recording_config"])
  }

  @Test func manyKeysAreNotAllNamed() throws {
    let keys = (1...40).map { "\"key\($0)\": 0" }.joined(separator: ", ")
    let body = try imported("{\"recording_config\": {}, \(keys)}")
    #expect(body.notes.last?.hasSuffix("key11, key12 and 28 more") == true)
  }

  @Test(arguments: [
    ("curl -d '{\"a\": 1}' https://us-west-2.recall.ai/api/v1/bot/\(id)/start_recording/", true),
    (
      "curl https://US-WEST-2.recall.ai:443/api/v1/bot/\(id)/start_recording?x -d '{\"a\": 1}'",
      true
    ),
    ("curl -d '{\"a\": 1}' https://us-west-2.recall.ai/api/v1/bot/$BOT/start_recording/", false),
  ])
  func aCommandNamesBotAndService(_ text: String, _ hasBot: Bool) throws {
    let body = try imported(text)
    #expect(body.origin == .curl(isCreateBot: false))
    #expect(body.body == ["a": 1])
    #expect(body.bot?.text == (hasBot ? Self.id : nil))
    #expect(body.address == ServiceAddress(.usWest2))
    #expect(body.notes.isEmpty)
  }

  @Test(arguments: ["curl -d {}", "curl -d {} $URL", "curl -d {} 'x y/api/v1/bot/'"])
  func aCommandMayNameNoService(_ text: String) throws {
    #expect(try imported(text).address == nil)
  }

  @Test func aCommandCanSendACreateBotBody() throws {
    let body = try imported(
      "curl -d '{\"meeting_url\": \"x\", \"recording_config\": {\"a\": 1}}' https://example.com/")
    #expect(body.body == ["a": 1])
    #expect(body.origin == .curl(isCreateBot: true))
    #expect(body.notes.count == 2)
  }

  @Test func variablesInTheDataAreNamed() throws {
    let body = try imported(
      #"curl -H "A: $KEY" -d "{\"retention\": \"$ONE ${TWO:-x} $ONE $(date)\", \"b\": \"5 $ $5\"}""#
    )
    #expect(body.body["/retention"] == "$ONE ${TWO:-x} $ONE $(date)")
    #expect(body.notes.count == 1)
    #expect(body.notes.first?.contains("has $ONE, ${TWO}, $(…), which") == true)
  }

  @Test func aFileIsReadThroughTheCaller() throws {
    let files = ["a b.json": "\u{FEFF}{\"recording_config\": {\"a\": \"$X\"}}\n"]
    for text in ["curl -d '@a b.json'", "curl --json @- < 'a b.json'"] {
      let body = try imported(text, files: files)
      #expect(body.body == ["a": "$X"])
      #expect(body.notes.last == "the data was read from a b.json")
      #expect(body.notes.count == 2)
    }
    #expect(try imported("curl -d {} -o @x -H @y").body == [:])
  }

  @Test func anotherCommandIsNamed() throws {
    let first = "curl -d '{\"retention\": 1}' https://example.com/\n"
    #expect(try imported(first + "curl https://example.com/\n'").notes.isEmpty)
    for second in ["sleep 1; curl -d '{}' https://x", "# that's all", "curl -d {}; curl -d '"] {
      let body = try imported(first + second)
      #expect(body.body == ["retention": 1])
      #expect(body.notes.isEmpty == second.hasPrefix("#"))
    }
    let both = try imported("curl -d '{\"retention\": 1}' https://x --next -d {} https://y")
    #expect(both.body == ["retention": 1])
    #expect(both.notes == ["another curl request with data is there, which was not read"])
  }
}
