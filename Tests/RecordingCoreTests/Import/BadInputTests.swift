import RecordingCore
import TestSupport
import Testing

@Suite("Bad input to the import", .timeLimit(.minutes(1)))
struct BadInputTests {
  private static let secret = "0123456789abcdef0123456789abcdef01234567"
  private static let command = """
    # a script
    $ curl -sS --request POST \\
      --url "https://us-east-1.recall.ai/api/v1/bot/$BOT_ID/start_recording/" \\
      -H 'Authorization: Token \(secret)' -H "Content-Type: application/json" \\
      --data-raw '{"retention": null, "metadata": {"a": "it'\\''s ä \\u00e4", "b": "'$'\\u00e4\\'''"}}' \\
      --compressed -o out.json 2>&1 | jq .
    """
  private static let document = """
    curl -H "Authorization: Token \(secret)" -d @- https://x <<EOF | jq .
    {"retention": null,
     "metadata": {"a": "\\$5 ä"}}
    EOF
    """
  private static let json = #"{"retention": null, "metadata": {"a": ["ä", 1.0]}}"#

  @Test(arguments: [command, document, json])
  func aCutTextIsAnErrorOrTheWholeBody(_ text: String) throws {
    let whole = try imported(text).body
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      let cut = String(decoding: bytes[..<end], as: UTF8.self)
      do throws(ImportError) {
        let read = try imported(cut)
        // Cut before its data a command is one without data, which is said.
        let isWithoutData = read.body == [:] && read.notes.contains { $0.contains("sends no data") }
        #expect(read.body == whole || isWithoutData, "\(end)")
      } catch {
        #expect(!error.words.contains("\n"), "\(end)")
      }
    }
  }

  @Test(arguments: [command, document])
  func noHeaderEverShows(_ text: String) throws {
    let bytes = Array(text.utf8)
    let seed: UInt64 = 7
    var random = SeededRandom(seed: seed)
    for round in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        damaged[place] = "'\"\\$ \n=-@{<|;d".utf8.randomElement(using: &random) ?? 0
      }
      let result = Result { try imported(String(decoding: damaged, as: UTF8.self)) }
      let said: String
      switch result {
      case .success(let body):
        said = body.notes.joined() + "\(body.bot as Any)\(body.address as Any)"
      case .failure(let error as ImportError): said = error.words + "\(error)"
      case .failure(let error): throw error
      }
      // Damage can cut the secret in two; a third of it must not show either.
      for start in stride(from: 0, through: 26, by: 13) {
        #expect(!said.contains(Self.secret.dropFirst(start).prefix(13)), "seed \(seed), \(round)")
      }
    }
  }

  @Test func anyBytesAreTaken() {
    let seed: UInt64 = 42
    var random = SeededRandom(seed: seed)
    let pieces: [[UInt8]] =
      [
        "curl ", "-d", " ", "'", "\"", "\\", "\n", "$", "$'", "$(", ")", "`", "{", "}", "<<E",
        "\nE\n",
        "@-", "@", "--data=", "{}", "\"a\": 1", "‘", "\r\n", "| jq", "#", "\\x", "\\u", "--", "-",
        "\0",
        "recording_config",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0xC3]]
    for _ in 0..<1000 {
      var bytes = Bool.random(using: &random) ? Array("curl ".utf8) : []
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        bytes += pieces.randomElement(using: &random) ?? []
      }
      let body = try? imported(String(decoding: bytes, as: UTF8.self))
      #expect(body?.body.objectValue != nil || body == nil)
    }
    for _ in 0..<200 {
      let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = try? imported(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func aHugeTextIsRefused() throws {
    let text = "curl -d '{}' " + String(repeating: " ", count: 10 << 20)
    #expect(try importError(text) == .tooLarge(limit: 8 << 20))
    #expect(try importError(text).detail == "it is larger than 8 MB")
  }

  @Test(arguments: [
    ("curl -d '", "a", "'"), ("curl ", "\\ ", ""), ("curl ", "\\   x", ""), ("curl ", "$(", ""),
    ("curl ", "`", ""), ("", "curl ", ""), ("", "curl\n", ""), ("", "# curl", ""), ("", "$ ", ""),
    ("curl -d @- <<E\n", "E \n", ""), ("curl ", "<<E ", "\n"), ("curl -d \"", "$A \\", "\""),
    ("curl ", "-s ", ""), ("curl ", "''", ""), ("curl -d $'", "\\ud83d", "'"),
    ("curl ", "2>x ", ""),
    ("", "[", ""), ("", "{\"a\":", ""), ("{", "\"a\":1,", "\"recording_config\":{}}"),
    ("curl ", "é", ""),
  ])
  func aLongTextTakesNoLongerThanItIs(_ start: String, _ piece: String, _ end: String) {
    let count = 100_000 / piece.utf8.count
    let body = try? imported(start + String(repeating: piece, count: count) + end)
    #expect(body == nil || body?.origin == .createBot)
  }
}
