import ArgumentParser
import RecordingCore

/// Opens the console on the service.
struct ConsoleCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the recording console; needs a terminal.",
    discussion: """
      Without --preset the draft of the last time is taken up again; undo starts anew. Ends with 0 \
      when the operator leaves, with \(SysExit.noTerminal.rawValue) when there is no terminal or \
      it goes away, and by the signal when one ends it; the terminal is put back in each case.
      """)

  @OptionGroup var console: ConsoleOptions
  @OptionGroup(title: "The service") var service: ServiceOptions

  func perform() throws -> SysExit {
    try Console.openOnService(console.wishes, service.choice, profile: service.profile)
  }
}
