import RecordingCore

/// The man page, made from what the program says of its command line.
///
/// It has neither a date nor a version, so that it changes only when the program's face does.
struct ManPage {
  private let program: CommandLineTree

  init(_ program: CommandLineTree) { self.program = program }

  var text: String {
    let parts = [
      ManPage.head, name, synopsis, description, options, commands, ManPage.files,
      ManPage.environment, ManPage.exitStatus, ManPage.examples, ManPage.seeAlso,
    ]
    return parts.flatMap(\.self).joined(separator: "\n")
  }

  private static let head = [
    ".\\\" \(ReferencePage.origin)", ".TH TALLY 1",
    ".\\\" Ragged and without hyphenation, since most words are names.",
    ".ad l", ".nh",
  ]

  private var name: [String] {
    let abstract =
      program.abstract.hasSuffix(".") ? program.abstract.dropLast() : program.abstract[...]
    return [
      Roff.section("NAME"),
      "tally \\- \(Roff.escaped(abstract.prefix(1).lowercased() + abstract.dropFirst()))",
    ]
  }

  /// The command that runs where none is named.
  private var console: CommandLineTree? {
    program.subcommands.first { $0.path.last == program.defaultSubcommand }
  }

  private var synopsis: [String] {
    let options = (console?.arguments ?? []).map { argument in
      "[\(argument.names[0]) <\(argument.valueName ?? "")>]"
    }
    let lines = [["tally"] + options, ["tally <subcommand>"]]
    return [Roff.section("SYNOPSIS")]
      + Array(lines.map { [Roff.styled($0.joined(separator: " "))] }.joined(separator: [".br"]))
  }

  /// What the help says, but for the exit codes, which have a section of their own.
  private var description: [String] {
    let paragraphs = program.discussion.split(separator: "\n\n").map(String.init)
    return [Roff.section("DESCRIPTION")]
      + Roff.paragraphs(paragraphs.prefix { !$0.hasPrefix("EXIT CODES") }.joined(separator: "\n\n"))
  }

  /// The options of the console, which opens without a subcommand, and those that every command takes.
  private var options: [String] {
    [Roff.section("OPTIONS")]
      + ((console?.arguments ?? []) + program.arguments).flatMap(ManPage.entry)
  }

  private var commands: [String] {
    [Roff.section("COMMANDS")]
      + program.subcommands.flatMap { command in
        guard command.path.last == program.defaultSubcommand else {
          return ManPage.section(command)
        }
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
