import ArgumentParser
import RecordingCore

/// Serves the rehearsal alone.
struct ServeCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the bot API on this machine, for practice and tests.",
    discussion: """
      Prints "listening on http://127.0.0.1:PORT" once it is ready, and serves until it is \
      interrupted. The service is the program tally-rehearsal beside this one, or the one that \
      TALLY_REHEARSAL names.

      With --faults requests meet what a network and a busy service do: answers that are lost after \
      the work, connections cut before and after, 409, 429 and 5xx with and without Retry-After, \
      answers in small pieces, recordings that begin late. GET /rehearsal/starts, which needs no key, \
      counts the starts that were really carried out.
      """)

  @Option(help: "The port; 0 takes any free one.")
  var port: UInt16 = 0

  @Option(help: "The share of requests that meet a fault, from 0 to 1.")
  var faults: Double = 0

  @Option(help: "Makes the same faults again; one by chance unless given.")
  var seed: UInt64?

  @Option(
    name: .customLong("begin-after"),
    help: "How many seconds after a start its recording begins.")
  var beginAfter: Double?

  @Option(help: "How many more bots there are, in the call and ready, from 0 to 10000.")
  var bots: Int?

  @Option(
    help: "What an idempotency key does: honoured, ignored, or stored, with refusals kept too.",
    completion: .list(["honoured", "ignored", "stored"]))
  var idempotency: String?

  func perform() throws -> SysExit {
    let options: [(String, String?)] = [
      ("--port", "\(port)"), ("--faults", "\(faults)"), ("--seed", seed.map { "\($0)" }),
      ("--begin-after", beginAfter.map { "\($0)" }), ("--bots", bots.map { "\($0)" }),
      ("--idempotency", idempotency),
    ]
    let arguments = options.flatMap { name, value in value.map { [name, $0] } ?? [] }
    try RehearsalProgram.find(in: Surroundings().environment).replaceThisProgram(arguments)
  }
}
