import Foundation
import TestSupport
import Testing

@Suite struct ProgramTests {
  @Test func theEndOfItsInputEndsIt() async throws {
    let program = try Program(["--with-parent"])
    #expect(program.firstLine.hasPrefix("listening on http://127.0.0.1:"))
    #expect(program.process.isRunning)
    try program.input.fileHandleForWriting.close()
    #expect(await program.end() == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aSignalEndsItInGoodOrder(signal: Int32) async throws {
    let program = try Program([])
    kill(program.process.processIdentifier, signal)
    #expect(await program.end() == 0)
    #expect(program.process.terminationReason == .exit)
  }

  @Test func aSignalThatIsIgnoredStaysIgnored() async throws {
    let program = try Program([], ignoring: SIGHUP)
    kill(program.process.processIdentifier, SIGHUP)
    try await Task.sleep(for: .milliseconds(100))
    #expect(program.process.isRunning)
    program.process.terminate()
    #expect(await program.end() == 0)
  }

  @Test func aTakenPortEndsItWithItsReason() async throws {
    let first = try Program([])
    let port = try #require(first.firstLine.split(separator: ":").last)
    let second = try Program(["--port", String(port)])
    #expect(second.firstLine == "tally-rehearsal: port \(port) is taken by another program")
    #expect(await second.end() == EX_UNAVAILABLE)
    first.process.terminate()
    #expect(await first.end() == 0)
  }

  @Test func faultsWithoutASeedTellTheirs() async throws {
    let program = try Program(["--faults", "0.5"])
    #expect(program.firstLine.hasPrefix("tally-rehearsal: the faults are repeated by --seed "))
    program.process.terminate()
    #expect(await program.end() == 0)
  }

  @Test(arguments: [
    ["--faults=1.5"], ["--faults=-1"], ["--begin-after=-1"], ["--bots=10001"],
    ["--idempotency=perhaps"],
  ])
  func aValueOutOfRangeIsAUsageError(arguments: [String]) async throws {
    let program = try Program(arguments)
    #expect(program.firstLine.hasPrefix("Error: "))
    #expect(await program.end() == EX_USAGE)
  }
}
