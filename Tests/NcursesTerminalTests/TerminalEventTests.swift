import NcursesTerminal
import TerminalKit
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OneTerminal {
  struct TerminalEventTests {
    /// Waits for this many events, which may come in several batches; fails when they do not come.
    private func events(_ count: Int, from terminal: NcursesTerminal) -> [TerminalEvent] {
      var events: [TerminalEvent] = []
      while events.count < count {
        let batch = terminal.events(timeoutMilliseconds: 10_000)
        if batch.isEmpty { break }
        events += batch
      }
      return events
    }

    @Test func readsKeysPastesAndALoneEscape() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        line.type("a\u{1B}[B\u{1B}[200~pasted\u{1B}[201~\u{3}\r\u{1B}")
        #expect(
          events(6, from: terminal) == [
            .key(KeyPress("a")), .key(KeyPress(.down)), .paste("pasted"), .key(.control("c")),
            .key(KeyPress(.enter)), .key(KeyPress(.escape)),
          ])
        #expect(terminal.events(timeoutMilliseconds: 0) == [])
      }
    }

    @Test func wakesOnceForManyMarks() throws {
      var ends: [Int32] = [-1, -1]
      #expect(pipe(&ends) == 0)
      defer { for end in ends { close(end) } }
      let line = try PseudoTerminal()
      try line.run(wake: ends[0]) { terminal in
        #expect(write(ends[1], "xxx", 3) == 3)
        #expect(terminal.events(timeoutMilliseconds: 10_000) == [.wake])
        #expect(terminal.events(timeoutMilliseconds: 0) == [])
      }
    }

    @Test func tellsTheNewSizeOnce() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        line.resize(columns: 70, rows: 9)
        deliver(SIGWINCH)
        line.resize(columns: 60, rows: 20)
        deliver(SIGWINCH)
        let size = Size(columns: 60, rows: 20)
        #expect(terminal.events(timeoutMilliseconds: 10_000) == [.resize(size)])
        #expect(terminal.size == size)
        #expect(terminal.events(timeoutMilliseconds: 0) == [])
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func reportsWhatAsksItToEnd(signal: Int32) throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        deliver(signal)
        #expect(terminal.events(timeoutMilliseconds: 10_000) == [.terminate(signal: signal)])
      }
    }

    @Test func entersItsModesAgainWhenContinued() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        terminal.show(Canvas(["text"]), cursor: nil)
        _ = line.output()
        deliver(SIGCONT)
        #expect(terminal.events(timeoutMilliseconds: 10_000) == [.resumed])
        #expect(line.output().contains("\u{1B}[?1049h"))
        terminal.show(Canvas(["text"]), cursor: nil)
        #expect(line.output().contains("text"))
      }
    }

    @Test func saysThatTheTerminalIsGone() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        line.hangUp()
        #expect(events(1, from: terminal).contains(.closed))
        terminal.show(Canvas(["text"]), cursor: nil)
        #expect(terminal.events(timeoutMilliseconds: 0) == [])
      }
    }
  }
}
