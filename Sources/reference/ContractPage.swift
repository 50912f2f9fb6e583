import ConsoleUI
import RecordingCore

/// The page of the contract: every parameter of the body of a start.
enum ContractPage {
  static let mediaHeading = "Media objects"
  static let eventsHeading = "Events"
  private static let bodyHeading = "The body"

  static var text: String {
    Markdown.page(
      "The body of a start",
      intro + provenance + body + media + ContractSection.all.flatMap(blocks) + events + index)
  }

  private static let intro = [
    """
    `POST /api/v1/bot/{id}/start_recording/` takes an object with these keys, every one of which may be left out. A \
    key that is left out takes the default of this endpoint, never the value that the bot was created with.
    """,
    """
    A place in the body is written with dots between the keys, as in `--set retention.hours=48`; an asterisk stands \
    for the number of an element in a list, from 0. To find a key, look under \(Markdown.link("by name", to: "By name")).
    """,
  ]

  private static var provenance: [String] {
    [
      "## How sure a fact is",
      """
      Each table says from where a fact is known, and why it is not certain where it is not. What is known is from:
      """,
      Source.allCases.map { "- \(Markdown.text($0.words))" }.joined(separator: "\n"),
    ]
  }

  private static let heads = ["Key", "Takes", "Default", "What it does", "Known from"]

  private static var body: [String] {
    let fields = Contract.fields
    let rows = fields.map { ContractWords.cells($0, at: "") + [ContractWords.form($0)] }
    return ["## \(bodyHeading)", Markdown.table(heads + ["In the form"], rows)]
      + fields.flatMap(ContractWords.values)
  }

  private static var media: [String] {
    [
      "## \(mediaHeading)",
      "An object switches the output on and `null` switches it off. The object may hold:",
      table(of: Contract.output.fields, at: mediaHeading),
    ]
  }

  private static func blocks(of section: ContractSection) -> [String] {
    let depth = section.place.split(separator: ".").count { $0 != "*" }
    let type = section.type.map { " of type \(Markdown.code($0))" } ?? ""
    var blocks = [
      String(repeating: "#", count: min(depth + 1, 4)) + " \(Markdown.code(section.place))\(type)",
      section.about,
    ]
    if !section.spec.fields.isEmpty {
      blocks.append(table(of: section.spec.fields, at: section.place))
    }
    return blocks + section.spec.fields.flatMap(ContractWords.values)
  }

  private static func table(of fields: [FieldSpec], at place: String) -> String {
    Markdown.table(heads, fields.map { ContractWords.cells($0, at: place) })
  }

  private static var events: [String] {
    let rows = Contract.events.map { event in
      [
        Markdown.code(event.name), Markdown.text(event.help), Markdown.code(event.output),
        Markdown.codes(event.carriers), ContractWords.knownFrom(event.source, nil),
      ]
    }
    return [
      "## \(eventsHeading)",
      """
      An event comes only while the output that it needs is on in the same body; [what is checked](rules.md) says what \
      is refused otherwise.
      """,
      Markdown.table(["Event", "When it comes", "Needs", "Types of endpoint", "Known from"], rows),
    ]
  }

  private static var index: [String] {
    var places: [String: [String]] = [:]
    func add(_ fields: [FieldSpec], _ heading: String) {
      for field in fields {
        places[field.name, default: []].append(Markdown.link(Markdown.text(heading), to: heading))
      }
    }
    add(Contract.fields, bodyHeading)
    add(Contract.output.fields, mediaHeading)
    for section in ContractSection.all { add(section.spec.fields, section.heading) }
    let rows = places.sorted { $0.key < $1.key }.map { name, links in
      [Markdown.code(name), links.joined(separator: ", ")]
    }
    return ["## By name", Markdown.table(["Key", "In"], rows)]
  }
}
