import TestSupport
import Testing

/// Every exit code that can be had without a terminal, each by the way that leads to it.
struct ExitCodeTests {
  static let bot = ServedRehearsal.ready

  @Test(arguments: [
    ["--help"], ["--version"], ["help", "start"], ["presets"], ["themes"],
    ["start", bot, "--dry-run"], ["--generate-completion-script", "bash"],
  ])
  func endsWell(_ arguments: [String]) throws {
    let outcome = try Program.tally.run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["nonsense"], ["start"], ["start", "no-uuid", "--dry-run"], ["check"], ["--bot"],
    ["start", bot, "--preset", "meeting", "--body", "x.json"], ["start", bot, "--set", "nothing"],
    ["start", bot, "--lean", "--explicit"], ["bots", "--region", "mars-1"],
    ["bots", "--base-url", "ftp://host"], ["bots", "--profile", "none"],
    ["--region", "us-east-1", "bots"], ["serve", "--port", "70000"],
    ["serve", "--faults", "2"], ["serve", "--bots=-1"], ["serve", "--idempotency", "perhaps"],
    [
      "start", bot, "--dry-run", "--set", "realtime_endpoints=[]", "--set",
      "realtime_endpoints.7=1",
    ],
  ])
  func tellsUsageErrors(_ arguments: [String]) throws {
    let outcome = try Program.tally.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  static let wrongs: [([String], Int32)] = [
    (["start", bot, "--body", "/nonexistent/body.json"], 66),
    (["check", "/nonexistent/body.json"], 66),
    (["presets", "show", "meetng"], 66),
    (["start", bot, "--preset", "meetng", "--dry-run"], 66),
    (["presets", "path", "meeting"], 66),
    (["start", bot, "--dry-run", "--set", "video_mixed_layout=sideways"], 65),
    (["bots"], 78),
    (["bot", bot], 78),
  ]

  @Test(arguments: wrongs)
  func tellsWhatIsWrong(_ arguments: [String], _ status: Int32) throws {
    #expect(try Program.tally.run(arguments).status == status)
  }

  @Test func tellsThatNothingLeft() throws {
    let outcome = try Program.tally.run(
      ["bots", "--base-url", "http://127.0.0.1:\(try RawServer.silentPort())"],
      environment: ["RECALL_API_KEY": "test"])
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("nothing was sent"))
  }

  static let answers: [(String, Int32)] = [
    ("", 75), ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}", 75), ("garbage\r\n\r\n", 75),
    (answer(503, "later"), 75), (answer(429, "{}"), 75), (answer(409, "{}"), 75),
    (answer(404, "{}"), 76), (answer(302, "{}"), 76), (answer(401, "{}"), 77),
    (answer(200, "<html>"), 75),
  ]

  @Test(arguments: answers)
  func tellsAnswersApart(_ answer: String, _ status: Int32) throws {
    let server = try RawServer(.readRequest, .send(answer))
    let outcome = try Program.tally.run(
      ["bots", "--base-url", server.url, "--format", "json"],
      environment: ["RECALL_API_KEY": "test"])
    #expect(outcome.status == status)
    #expect(outcome.output.contains("\"exit\": \(status)"))
  }

  #if canImport(Glibc)
    // At exit, libraries would take apart what libcurl's thread may still be using.
    @Test func endsWithoutTheExitHandlersOfLibraries() throws {
      let server = try RawServer(.readRequest, .send(Self.answer(404, "{}")))
      let outcome = try Program.tally.run(
        ["bots", "--base-url", server.url],
        environment: ["RECALL_API_KEY": "test", "LD_DEBUG": "files"])
      #expect(outcome.status == 76)
      #expect(outcome.errors.contains("libcurl"))
      #expect(!outcome.errors.contains("calling fini"))
    }
  #endif

  @Test(arguments: [
    ["RECALL_REGION": "mars-1"], ["TALLY_BASE_URL": "nowhere"],
    ["RECALL_REGION": "us-east-1", "TALLY_BASE_URL": "http://127.0.0.1:1"],
    ["RECALL_API_KEY": "two words"],
  ])
  func tellsWrongSettings(_ environment: [String: String]) throws {
    #expect(try Program.tally.run(["bots"], environment: environment).status == 78)
  }

  @Test func showsNoControlCodesOfTheService() throws {
    let server = try RawServer(
      .readRequest, .send(Self.answer(400, #"{"detail": "\u001b]0;title\u0007 \u009b2J"}"#)))
    let outcome = try Program.tally.run(
      ["bots", "--base-url", server.url], environment: ["RECALL_API_KEY": "test"])
    #expect(outcome.status == 76)
    #expect(outcome.errors.contains("title"))
    #expect(
      !outcome.errors.unicodeScalars.contains {
        $0 != "\n" && $0.properties.generalCategory == .control
      })
  }

  private static func answer(_ status: Int, _ body: String) -> String {
    "HTTP/1.1 \(status) Words\r\nContent-Length: \(body.utf8.count)\r\n"
      + "Connection: close\r\n\r\n\(body)"
  }
}
