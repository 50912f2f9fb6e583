import ArgumentParser

/// What makes practice harder, or fit for tests; the program of the service has the same options.
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

  /// The options as the service's program takes them, which judges their values.
  var arguments: [String] {
    // With equals signs, lest the minus of a wrong number pass for an option's.
    var arguments = [
      "--faults=\(faults)", "--begin-after=\(beginAfter)", "--bots=\(bots)",
      "--idempotency=\(idempotency.rawValue)",
    ]
    if let seed { arguments.append("--seed=\(seed)") }
    return arguments
  }
}

/// What an idempotency key does to the service of `tally serve`.
enum IdempotencyMode: String, CaseIterable, ExpressibleByArgument {
  case honoured, ignored, stored
}
