import RecordingCore
import Testing

/// `tally serve` hands its options on, so that it must have those of the service's program, told in the same words.
struct PracticeOptionsTests {
  @Test func areThoseOfTheServicesProgram() throws {
    let handedOn = try options(of: .tally, below: "serve")
    #expect(handedOn == (try options(of: .rehearsal)))
    #expect(handedOn.count > 4)
  }

  /// The options of a command as its help describes them, a text each, but for what is the command's own.
  private func options(of program: Program, below name: String? = nil) throws -> [String] {
    let help = try JSONParser.parse(program.run(["--experimental-dump-help"]).output)
    let command = help["/command"]
    let serving =
      name == nil
      ? command
      : command?["/subcommands"]?.arrayValue?.first {
        $0["/commandName"] == name.map { .string(JSONString($0)) }
      }
    return try #require(serving?["/arguments"]?.arrayValue)
      .filter { !["port", "with-parent", "version"].contains($0["/valueName"]?.stringValue) }
      .map(\.compactText)
  }
}
