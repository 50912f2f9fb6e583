import ArgumentParser
import RecordingCore
import Testing

@testable import reference
@testable import tally

struct ManPageTests {
  @Test func hasEveryCommandWithItsOptionsOnce() throws {
    let text = try ManPage(CommandLineTree(CommandLineTree.help())).text
    let program = try CommandLineTree(CommandLineTree.help())
    #expect(program.subcommands.count > 5)
    for command in program.subcommands {
      let heading = "\n.SS " + Roff.escaped(command.path.joined(separator: " "))
      #expect(text.contains(heading), "\(command.path)")
      #expect(text.contains(Roff.escaped(command.abstract)))
      for argument in command.arguments where argument.isOption {
        #expect(text.contains(Roff.bold(argument.names[0])), "\(argument.names)")
      }
    }
    #expect(text.split(separator: #"\fB\-\-version\fR"#).count == 2)
  }

  @Test func leavesOutWhatIsHidden() throws {
    let help: JSONValue = [
      "command": [
        "commandName": "a",
        "subcommands": [["commandName": "b"], ["commandName": "c", "shouldDisplay": false]],
      ]
    ]
    let names = try CommandLineTree(help).subcommands.map(\.path)
    #expect(names == [["a", "b"]])
  }

  @Test func readsTheDeclarations() throws {
    let program = try CommandLineTree(CommandLineTree.help())
    let start = try #require(program.subcommands.first { $0.path == ["tally", "start"] })
    let bot = try #require(start.arguments.first)
    #expect(!bot.isOption && !bot.isOptional && bot.valueName == "bot")
    let format = try #require(start.arguments.first { $0.names == ["--format"] })
    #expect(format.text.hasSuffix("(json). The default is text."))
    let dryRun = try #require(start.arguments.first { $0.names == ["--dry-run"] })
    #expect(dryRun.valueName == nil)
    #expect(program.arguments.contains { $0.names == ["-h", "--help"] })
  }

  @Test func saysWhatEveryExitCodeMeans() throws {
    let text = try ManPage(CommandLineTree(CommandLineTree.help())).text
    for code in SysExit.allCases {
      #expect(text.contains("\n.TP\n\\fB\(code.rawValue)\\fR\n\(Roff.escaped(code.words))\n"))
    }
  }

  @Test func namesTheFilesWhereTheyAre() {
    let text = ManPage.files.joined(separator: "\n")
    #expect(text.contains(#"\(ti/.config/tally/config.yaml"#))
    #expect(text.contains(#"\(ti/.local/state/tally/drafts/*.json"#))
  }

  @Test(arguments: ManPage.exampleLines.map(\.0)) func examplesCanBeTyped(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    #expect(words.first == "tally")
    _ = try TallyCommand.parseAsRoot(Array(words.dropFirst()))
  }
}

extension CommandLineTree {
  /// What this program says of its command line.
  static func help() throws -> JSONValue { try JSONParser.parse(TallyCommand._dumpHelp()) }
}
