import Foundation
import RecordingCore
import TestSupport
import Testing

@testable import RehearsalService

/// A start happens once, whatever happens: by the built program, at a service that counts what it did.
struct StartOnceTests {
  private static let bot = ServedRehearsal.ready
  private static let start = ["start", bot, "--set", "retention.type=forever", "--format", "json"]

  /// The seed of a service that takes two readings well, then meets a fault at a start, and goes well from then on.
  private static func seed(
    _ wanted: Fault.Kind = .answerLost, thenGoingWell count: Int = 8
  ) -> String {
    let seed = (UInt64(0)...).first { seed in
      var plan = FaultPlan(rate: 0.3, seed: seed)
      let (read, command) = (Request("GET", "/"), Request("POST", "/"))
      let readings = (0..<2).map { _ in plan.draw(for: read) }
      guard readings == [nil, nil], plan.draw(for: command)?.kind == wanted else {
        return false
      }
      return (0..<count).allSatisfy { _ in plan.draw(for: read) == nil }
    }
    return String(seed ?? 0)
  }

  private func json(_ outcome: Program.Outcome) throws -> JSONValue {
    try JSONParser.parse(outcome.output)
  }

  private func run(
    _ rehearsal: ServedRehearsal, _ more: String...
  ) throws -> Program.Outcome {
    try Program.tally.run(
      Self.start + more,
      environment: ["TALLY_BASE_URL": rehearsal.url, "RECALL_API_KEY": "test"],
      home: rehearsal.home)
  }

  @Test func twoInARowAreOne() throws {
    let rehearsal = try ServedRehearsal("--begin-after", "3600")
    let first = try json(try run(rehearsal))
    let again = try run(rehearsal)
    #expect(again.status == 0)
    #expect(try json(again)["/reason"] == "pending")
    #expect(try json(again)["/idempotency_key"] == first["/idempotency_key"])
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test func anotherBodyDoesNotReplaceAStartThatHasNotBegun() throws {
    let rehearsal = try ServedRehearsal("--begin-after", "3600")
    _ = try run(rehearsal)
    let other = try run(rehearsal, "--set", "video_mixed_layout=audio_only")
    #expect(other.status == 73)
    #expect(try json(other)["/reason"] == "pending")
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
    #expect(
      try run(rehearsal, "--set", "video_mixed_layout=audio_only", "--replace").status == 0)
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 2)
  }

  @Test func theSameCommandGoesOnWithAnOpenStart() throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(.cutBefore), "--begin-after", "3600")
    let lost = try run(rehearsal, "--retry-for", "0")
    #expect(lost.status == 74)
    #expect(try json(lost)["/outcome"] == "open")
    #expect(lost.errors.contains("run the same command again"))
    let key = try json(lost)["/idempotency_key"]
    #expect(try rehearsal.tally("starts").output.contains(key?.stringValue ?? "no key"))
    let again = try run(rehearsal, "--retry-for", "0")
    #expect(again.status == 0)
    #expect(try json(again)["/idempotency_key"] == key)
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  /// Whose the recording is that shows meanwhile, cannot be known without a label.
  @Test func aRecordingThatMayBeAnothersEndsTheTries() throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(), "--begin-after", "0")
    #expect(try run(rehearsal, "--retry-for", "0").status == 74)
    let again = try run(rehearsal, "--retry-for", "0")
    #expect(again.status == 74)
    #expect(again.errors.contains("it may not be the one of this start"))
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test func aRecordingWithItsLabelIsItsOwn() throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(), "--begin-after", "0")
    #expect(try run(rehearsal, "--retry-for", "0", "--label-start").status == 74)
    let again = try run(rehearsal, "--label-start")
    #expect(again.status == 0)
    #expect(try json(again)["/outcome"] == "begun")
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test func killedWhileItWaitsItStandsAsOpen() throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(), "--begin-after", "3600")
    let process = try rehearsal.begin(Self.start + ["--label-start"])
    try wait { try rehearsal.startsCarriedOut(on: Self.bot) == 1 }
    #expect(try run(rehearsal, "--label-start").status == 73)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try rehearsal.tally("starts").output.hasPrefix("open "))
    let again = try run(rehearsal, "--label-start")
    #expect(again.status == 0)
    #expect(try json(again)["/outcome"] == "pending")
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsItWithATrueCode(signal: Int32) throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(), "--begin-after", "3600")
    let process = try rehearsal.begin(Self.start)
    try wait { try rehearsal.startsCarriedOut(on: Self.bot) == 1 }
    kill(process.processIdentifier, signal)
    process.waitOrKill()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 74)
  }

  @Test func theOperatorsWordEndsAnOpenStart() throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(), "--begin-after", "3600")
    #expect(try run(rehearsal, "--retry-for", "0").status == 74)
    #expect(try rehearsal.tally("starts", "settle").status == 0)
    #expect(try rehearsal.tally("starts").output.hasPrefix("open "))
    #expect(try rehearsal.tally("starts", "forget", Self.bot).status == 0)
    #expect(try rehearsal.tally("starts").output.isEmpty)
  }

  @Test func aKeyThatIsKnownSendsNothingAndOneOfAnotherBodyIsRefused() throws {
    let rehearsal = try ServedRehearsal("--begin-after", "0")
    #expect(try run(rehearsal, "--idempotency-key", "mine").status == 0)
    #expect(try run(rehearsal, "--idempotency-key", "mine").status == 0)
    #expect(
      try run(rehearsal, "--idempotency-key", "mine", "--set", "video_mixed_layout=audio_only")
        .status
        == 64)
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test func withoutAJournalItMustBeAskedFor() throws {
    let rehearsal = try ServedRehearsal("--begin-after", "3600")
    let state = rehearsal.home + "/.local/state/tally"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try Data("no database at all, and long enough to be none".utf8)
      .write(to: URL(filePath: state + "/journal.db"))
    let refused = try run(rehearsal)
    #expect(refused.status == 78)
    #expect(refused.errors.contains("journal.db"))
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 0)
    #expect(try run(rehearsal, "--without-journal").status == 0)
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test func withoutAJournalTheKeyOfALostStartIsWhatKeepsItFromHappeningTwice() throws {
    let rehearsal = try ServedRehearsal(
      "--faults", "0.3", "--seed", Self.seed(), "--begin-after", "3600")
    let folder = rehearsal.home + "/.local/state/tally"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("no database, as it seems".utf8).write(
      to: URL(fileURLWithPath: folder + "/journal.db"))
    let lost = try json(try run(rehearsal, "--without-journal", "--retry-for", "0"))
    #expect(lost["/exit"] == 74)
    let key = try #require(lost["/idempotency_key"]?.stringValue)
    let step = try #require(lost["/error/next_step"]?.stringValue)
    #expect(step.contains("add --idempotency-key \(key)"))
    let again = try run(rehearsal, "--without-journal", "--idempotency-key", key)
    #expect(again.status == 0)
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
  }

  @Test func twoAtTheSameMomentAreOne() async throws {
    let rehearsal = try ServedRehearsal("--begin-after", "3600")
    let processes = try (0..<3).map { _ in try rehearsal.begin(Self.start) }
    for process in processes { process.waitOrKill() }
    #expect(try rehearsal.startsCarriedOut(on: Self.bot) == 1)
    #expect(processes.contains { $0.terminationStatus == 0 })
    #expect(processes.allSatisfy { [0, 73].contains($0.terminationStatus) })
  }

  private func wait(_ condition: () throws -> Bool) throws {
    let deadline = Date() + 20
    while try !condition() {
      guard Date() < deadline else {
        Issue.record("not so within 20 s")
        return
      }
      usleep(20_000)
    }
  }
}
