import RecordingCore

// What no declaration of the command line says.
extension ManPage {
  /// The files, where they are unless the environment moves them.
  static var files: [String] {
    let folders = Folders(environment: ["HOME": "/~"])
    let rows: [(String?, String)] = [
      (folders.configurationFile, "The settings: profiles, the theme and the keys."),
      (folders.presets?.appendingPath("*.json"), "Presets, each exactly the body of a request."),
      (folders.themes?.appendingPath("*.yaml"), "Themes of your own."),
      (
        DraftShelf(folder: folders.state).path?.appendingPath("*.json"),
        "Drafts, saved while you work: one for each service, and one more for each console beside another."
      ),
    ]
    return [Roff.section("FILES")]
      + rows.flatMap { path, text in
        Roff.entry(Roff.italic(String(path?.dropFirst() ?? "")), text)
      }
      + [".PP"]
      + Roff.paragraphs(
        "Only their owner can read them. A damaged file is named, kept and never overwritten.")
  }

  static var environment: [String] {
    let rows = [
      (APIKey.variables.joined(separator: ", "), "The API key, which belongs to one region."),
      ("RECALL_REGION", "The region of the service, where --region and --base-url do not say."),
      ("TALLY_BASE_URL", "Another address of the service; not together with RECALL_REGION."),
      ("TALLY_REHEARSAL", "The program of the rehearsal, where it is not beside tally."),
      ("XDG_CONFIG_HOME, XDG_STATE_HOME", "Where the folders of the files above are."),
      ("NO_COLOR", "Set to anything but nothing, no colour is used."),
      ("TERM, COLORTERM", "What the terminal can do, and whether it has direct colours."),
    ]
    return [Roff.section("ENVIRONMENT")]
      + rows.flatMap { Roff.entry(Roff.bold($0), $1) }
  }

  /// Command lines, each with what it does.
  static let exampleLines = [
    ("tally rehearse", "Practise on a service of its own; no key is needed."),
    (
      "tally --bot 11111111-1111-4111-8111-111111111111 --region us-west-2",
      "Open the console on a bot."
    ),
    ("tally presets show meeting", "Print the body of a preset, as curl would send it."),
    ("tally check body.json", "Check a body; nothing is sent."),
    (
      "tally start 11111111-1111-4111-8111-111111111111 --preset meeting --set retention.hours=48 --dry-run",
      "Print the body that would start a recording."
    ),
  ]

  static var examples: [String] {
    [Roff.section("EXAMPLES")]
      + exampleLines.flatMap { Roff.entry(Roff.bold($0), $1) }
  }

  static var seeAlso: [String] {
    [Roff.section("SEE ALSO")]
      + Roff.paragraphs(
        "`curl`(1)",
        "The folder docs of the sources has a page on the keys, the contract, the checks and the themes."
      )
  }
}
