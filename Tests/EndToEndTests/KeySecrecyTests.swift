import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// The key goes into the header of requests to one service, and nowhere else.
  struct KeySecrecyTests {
    private static let key = "d1stinctive-k3y-0f-the-0perator"
    private static let names = ["RECALL_API_KEY", "RECALLAI_API_KEY"]

    private let folder: TemporaryFolder
    private let terminal: PseudoTerminal

    init() throws {
      folder = try TemporaryFolder()
      terminal = try PseudoTerminal()
      for name in ["home", "config", "state", "temporary"] {
        try FileManager.default.createDirectory(
          atPath: folder.path(name), withIntermediateDirectories: true)
      }
    }

    private func environment(_ more: [String: String]) -> [String: String] {
      [
        "TERM": "xterm-256color", "XDG_CONFIG_HOME": folder.path("config"),
        "XDG_STATE_HOME": folder.path("state"), "TMPDIR": folder.path("temporary"),
        "SWIFT_BACKTRACE": "enable=no", "RECALL_API_KEY": Self.key, "RECALLAI_API_KEY": Self.key,
      ].merging(more) { $1 }
    }

    private func tally(
      _ arguments: String..., environment more: [String: String] = [:]
    ) throws -> Program.Outcome {
      try Program.tally.run(
        arguments, environment: environment(more), home: folder.path("home"))
    }

    /// Opens the console under a shell that allows cores of any size, and that says whether a crash left one.
    private func open(
      _ arguments: [String], environment more: [String: String] = [:]
    ) throws -> Process {
      try start([Program.tally.path] + arguments, environment(more))
    }

    private func start(_ command: [String], _ environment: [String: String]) throws -> Process {
      let script = """
        ulimit -c unlimited || exit 1
        sh -c 'echo $$ >process; exec "$@"' sh "$@"
        exit $?
        """
      let process = Program(path: "/bin/bash").process(
        ["-c", script, "bash"] + command, environment: environment, home: folder.path("home"))
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path("temporary"))
      process.standardInput = terminal.device
      process.standardOutput = terminal.device
      process.standardError = terminal.device
      try process.startAlone()
      return process
    }

    /// The program under the shell.
    private var child: Int32 {
      get throws {
        let text = try folder.text(of: "temporary/process")
        return try #require(Int32(text.trimmingCharacters(in: .newlines)))
      }
    }

    /// The key as it is, and as it stands in base64 at each of the three places that it can have there.
    private static let forms: [Data] =
      [Data(key.utf8)]
      + (0..<3).map { offset in
        let text = (Data(repeating: 0x20, count: offset) + Data(key.utf8)).base64EncodedData()
        // Neighbours change the first letters and the last ones.
        return text.dropFirst(offset == 0 ? 0 : 4).prefix(key.utf8.count / 3 * 4 - 4)
      }

    private func expectNoKey(in data: Data, of place: String) {
      for form in Self.forms { #expect(data.range(of: form) == nil, "the key is in \(place)") }
    }

    /// Looks through everything under the folder.
    private func expectNoKeyInFiles(finding names: String...) throws {
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for name in names {
        #expect(files.contains { $0.hasPrefix("state/tally/\(name)") }, "\(name) is not there")
      }
      for file in files {
        var isFolder: ObjCBool = false
        let path = folder.path(file)
        #expect(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), "\(path)")
        if isFolder.boolValue { continue }
        expectNoKey(in: try Data(contentsOf: URL(fileURLWithPath: path)), of: file)
      }
    }

    /// A program that writes down what it is given, then becomes another.
    private func witness(_ name: String, then command: String) throws -> String {
      let path = try folder.put(
        """
        #!/bin/sh
        { tr '\\0' '\\n' </proc/$$/environ && echo "$@" && echo whole; } >'\(folder.path(name))'
        \(command)
        """, as: "\(name)-program")
      chmod(path, 0o755)
      return path
    }

    private func expectNoKey(atWitness name: String) throws {
      let text = try folder.text(of: name)
      #expect(text.hasSuffix("whole\n") && text.contains("PATH="))
      for variable in Self.names { #expect(!text.contains("\(variable)=")) }
      expectNoKey(in: Data(text.utf8), of: name)
    }

    @Test func theSearchFindsWhatItLooksFor() {
      for padding in 0..<3 {
        let text = Data((String(repeating: "x", count: padding) + Self.key + "rest").utf8)
        let encoded = text.base64EncodedData()
        #expect(Self.forms.contains { encoded.range(of: $0) != nil })
        #expect(Self.forms.contains { text.range(of: $0) != nil })
      }
    }

    /// Without it no crash on this machine would prove anything.
    @Test func aCrashLeavesACoreElsewhere() throws {
      let process = try start(["sh", "-c", "kill -SEGV $$"], [:])
      process.waitOrKill()
      #expect(terminal.shows("core dumped"))
    }

    @Test func noOtherProgramIsGivenIt() throws {
      let editor = try witness("editor", then: "true")
      let rehearsal = try witness("rehearsal", then: "exec '\(Program.rehearsal.path)' \"$@\"")
      let process = try open(
        ["rehearse"], environment: ["VISUAL": editor, "TALLY_REHEARSAL": rehearsal])
      #expect(terminal.shows("no bot chosen"))
      terminal.type("e")
      #expect(terminal.shows("\u{1B}[?1049h"))
      // What the system shows of the program itself.
      for part in ["cmdline", "environ"] {
        let path = try "/proc/\(child)/\(part)"
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(!data.isEmpty)
        expectNoKey(in: data, of: path)
      }
      terminal.type("q")
      process.waitOrKill()
      try expectNoKey(atWitness: "editor")
      try expectNoKey(atWitness: "rehearsal")

      let served = try witness("served", then: "true")
      #expect(try tally("serve", environment: ["TALLY_REHEARSAL": served]).status == 0)
      try expectNoKey(atWitness: "served")
    }

    @Test func theCommandForTheKeyIsGivenNone() throws {
      let command = try witness(
        "command", then: "echo \(Self.key); echo \(Self.key) >&2; echo more")
      try FileManager.default.createDirectory(
        atPath: folder.path("config/tally"), withIntermediateDirectories: true)
      let server = try RawServer(
        .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"results\": []}"))
      try folder.put(
        """
        profile: lab
        profiles:
          lab: { base_url: "\(server.url)", api_key_command: "\(command)" }
        """, as: "config/tally/config.yaml")
      let outcome = try tally(
        "bots", environment: ["RECALL_API_KEY": " ", "RECALLAI_API_KEY": ""])
      #expect(outcome.status == 0)
      #expect(server.requests.first?.contains("Token \(Self.key)") == true)
      #expect(outcome.errors.contains("(API key, not shown)"))
      #expect(outcome.errors.contains("printed more than one line"))
      expectNoKey(in: Data((outcome.output + outcome.errors).utf8), of: "the output")
      try expectNoKey(atWitness: "command")
    }

    @Test func nothingIsLeftOfIt() throws {
      let rehearsal = try ServedRehearsal()
      let other = try RawServer(.readRequest)
      let redirecting = try RawServer(
        .readRequest,
        .send(
          "HTTP/1.1 307 Temporary Redirect\r\nLocation: \(other.url)/\r\nContent-Length: 0\r\n\r\n")
      )
      let service = ["TALLY_BASE_URL": rehearsal.url]
      var said = ""
      func run(_ outcome: Program.Outcome) -> Int32 {
        said += outcome.output + outcome.errors
        return outcome.status
      }
      #expect(run(try tally("bot", ServedRehearsal.ready, environment: service)) == 0)
      #expect(run(try tally("start", ServedRehearsal.ready, environment: service)) == 0)
      #expect(run(try tally("start", ServedRehearsal.recording, environment: service)) == 73)
      #expect(run(try tally("starts", environment: service)) == 0)
      let elsewhere = ["TALLY_BASE_URL": redirecting.url]
      #expect(run(try tally("bots", environment: elsewhere)) == 76)
      #expect(run(try tally("bot", ServedRehearsal.ready, environment: elsewhere)) == 76)
      let nobody = ["TALLY_BASE_URL": "http://127.0.0.1:\(try RawServer.silentPort())"]
      #expect(run(try tally("bots", environment: nobody)) == 69)
      let clear = ["TALLY_BASE_URL": "http://us-east-1.recall.ai"]
      #expect(run(try tally("bots", environment: clear)) == 78)
      expectNoKey(in: Data(said.utf8), of: "the output")
      #expect(redirecting.requests.count == 2)
      #expect(other.requests.isEmpty)

      let process = try open(["--bot", ServedRehearsal.recording], environment: service)
      #expect(terminal.shows("recording"))
      terminal.type("2")
      let (state, deadline) = (folder.path("state/tally"), Date() + 20)
      while try !FileManager.default.contentsOfDirectory(atPath: state).contains(where: {
        $0.hasPrefix("draft")
      }),
        Date() < deadline
      { usleep(10_000) }
      kill(try child, SIGSEGV)
      process.waitOrKill()
      #expect(process.terminationStatus == 128 + SIGSEGV)
      #expect(terminal.shows("Segmentation fault"))
      terminal.readAll()
      #expect(!terminal.seen.contains("core dumped"))
      expectNoKey(in: Data(terminal.seen.utf8), of: "the screen")
      try expectNoKeyInFiles(finding: "journal.db", "draft")
    }
  }
#endif
