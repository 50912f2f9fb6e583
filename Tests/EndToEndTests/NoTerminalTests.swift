import Foundation
import TestSupport
import Testing

/// The console where it cannot open.
struct NoTerminalTests {
  @Test(arguments: [[], ["rehearse"], ["--preset", "meeting"], ["console"]])
  func namesTheHeadlessTwin(_ arguments: [String]) throws {
    let outcome = try Program.tally.run(arguments)
    #expect(outcome.status == 71)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("tally start --help"))
  }

  #if os(Linux)
    @Test(arguments: ["", "no-such-terminal"])
    func namesAnUnusableType(_ type: String) throws {
      let terminal = try PseudoTerminal()
      let process = Program.tally.process([], environment: ["TERM": type])
      let errors = Pipe()
      process.standardInput = terminal.device
      process.standardOutput = terminal.device
      process.standardError = errors
      try process.startAlone()
      process.waitOrKill()
      let text = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(process.terminationStatus == 71)
      #expect(text.contains("TERM"))
      #expect(text.contains("tally start --help"))
    }
  #endif
}
