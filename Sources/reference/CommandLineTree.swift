import RecordingCore

/// A command as ArgumentParser describes it, with everything below it; what is hidden is left out.
struct CommandLineTree {
  /// What a command takes.
  struct Argument {
    /// The names with their dashes; none for what is known by its place.
    let names: [String]
    /// What stands for the value; nil for a flag.
    let valueName: String?
    let isOptional: Bool
    let isRepeating: Bool
    let text: String

    var isOption: Bool { !names.isEmpty }
  }

  /// The words that call it, the program first.
  let path: [String]
  let abstract: String
  let discussion: String
  let defaultSubcommand: String?
  let arguments: [Argument]
  let subcommands: [CommandLineTree]

  /// What is no description of a command line.
  struct NoCommandLine: Error {}

  /// Reads what `tally --experimental-dump-help` prints.
  init(_ help: JSONValue) throws(NoCommandLine) {
    guard let command = help["/command"]?.objectValue else { throw NoCommandLine() }
    self.init(command, below: [], inherited: [])
  }

  /// Every command declares the options of those above it again; here it has its own alone.
  private init(_ command: JSONObject, below parents: [String], inherited: [Argument]) {
    path = parents + [command["commandName"]?.stringValue ?? ""]
    abstract = command["abstract"]?.stringValue ?? ""
    discussion = command["discussion"]?.stringValue ?? ""
    defaultSubcommand = command["defaultSubcommand"]?.stringValue
    arguments = CommandLineTree.shown(in: command["arguments"]).map(Argument.init)
      .filter { argument in !inherited.contains { $0.isOption && $0.names == argument.names } }
    subcommands = CommandLineTree.shown(in: command["subcommands"])
      .map { [path, arguments] in
        CommandLineTree($0, below: path, inherited: inherited + arguments)
      }
  }

  private static func shown(in list: JSONValue?) -> [JSONObject] {
    (list?.arrayValue ?? []).compactMap(\.objectValue).filter { $0["shouldDisplay"] != false }
  }
}

extension CommandLineTree.Argument {
  fileprivate init(_ argument: JSONObject) {
    names = (argument["names"]?.arrayValue ?? []).compactMap { name in
      guard let text = name.objectValue?["name"]?.stringValue else { return nil }
      return (name.objectValue?["kind"] == "long" ? "--" : "-") + text
    }
    valueName = argument["kind"] == "flag" ? nil : argument["valueName"]?.stringValue
    isOptional = argument["isOptional"] == true
    isRepeating = argument["isRepeating"] == true
    let fallback = argument["defaultValue"]?.stringValue.map { " The default is \($0)." }
    text = (argument["abstract"]?.stringValue ?? "") + (fallback ?? "")
  }
}
