import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import NcursesTerminal

extension OneTerminal {
  struct TerminalLendingTests {
    private func shell(_ command: String, _ arguments: String...) -> [String] {
      ["/bin/sh", "-c", command, "sh"] + arguments
    }

    @Test func theOtherProgramFindsTheTerminalAsItWas() throws {
      let line = try PseudoTerminal()
      let before = line.settings
      try line.run { terminal in
        terminal.show(Canvas(["text"]), cursor: nil)
        _ = line.output()
        let raw = line.settings
        #expect(terminal.run(shell("stty -a; echo \"$1\" done", "all")) == .exited(0))
        let output = line.output()
        #expect(output.contains("\u{1B}[?1049l") && output.contains("all done"))
        #expect(output.contains(" icanon") && output.contains(" echo "))
        // Our own screen comes back, and all of it is drawn.
        #expect(output.hasSuffix("\u{1B}[?25l") && output.contains("\u{1B}[?1049h"))
        #expect(line.settings == raw && raw != before)
        terminal.show(Canvas(["text"]), cursor: nil)
        #expect(line.output().contains("text"))
      }
      #expect(line.settings == before)
    }

    @Test(arguments: [
      ("exit 3", ProgramEnd.exited(3)), ("kill -KILL $$", .signalled(SIGKILL)),
      ("no-such-program-here", .exited(127)),
    ])
    func saysHowItEnded(command: String, end: ProgramEnd) throws {
      try PseudoTerminal().run { #expect($0.run(shell(command + " 2>/dev/null")) == end) }
    }

    @Test func saysWhyItDidNotBegin() throws {
      try PseudoTerminal().run { terminal in
        let end = terminal.run(["/no/such/program"])
        #expect(end == .notStarted(String(cString: strerror(ENOENT))))
        guard case .notStarted = terminal.run([]) else {
          Issue.record("nothing was run")
          return
        }
      }
    }

    @Test func whatInterruptsTheOtherIsNotForUs() throws {
      let before = [SIGQUIT, SIGTSTP, SIGINT].map(Self.handler)
      let mask = unblock([SIGINT, SIGQUIT])
      defer { restore(mask) }
      let folder = try TemporaryFolder()
      try PseudoTerminal().run { terminal in
        let held = [SIGQUIT, SIGTSTP, SIGINT].map(Self.handler)
        // A signal for the process could come to another thread, and after the terminal is taken back.
        let waiting = pthread_self()
        let mark = try folder.put("", as: "mark")
        Thread.detachNewThread {
          while Self.handler(of: SIGQUIT) == held[0] { usleep(1000) }
          for signal in [SIGINT, SIGQUIT] { pthread_kill(waiting, signal) }
          unlink(mark)
        }
        #expect(terminal.run(shell("while [ -e '\(mark)' ]; do sleep 0.01; done")) == .exited(0))
        #expect(try folder.names().isEmpty)
        #expect(terminal.events(timeoutMilliseconds: 50).isEmpty)
        #expect([SIGQUIT, SIGTSTP, SIGINT].map(Self.handler) == held)
      }
      #expect([SIGQUIT, SIGTSTP, SIGINT].map(Self.handler) == before)
    }

    @Test func anEndThatTheSystemAsksForReachesTheOtherToo() throws {
      let mask = unblock([SIGTERM])
      defer { restore(mask) }
      try PseudoTerminal().run { terminal in
        let command = shell("kill -TERM \(getpid()); exec sleep 20")
        #expect(terminal.run(command) == .signalled(SIGTERM))
        #expect(terminal.events(timeoutMilliseconds: 0) == [.terminate(signal: SIGTERM)])
      }
    }

    @Test func aNewSizeIsToldAfterwards() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        let window = "stty cols 60 rows 20"
        #expect(terminal.run(shell(window)) == .exited(0))
        let events = terminal.events(timeoutMilliseconds: 50)
        #expect(events.first == .resize(Size(columns: 60, rows: 20)))
      }
    }

    @Test func aTextGoesToTheClipboard() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        _ = line.output()
        #expect(terminal.copy("{}") == .sent)
        #expect(line.output() == "\u{1B}]52;c;e30=\u{7}")
      }
      try line.run(type: "linux") { terminal in
        _ = line.output()
        #expect(terminal.copy("{}") == .notTaken)
        #expect(line.output() == "")
      }
    }

    // The threads that run tests hold signals back.
    private func unblock(_ signals: [Int32]) -> sigset_t {
      var these = sigset_t()
      sigemptyset(&these)
      for signal in signals { sigaddset(&these, signal) }
      var mask = sigset_t()
      pthread_sigmask(SIG_UNBLOCK, &these, &mask)
      return mask
    }

    private func restore(_ mask: sigset_t) {
      var mask = mask
      pthread_sigmask(SIG_SETMASK, &mask, nil)
    }

    private static func handler(of signal: Int32) -> UInt {
      var action = sigaction()
      sigaction(signal, nil, &action)
      return withUnsafeBytes(of: &action) { $0.load(as: UInt.self) }
    }
  }
}
