import ArgumentParser
import RecordingCore

/// The man page, made from the declarations of the command line.
///
/// It has neither a date nor a version, so that it changes only when the program's face does.
enum ManPage {
  /// - Throws: `Failure` when the command line's description cannot be read.
  static func text() throws(Failure) -> String {
    let program = try CommandLineTree.ofThisProgram()
    let parts = [
      head, name(program), synopsis, description, options(program), commands(program), files,
      environment, exitStatus, examples, seeAlso,
    ]
    return parts.flatMap(\.self).joined(separator: "\n")
  }

  private static let head = [
    ".\\\" \(ReferencePage.origin)", ".TH TALLY 1",
    ".\\\" Ragged and without hyphenation, since most words are names.",
    ".ad l", ".nh",
  ]

  private static func name(_ program: CommandLineTree) -> [String] {
    let abstract =
      program.abstract.hasSuffix(".") ? program.abstract.dropLast() : program.abstract[...]
    return [
      Roff.section("NAME"),
      "tally \\- \(Roff.escaped(abstract.prefix(1).lowercased() + abstract.dropFirst()))",
    ]
  }

  private static var synopsis: [String] {
    let lines = (TallyCommand.configuration.usage ?? "").split(separator: "\n")
    return [Roff.section("SYNOPSIS"), ".nf"] + lines.map { Roff.styled(String($0)) } + [".fi"]
  }

  private static var description: [String] {
    [Roff.section("DESCRIPTION")] + Roff.paragraphs(TallyCommand.description)
  }

  /// The options of the console, which opens without a subcommand, and those that every command takes.
  private static func options(_ program: CommandLineTree) -> [String] {
    let console = program.subcommands.first { $0.path.last == program.defaultSubcommand }
    return [Roff.section("OPTIONS")]
      + ((console?.arguments ?? []) + program.arguments).flatMap(entry)
  }

  private static func commands(_ program: CommandLineTree) -> [String] {
    [Roff.section("COMMANDS")]
      + program.subcommands.flatMap { command in
        guard command.path.last == program.defaultSubcommand else { return section(command) }
        return [Roff.subsection(command.path.joined(separator: " "))]
          + Roff.paragraphs(command.abstract, "Its options are those above.", command.discussion)
      }
  }

  private static func section(_ command: CommandLineTree) -> [String] {
    let places = command.arguments.filter { !$0.isOption }.map { argument in
      let name = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let options = command.arguments.contains(where: \.isOption) ? ["[options]"] : []
    let subcommands = command.subcommands.isEmpty ? [] : ["<subcommand>"]
    let title = (command.path + options + places + subcommands).joined(separator: " ")
    return [Roff.subsection(title)] + Roff.paragraphs(command.abstract, command.discussion)
      + command.arguments.filter { !$0.text.isEmpty }.flatMap(entry)
      + command.subcommands.flatMap(section)
  }

  private static func entry(_ argument: CommandLineTree.Argument) -> [String] {
    let names = argument.names.map(Roff.bold).joined(separator: ", ")
    let value = argument.valueName.map(Roff.italic) ?? ""
    let term = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
    return Roff.entry(term, argument.text)
  }

  private static var exitStatus: [String] {
    [Roff.section("EXIT STATUS")] + Roff.paragraphs("Of several, the worst counts.")
      + SysExit.allCases.flatMap { Roff.entry(Roff.bold(String($0.rawValue)), $0.words) }
  }
}
