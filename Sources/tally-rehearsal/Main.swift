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
      Any API key is right except "\(Service.wrongKey)". Nothing is recorded and nothing is kept.
      """)

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port: UInt16 = 0

  @Flag(help: "End as soon as standard input ends, and so with the program that holds it.")
  var withParent = false

  func run() async throws {
    let ending = Ending(withInput: withParent)
    do {
      try await LoopbackServer(Service(startingAt: Date()), port: port).run {
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
