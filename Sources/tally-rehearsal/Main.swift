import ArgumentParser
import Foundation
import RecordingCore
import RehearsalService

/// The local service as a program: arguments in, one line out once it listens.
@main
struct RehearsalProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally-rehearsal",
    abstract: "Serve the bot API on this machine, for practice, demos and tests.",
    discussion: """
      Listens on 127.0.0.1 only and prints "listening on http://127.0.0.1:PORT" once it is ready. \
      Any API key is right except "\(Service.wrongKey)". Nothing is recorded and nothing is kept.
      """)

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port: UInt16 = 0

  @Option(help: "The share of requests that meet a fault, from 0 to 1.")
  var faults: Double = 0

  @Option(help: "Makes the same faults again; one by chance unless given.")
  var seed: UInt64?

  @Option(
    name: .customLong("begin-after"),
    help: "How many seconds after a start its recording begins.")
  var beginAfter: Double = Conduct().beginAfter

  @Option(help: "How many more bots there are, in the call and ready, from 0 to 10000.")
  var bots = 0

  @Option(
    help: "What an idempotency key does: honoured, ignored, or stored, with refusals kept too.",
    transform: { (text: String) in
      guard let meant = Conduct.Idempotency(rawValue: text) else {
        let names = Conduct.Idempotency.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--idempotency takes one of \(names)")
      }
      return meant
    })
  var idempotency = Conduct().idempotency

  @Flag(help: "End as soon as standard input ends, and so with the program that holds it.")
  var withParent = false

  func validate() throws {
    guard (0...1).contains(faults) else {
      throw ValidationError("--faults takes a share from 0 to 1")
    }
    guard (0...86400).contains(beginAfter) else {
      throw ValidationError("--begin-after takes seconds from 0 to 86400")
    }
    guard (0...10_000).contains(bots) else { throw ValidationError("--bots takes 0 to 10000") }
  }

  private var conduct: Conduct {
    let seed = seed ?? .random(in: 0...999_999)
    if faults > 0 {
      FileHandle.standardError.write(Data("tally-rehearsal: faults of seed \(seed)\n".utf8))
    }
    return Conduct(
      idempotency: idempotency, beginAfter: beginAfter, additionalBots: bots,
      faults: FaultPlan(rate: faults, seed: seed))
  }

  func run() async throws {
    let ending = Ending(withInput: withParent)
    do {
      let service = Service(startingAt: Date(), conduct: conduct)
      try await LoopbackServer(service, port: port).run {
        await ending.wait()
      } whenListening: { port in
        print("listening on http://127.0.0.1:\(port)")
        fflush(nil)
      }
    } catch {
      FileHandle.standardError.write(
        Data("tally-rehearsal: \(error.title)\n\(error.nextStep)\n".utf8))
      throw ExitCode(EX_UNAVAILABLE)
    }
  }
}
