public import ArgumentParser
public import RehearsalService

/// What makes practice harder, or fit for tests; `tally serve` has the same options.
struct PracticeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The share of requests that meet a fault, from 0 to 1: cut connections, errors, slow answers.",
      valueName: "rate"))
  var faults = 0.0

  @Option(help: "Makes the sequence of faults repeatable; without it each run has its own.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "How long after a start command the recording begins.", valueName: "seconds"))
  var beginAfter = 2.0

  @Option(
    help: ArgumentHelp(
      """
      How many bots more are in their calls and ready, up to 10000; their ids count from \
      10000000-0000-4000-8000-000000000001 in decimal digits.
      """, valueName: "count"))
  var bots = 0

  @Option(
    help: ArgumentHelp(
      """
      What an idempotency key does: successes are given again (honoured), nothing (ignored), or \
      all answers are given again, errors too (stored).
      """, valueName: "mode"))
  var idempotency = IdempotencyMode.stored

  func check() throws(SetupMistake) {
    try SetupMistake.check(rate: faults, startDelay: beginAfter, bots: bots)
  }

  func setup(seed: UInt64) -> ServiceSetup {
    ServiceSetup(startDelay: beginAfter, extraBots: bots, idempotency: idempotency, seed: seed)
  }
}

extension IdempotencyMode: ExpressibleByArgument {}
