import TerminalKit
import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OneTerminal {
  struct TerminalRestoreTests {
    private let resets = [
      "\u{1B}[?2026l", "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?2004l", "\u{1B}[?25h",
      "\u{1B}[?1l\u{1B}>", "\u{1B}[?1049l",
    ]

    @Test func leavesTheTerminalAsItWas() throws {
      let line = try PseudoTerminal()
      let before = line.settings
      try line.run { terminal in
        #expect(line.settings != before)
        terminal.isMouseCaptured = true
        terminal.show(Canvas(["text"]), cursor: Point(column: 0, row: 0))
        _ = line.output()
        terminal.restore()
        let output = line.output()
        for reset in resets { #expect(output.contains(reset), "\(reset.debugDescription)") }
        #expect(line.settings == before)
      }
    }

    @Test func doesNothingTheSecondTime() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        terminal.restore()
        _ = line.output()
        terminal.restore()
        terminal.show(Canvas(["text"]), cursor: nil)
        terminal.isMouseCaptured = true
        #expect(line.output() == "")
        #expect(terminal.events(timeoutMilliseconds: nil) == [.closed])
      }
    }

    @Test func givesSignalsBack() throws {
      let line = try PseudoTerminal()
      let before = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGSEGV, SIGQUIT].map(handler)
      try line.run { _ in }
      let after = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGSEGV, SIGQUIT].map(handler)
      #expect(before == after)
    }

    @Test func switchesTheMouseOnAndOff() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        _ = line.output()
        terminal.isMouseCaptured = true
        #expect(line.output() == "\u{1B}[?1000h\u{1B}[?1006h")
        terminal.isMouseCaptured = true
        #expect(line.output() == "")
        terminal.isMouseCaptured = false
        #expect(line.output() == "\u{1B}[?1006l\u{1B}[?1000l")
      }
    }

    @Test func leavesTheMouseAloneWhereItIsNotTaken() throws {
      let line = try PseudoTerminal()
      try line.run(type: "linux") { terminal in
        #expect(!terminal.reportsMouse)
        _ = line.output()
        terminal.isMouseCaptured = true
        #expect(line.output() == "")
      }
    }

    // A handler of its own lets the test live on after the guard has done its work.
    @Test(arguments: [SIGQUIT, SIGUSR1, SIGXCPU, SIGVTALRM])
    func aSignalRestoresItBeforeTheNextHandler(number: Int32) throws {
      let previous = signal(number) { _ in }
      defer { signal(number, previous) }
      let line = try PseudoTerminal()
      let before = line.settings
      try line.run { terminal in
        terminal.show(Canvas(["text"]), cursor: nil)
        _ = line.output()
        deliver(number)
        let output = line.output()
        for reset in resets { #expect(output.contains(reset), "\(reset.debugDescription)") }
        #expect(line.settings == before)
      }
    }

    @Test(arguments: [SIGHUP, SIGTSTP, SIGWINCH, SIGUSR1, SIGPIPE, SIGXCPU])
    func whatIsIgnoredStaysIgnored(number: Int32) throws {
      let previous = signal(number, SIG_IGN)
      defer { signal(number, previous) }
      let ignoring = handler(of: number)
      let line = try PseudoTerminal()
      try line.run { terminal in
        #expect(handler(of: number) == ignoring)
        #expect(terminal.run(["/bin/sh", "-c", "kill -\(number) $$"]) == .exited(0))
        #expect(handler(of: number) == ignoring)
        let raw = line.settings
        deliver(number)
        #expect(line.settings == raw)
        #expect(terminal.events(timeoutMilliseconds: 0).isEmpty)
      }
    }

    @Test func aCrashStillEndsTheProcess() async {
      await #expect(processExitsWith: .signal(SIGSEGV)) {
        try PseudoTerminal().run { _ in deliver(SIGSEGV) }
      }
    }

    @Test func diesByTheSignalItWasSent() async {
      await #expect(processExitsWith: .signal(SIGTERM)) {
        try PseudoTerminal().run { terminal in
          terminal.restore()
          dieBySignal(SIGTERM)
        }
      }
    }

    @Test(arguments: [
      ("", TerminalError.typeUnset), ("no-such-terminal", .typeUnknown("no-such-terminal")),
      ("dumb", .typeTooSimple("dumb")),
    ])
    func refusesTerminalsWithoutAScreen(type: String, error: TerminalError) throws {
      let line = try PseudoTerminal()
      let before = line.settings
      #expect(throws: error) { try line.run(type: type) { _ in } }
      #expect(line.output() == "" && line.settings == before)
      #expect(!error.title.isEmpty && !error.detail.isEmpty && !error.nextStep.isEmpty)
    }

    @Test func refusesWhatIsNoTerminal() throws {
      let file = open("/dev/null", O_RDWR)
      defer { close(file) }
      let environment = TerminalEnvironment { $0 == "TERM" ? "xterm" : nil }
      #expect(throws: TerminalError.notATerminal) {
        try NcursesTerminal(
          input: file, output: file, environment: environment, wakeDescriptor: nil,
          theme: Theme(name: "plain") { _ in Style() })
      }
    }

    private func handler(of signal: Int32) -> UInt {
      var action = sigaction()
      sigaction(signal, nil, &action)
      return withUnsafeBytes(of: &action) { $0.load(as: UInt.self) }
    }
  }
}
