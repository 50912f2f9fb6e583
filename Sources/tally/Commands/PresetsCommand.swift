import ArgumentParser
import RecordingCore

/// The saved bodies.
struct PresetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets", abstract: "List and show presets, or say where they are.",
    subcommands: [List.self, Show.self, Path.self], defaultSubcommand: List.self)

  /// Lists them; a damaged file is named, and the rest is listed.
  struct List: StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the presets, the built-in ones first.",
      discussion: """
        With --format json: {"exit", "presets": [{"name", "built_in", "summary", "path", \
        "problem"}]}; problem is null for a preset that can be loaded.
        """)

    @Option(help: "For people (text) or for programs (json).")
    var format: OutputFormat = .text

    func perform() -> SysExit {
      let entries = Surroundings().presets.list()
      if format == .json {
        let object: JSONObject = ["exit": 0, "presets": .array(entries.map(\.json))]
        Output.document(JSONValue.object(object).prettyText)
        return .done
      }
      for entry in entries {
        switch entry {
        case .preset(let preset):
          Output.line(preset.summary.map { "\(preset.name): \($0)" } ?? preset.name)
        case .damaged(_, let problem): Output.remark("tally: \(problem)")
        }
      }
      return .done
    }
  }

  /// Prints a preset's body.
  struct Show: StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the body of a preset, as a request carries it.")

    @Argument(help: "The preset.", completion: .presets)
    var name: String

    func perform() throws -> SysExit {
      Output.document(try Surroundings().presets.preset(named: name).body.prettyText)
      return .done
    }
  }

  /// Prints where the presets are.
  struct Path: StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print the folder of the presets, or the file of one.")

    @Argument(help: "The preset; left out, the folder is meant.", completion: .presets)
    var name: String?

    func perform() throws -> SysExit {
      let presets = Surroundings().presets
      guard let folder = presets.folder else { throw PresetError.noFolder }
      guard let name else {
        Output.line(folder)
        return .done
      }
      switch try presets.preset(named: name).origin {
      case .file(let path), .shared(let path): Output.line(path)
      case .builtIn:
        throw Failure(
          .noFile, "no file", "\(name) is built in",
          nextStep: "print it with `tally presets show \(name)`")
      }
      return .done
    }
  }
}

extension PresetStore.Entry {
  /// The entry for programs.
  fileprivate var json: JSONValue {
    var preset: Preset?
    var path: String?
    var isShared = false
    var problem: FileProblem?
    switch self {
    case .preset(let found):
      preset = found
      switch found.origin {
      case .builtIn: break
      case .file(let place): path = place
      case .shared(let place): (path, isShared) = (place, true)
      }
    case .damaged(_, let found):
      problem = found
      path = found.file
    }
    return [
      "name": JSONValue(name), "built_in": .bool(preset?.isBuiltIn ?? false),
      "shared": .bool(isShared),
      "summary": JSONValue(preset?.summary),
      "path": JSONValue(path), "problem": JSONValue(problem?.description),
    ]
  }
}

extension CompletionKind {
  /// Offers the names of the presets.
  static var presets: CompletionKind { .names { Surroundings().presets.list().map(\.name) } }
}
