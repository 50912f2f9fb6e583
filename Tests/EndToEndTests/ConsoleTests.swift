import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// The console from its opening to its end.
  struct ConsoleTests {
    private let folder: TemporaryFolder
    private let terminal: PseudoTerminal

    init() throws {
      folder = try TemporaryFolder()
      terminal = try PseudoTerminal()
    }

    private func open(
      _ arguments: [String] = [], environment: [String: String] = [:],
      on terminal: PseudoTerminal? = nil
    ) throws -> Process {
      let terminal = terminal ?? self.terminal
      let process = Program.tally.process(
        arguments,
        environment: ["TERM": "xterm-256color", "XDG_STATE_HOME": folder.path]
          .merging(environment) { $1 })
      process.standardInput = terminal.device
      process.standardOutput = terminal.device
      process.standardError = FileHandle.nullDevice
      try process.startAlone()
      return process
    }

    @Test(arguments: [["--theme", "light"], ["--region", "eu-central-1"], ["rehearse"]])
    func opensAndEndsWell(_ arguments: [String]) throws {
      let process = try open(arguments)
      #expect(terminal.shows("no bot chosen"))
      terminal.type("q")
      process.waitOrKill()
      #expect(process.terminationStatus == 0)
    }

    @Test func takesTheLastDraftUpAgain() throws {
      try FileManager.default.createDirectory(
        atPath: folder.path("tally"), withIntermediateDirectories: true)
      try folder.put(
        """
        {"saved_at": "2026-11-23T13:34:56Z", "form": "lean", "preset": null, "bot": null,
         "body": {"video_mixed_layout": "audio_only"}}
        """, as: "tally/draft.json")
      let process = try open()
      #expect(terminal.shows("The draft of 2026-11-23 13:34 UTC is back"))
      terminal.type("q")
      process.waitOrKill()
    }

    @Test func keepsADraftOfItsOwnBesideAnotherConsole() throws {
      let first = try open()
      #expect(terminal.shows("no bot chosen"))
      let other = try PseudoTerminal()
      let second = try open(on: other)
      #expect(other.shows("Another console is open on this service"))
      for (terminal, process) in [(terminal, first), (other, second)] {
        terminal.type("q")
        process.waitOrKill()
      }
    }

    @Test func saysThatNothingIsSaved() throws {
      let process = try open(environment: ["HOME": "", "XDG_STATE_HOME": ""])
      #expect(terminal.shows("Nothing is saved: HOME is not set"))
      terminal.type("q")
      process.waitOrKill()
    }

    @Test func endsByTheSignalThatEndsIt() throws {
      let process = try open(["rehearse", "--preset", "meeting"])
      #expect(terminal.shows("no bot chosen"))
      process.terminate()
      process.waitOrKill()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == SIGTERM)
    }

    @Test(arguments: [["--preset", "none"], ["--theme", "none"], ["--bot", "none"]])
    func opensWithNothingThatIsNotThere(_ arguments: [String]) throws {
      let process = try open(arguments)
      process.waitOrKill()
      #expect([64, 66].contains(process.terminationStatus))
    }
  }
#endif
