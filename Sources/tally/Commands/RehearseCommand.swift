import ArgumentParser
import RecordingCore

/// Opens the console on the rehearsal.
struct RehearseCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Open the console on a service of its own, for practice.",
    discussion: """
      The service is the program tally-rehearsal beside this one, or the one that TALLY_REHEARSAL \
      names; it ends with the console. No key is needed, and none of yours is sent to it.
      """)

  @OptionGroup var console: ConsoleOptions

  func perform() throws -> SysExit { try Console.openOnRehearsal(console.wishes) }
}
