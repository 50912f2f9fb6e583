import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// The console and every signal that there is.
  struct SignalTests {
    private static let all = (1...64).filter { ![SIGKILL, SIGSTOP].contains($0) }
    private static let stopping = [SIGTSTP, SIGTTIN, SIGTTOU]
    private static let harmless = [SIGCHLD, SIGCONT, SIGURG, SIGWINCH]
    /// The C library keeps these for itself, and has them ignored by every program that it starts the way a test does.
    private static let reserved: [Int32] = [32, 33]

    private let folder: TemporaryFolder
    private let terminal: PseudoTerminal
    private let before: String

    init() throws {
      folder = try TemporaryFolder()
      terminal = try PseudoTerminal()
      before = try terminal.settings
    }

    /// Opens the console, with some signals ignored as a service manager may have them.
    private func open(
      _ arguments: [String] = [], ignoring signals: [Int32] = [],
      environment: [String: String] = [:]
    ) throws -> Process {
      let bash = Program(path: "/bin/bash")
      let trap =
        signals.isEmpty ? "" : "trap '' \(signals.map(String.init).joined(separator: " "));"
      let process = bash.process(
        ["-c", "\(trap) exec \"$@\"", "bash", Program.tally.path] + arguments,
        environment: [
          "TERM": "xterm-256color", "XDG_STATE_HOME": folder.path, "SWIFT_BACKTRACE": "enable=no",
        ].merging(environment) { $1 }, home: folder.path)
      process.standardInput = terminal.device
      process.standardOutput = terminal.device
      process.standardError = FileHandle(
        forWritingAtPath: try folder.put("", as: "errors"))
      try process.startAlone()
      return process
    }

    private func expectRestored() throws {
      terminal.readAll()
      #expect(try terminal.settings == before)
      // The mouse, pasting, the cursor, the keypad and the alternate screen: what was undone was not switched on again.
      for (on, off) in [
        ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?1006h", "\u{1B}[?1006l"),
        ("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
        ("\u{1B}[?1h\u{1B}=", "\u{1B}[?1l\u{1B}>"), ("\u{1B}[?1049h", "\u{1B}[?1049l"),
      ] {
        let last = terminal.seen.range(of: on, options: .backwards)
        let undone = terminal.seen.range(of: off, options: .backwards)
        #expect(last != nil, "\(on.debugDescription)")
        if let last, let undone {
          #expect(undone.lowerBound >= last.upperBound, "\(off.debugDescription)")
        } else {
          Issue.record("\(off.debugDescription)")
        }
      }
    }

    @Test(arguments: all.filter { !(stopping + harmless + reserved).contains($0) })
    func whatEndsItLeavesTheTerminalAsItWas(signal: Int32) throws {
      let process = try open()
      #expect(terminal.shows("no bot chosen"))
      #expect(try terminal.settings != before)
      kill(process.processIdentifier, signal)
      process.waitOrKill()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      try expectRestored()
    }

    @Test func itGoesOnAfterAllOthers() throws {
      let process = try open()
      #expect(terminal.shows("no bot chosen"))
      for signal in Self.stopping + Self.harmless + Self.reserved {
        kill(process.processIdentifier, signal)
        usleep(20_000)
        kill(process.processIdentifier, SIGCONT)
      }
      terminal.readAll()
      terminal.type("\u{0C}")
      #expect(terminal.shows("no bot chosen"))
      terminal.type("q")
      process.waitOrKill()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
      try expectRestored()
    }

    @Test func whatIsIgnoredStaysIgnored() throws {
      let ignored = Self.all.filter { !Self.reserved.contains($0) }
      let process = try open(["rehearse"], ignoring: ignored)
      #expect(terminal.shows("no bot chosen"))
      let raw = try terminal.settings
      for signal in ignored { kill(process.processIdentifier, signal) }
      usleep(100_000)
      terminal.readAll()
      #expect(try terminal.settings == raw)
      #expect(!terminal.seen.contains("\u{1B}[?1049l"))
      terminal.type("b")
      #expect(terminal.shows("11111111"))
      terminal.type("\r")
      #expect(terminal.shows("in the call"))
      terminal.type("q")
      process.waitOrKill()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
      try expectRestored()
    }

    @Test func theEditorIsGivenTheStartersSignals() throws {
      let script = try folder.put(
        "grep SigIgn /proc/$$/status >'\(folder.path("ignored"))'", as: "editor")
      let process = try open(
        ignoring: [SIGUSR1, SIGPIPE, SIGHUP], environment: ["VISUAL": "sh '\(script)'"])
      #expect(terminal.shows("no bot chosen"))
      terminal.type("e")
      #expect(terminal.shows("\u{1B}[?1049h"))
      terminal.type("q")
      process.waitOrKill()
      let mask = try #require(
        folder.text(of: "ignored").split(whereSeparator: \.isWhitespace).last)
      let expected = [SIGUSR1, SIGPIPE, SIGHUP].reduce(UInt64(0)) { $0 | 1 << UInt64($1 - 1) }
      let reserved = Self.reserved.reduce(UInt64(0)) { $0 | 1 << UInt64($1 - 1) }
      #expect(try #require(UInt64(mask, radix: 16)) & ~reserved == expected)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func theQuestionForTheKeyLeavesTheEchoOn(signal: Int32) throws {
      let process = try open()
      #expect(terminal.shows("no bot chosen"))
      terminal.type("b")
      #expect(terminal.shows("API key for"))
      terminal.type("half-a-key")
      kill(process.processIdentifier, signal)
      process.waitOrKill()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      try expectRestored()
      #expect(!terminal.seen.contains("half-a-key"))
    }

    /// Else the end of a command would never be heard of.
    @Test func theEndOfAChildIsNotIgnored() throws {
      let service = "http://127.0.0.1:\(try RawServer.silentPort())"
      try configure(baseURL: service, command: "echo key")
      let process = try open(
        ["bots"], ignoring: [SIGCHLD], environment: ["XDG_CONFIG_HOME": folder.path])
      process.waitOrKill()
      #expect(process.terminationStatus == 69)
    }

    private func configure(baseURL: String, command: String) throws {
      try FileManager.default.createDirectory(
        atPath: folder.path("tally"), withIntermediateDirectories: true)
      try folder.put(
        """
        profile: desk
        profiles:
          desk: { base_url: "\(baseURL)", api_key_command: "\(command)" }
        """, as: "tally/config.yaml")
    }

    @Test(arguments: [[], ["bots"]], [SIGTERM, SIGHUP, SIGINT])
    func theCommandForTheKeyEndsToo(arguments: [String], signal: Int32) throws {
      let process = try endDuringTheCommandForTheKey(arguments, signal)
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aStartThatWaitsForItsKeySaysThatNothingWasSent(signal: Int32) throws {
      let process = try endDuringTheCommandForTheKey(["start", ServedRehearsal.ready], signal)
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      let said = try folder.text(of: "errors")
      #expect(said.hasSuffix("tally: nothing was sent: it was interrupted before the request\n"))
    }

    private func endDuringTheCommandForTheKey(
      _ arguments: [String], _ signal: Int32
    ) throws -> Process {
      let (part, whole) = (folder.path("part"), folder.path("process"))
      try configure(
        baseURL: "https://us-east-1.recall.ai",
        command: "echo $$ >'\(part)'; mv '\(part)' '\(whole)'; exec sleep 60")
      let process = try open(arguments, environment: ["XDG_CONFIG_HOME": folder.path])
      let deadline = Date() + 20
      while try !folder.names().contains("process"), Date() < deadline { usleep(10_000) }
      let command = try #require(
        Int32(folder.text(of: "process").trimmingCharacters(in: .newlines)))
      let sent = Date()
      kill(process.processIdentifier, signal)
      process.waitOrKill()
      #expect(Date().timeIntervalSince(sent) < 5)
      #expect(kill(command, 0) == -1 && errno == ESRCH)
      #expect(try terminal.settings == before)
      return process
    }
  }
#endif
