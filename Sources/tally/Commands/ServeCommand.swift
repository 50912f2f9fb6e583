import ArgumentParser
import RecordingCore

/// Serves the rehearsal alone.
struct ServeCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the bot API on this machine, for practice and tests.",
    discussion: """
      Prints "listening on http://127.0.0.1:PORT" once it is ready, and serves until it is \
      interrupted. The service is the program tally-rehearsal beside this one, or the one that \
      TALLY_REHEARSAL names. GET /rehearsal/starts counts the starts that were carried out, \
      without a key and without faults.
      """)

  @Option(help: "The port; 0 takes any free one.")
  var port: UInt16 = 0

  @OptionGroup var practice: PracticeOptions

  func perform() throws -> SysExit {
    try RehearsalProgram.find(in: Surroundings().environment)
      .replaceThisProgram(["--port", String(port)] + practice.arguments)
  }
}
