import ArgumentParser
import Foundation
import RehearsalService

/// The local service as a program: arguments in, one line out once it listens.
@main
struct RehearsalProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally-rehearsal",
    abstract: "Serve the bot API on this machine, for practice, demos and tests.",
    discussion: """
      Listens on 127.0.0.1 only and prints "listening on http://127.0.0.1:PORT" once it is ready. \
      Any API key is right except "\(Service.wrongKey)". Nothing is recorded and nothing is kept. \
      GET /rehearsal/starts counts the starts that were carried out, without a key and without \
      faults.
      """)

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port: UInt16 = 0

  @OptionGroup var practice: PracticeOptions

  @Flag(help: "End as soon as standard input ends, and so with the program that holds it.")
  var withParent = false

  func validate() throws {
    do {
      try practice.check()
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func run() async throws {
    let ending = Ending(withInput: withParent)
    let seed = practice.seed ?? .random(in: .min ... .max)
    if practice.faults > 0, practice.seed == nil {
      say("the faults are repeated by --seed \(seed)")
    }
    let service = Service(startingAt: Date(), setup: practice.setup(seed: seed))
    let faults = FaultPlan(rate: practice.faults, seed: seed)
    do {
      try await LoopbackServer(service, faults: faults, port: port).run {
        await ending.wait()
      } whenListening: { port in
        print("listening on http://127.0.0.1:\(port)")
        fflush(nil)
      }
    } catch {
      say("\(error.title)\n\(error.nextStep)")
      throw ExitCode(EX_UNAVAILABLE)
    }
  }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data("tally-rehearsal: \(text)\n".utf8))
  }
}
