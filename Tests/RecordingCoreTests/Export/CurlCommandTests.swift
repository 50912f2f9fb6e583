import RecordingCore
import TestSupport
import Testing

@Suite("A body as a curl command")
struct CurlCommandTests {
  private static let id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

  private static func command(
    _ body: JSONValue, to address: ServiceAddress = ServiceAddress(.euCentral1), bot: BotID? = nil
  ) throws -> CurlCommand {
    CurlCommand(Body(try Draft(body: body)), to: address, bot: bot)
  }

  @Test func postsToTheStart() throws {
    let command = try Self.command(["a": "it's", "b": [:]], bot: BotID(Self.id))
    #expect(
      command.text == #"""
        curl --request POST "https://eu-central-1.recall.ai/api/v1/bot/\#(Self.id)/start_recording/" \
          --header "Authorization: Token $RECALL_API_KEY" \
          --header 'Content-Type: application/json' \
          --header 'Accept: application/json' \
          --data-raw '{
          "a": "it'\''s",
          "b": {}
        }'
        """#)
  }

  @Test func withoutABotAVariableStandsInItsPlace() throws {
    #expect(try Self.command([:]).text.contains("/api/v1/bot/$BOT_ID/start_recording/\" \\\n"))
  }

  @Test func readBackItIsTheSameBody() throws {
    let bot = try BotID(Self.id)
    let address = ServiceAddress(.apNortheast1)
    for folder in ["bodies", "bodies-invalid"] {
      for (name, body) in try ContractFixture.bodies(folder) {
        let read = try imported(Self.command(body, to: address, bot: bot).text)
        let expected = body["/recording_config"] ?? body
        #expect(read.body.prettyText == expected.prettyText, "\(name)")
        #expect(read.bot == bot && read.address == address, "\(name)")
      }
    }
  }

  @Test func anyTextSurvives() throws {
    let seed: UInt64 = 11
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let body = Self.randomBody(using: &random)
      let read = try imported(Self.command(body).text)
      #expect(read.body.prettyText == body.prettyText, "seed \(seed)")
    }
  }

  @Test(.enabled(if: Shell.sh.isHere)) func aShellSeesTheSameWords() throws {
    let seed: UInt64 = 12
    var random = SeededRandom(seed: seed)
    var bodies = (0..<100).map { _ in Self.randomBody(using: &random) }
    bodies += try ContractFixture.bodies("bodies").map(\.body)
    let address = try ServiceAddress(baseURL: #"http://127.0.0.1:8080/a$b`c"d!e"#)
    let script = try bodies.map { try Self.command($0, to: address).text }
    let environment = ["RECALL_API_KEY": "k e y", "BOT_ID": Self.id]
    let words = try Shell.sh.wordsOfCurl(
      in: script.joined(separator: "\n"), environment: environment)
    #expect(words.count == bodies.count)
    for (body, words) in zip(bodies, words) {
      #expect(
        words == [
          "--request", "POST",
          #"http://127.0.0.1:8080/a$b`c"d!e/api/v1/bot/\#(Self.id)/start_recording/"#,
          "--header", "Authorization: Token k e y",
          "--header", "Content-Type: application/json", "--header", "Accept: application/json",
          "--data-raw", body.prettyText,
        ], "seed \(seed)")
    }
  }

  private static let pieces = [
    "'", "\"", "\\", "\\'", "''", "$A", "$(x)", "`", "!", "\n", "\r\n", "\t", " ", "\u{301}",
    "'\u{301}",
    "ä", "😀", "\u{7F}", "\u{2028}", "‘", "@", "#", "%", "a",
  ]

  private static func randomText(using random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...12, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func randomBody(using random: inout SeededRandom) -> JSONValue {
    .object(
      JSONObject(
        (0..<4).map { index in
          (
            "\(index)" + randomText(using: &random),
            .string(JSONString(randomText(using: &random)))
          )
        }))
  }
}
