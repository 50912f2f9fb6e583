import ArgumentParser
import RecordingCore

/// The options that make the body.
struct BodyOptions: ParsableArguments {
  @Option(help: "Begin with a preset.", completion: .presets)
  var preset: String?

  @Option(
    help: ArgumentHelp(
      "Begin with the body in a file; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var body: String?

  @Option(
    help: ArgumentHelp(
      """
      Set a value at a dotted path, such as retention.hours=48; it is JSON where it can be read \
      as such, else text. key=null is an explicit null. May be given several times.
      """, valueName: "key=value"),
    transform: Setting.init(argument:))
  var set: [Setting] = []

  @Flag(exclusivity: .exclusive)
  var form: FormFlag?

  func validate() throws {
    if preset != nil, body != nil { throw ValidationError("--preset or --body, not both") }
  }

  /// The file, preset or option that findings are about.
  var name: String { body ?? preset ?? "body" }

  /// Makes the draft.
  /// - Throws: what kept the preset or the file from being read, or a value from being set.
  func draft(presets: PresetStore) throws -> Draft {
    var draft = Draft()
    if let preset {
      draft = try Draft(body: try presets.preset(named: preset).body)
    } else if let body {
      let value = try body == "-" ? JSONFile.readStandardInput() : JSONFile.read(body)
      do {
        draft = try Draft(body: value)
      } catch {
        throw FileProblem(file: body, reason: error.message)
      }
    }
    if let form { draft.form = form.form }
    for setting in set { try setting.apply(to: &draft) }
    return draft
  }
}
