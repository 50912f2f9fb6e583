import ConsoleUI
import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import reference

/// The pages say all that the tables hold.
struct ReferencePageTests {
  @Test(arguments: ReferencePage.allCases)
  func everyPageSaysWhereItIsFrom(page: ReferencePage) throws {
    let lines = try page.text(help: CommandLineTree.help())
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.contains(ReferencePage.origin) == true)
    #expect(!lines.contains { $0.hasSuffix(" ") })
    #expect(lines.last?.isEmpty == false)
  }

  @Test(arguments: ReferencePage.allCases.filter { $0 != .man })
  func everyLinkLeadsToAHeadingThatIsThereOnce(page: ReferencePage) throws {
    let text = try page.text(help: CommandLineTree.help())
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      Markdown.anchor(of: String(line.drop { $0 == "#" || $0 == " " }))
    }
    #expect(Set(headings).count == headings.count)
    for link in text.split(separator: "](#").dropFirst() {
      let anchor = String(link.prefix { $0 != ")" })
      #expect(headings.contains(anchor), "\(page.rawValue) has no heading \(anchor)")
    }
  }

  @Test func theContractHasEveryParameterWithItsFacts() {
    let lines = ContractPage.text.split(separator: "\n")
    func expect(_ field: FieldSpec) {
      let row = lines.first {
        $0.hasPrefix("| \(Markdown.code(field.name))") && $0.contains(Markdown.text(field.help))
          && $0.contains(field.source.words)
          && field.uncertainty.map(Markdown.text).map($0.contains) != false
      }
      #expect(row != nil, "\(field.name)")
      #expect(row?.contains("(deprecated)") == field.isDeprecated, "\(field.name)")
      #expect(row?.contains("**required**") == field.isRequired, "\(field.name)")
    }
    func visit(_ kind: ValueKind) {
      switch kind {
      case .object(let spec): visit(spec.fields)
      case .provider(let fields): visit(fields)
      case .variants(let variants):
        for variant in variants {
          #expect(lines.contains { $0.hasPrefix("#") && $0.hasSuffix("of type `\(variant.type)`") })
          visit(variant.fields)
        }
      case .list(let kind, _), .nullable(let kind): visit(kind)
      case .either(let kinds): kinds.forEach(visit)
      case .choice(let choices):
        for choice in choices {
          #expect(
            lines.contains {
              $0.contains("`\(choice.value)`") || $0.contains("`\"\(choice.value)\"`")
            })
        }
      case .text(let rule):
        for value in rule.knownValues { #expect(lines.contains { $0.contains("`\(value)`") }) }
      default: break
      }
    }
    func visit(_ fields: [FieldSpec]) {
      for field in fields {
        expect(field)
        visit(field.kind)
      }
    }
    visit(Contract.fields)
    for event in Contract.events {
      #expect(lines.contains { $0.hasPrefix("| `\(event.name)` |") && $0.contains(event.output) })
    }
  }

  @Test func theKeysHaveEveryCommandAndKey() {
    let text = KeysPage.text
    for binding in KeyTable.standard.bindings {
      let keys = Markdown.codes(binding.keys.map(\.description))
      #expect(text.contains("| \(keys) | "), "\(keys)")
    }
    for command in Command.allCases { #expect(text.contains(Markdown.text(command.help))) }
    #expect(text.contains("| `take_from_bot` |"))
    #expect(text.contains("| `undo` |"))
  }

  @Test func theRulesHaveEveryRuleAndMistake() throws {
    let text = try RulesPage.text()
    for rule in Rule.all {
      #expect(text.contains("### `\(rule.name)`\n"))
      #expect(text.contains("| \(rule.condition.words) |"))
    }
    for rule in ValueRule.allCases { #expect(text.contains("| `\(rule.rawValue)` | ")) }
    for mistake in Mistake.all { #expect(text.contains("| `\(mistake.key)` | ")) }
    #expect(!text.contains("| * cannot"))
    #expect(text.contains("| `language` | `transcript.provider.recallai_streaming` |"))
    #expect(text.contains("rename it to `keyterm` | left to the vendor |"))
    #expect(text.contains("it is now transcript.provider, an object |  | refused |"))
  }

  @Test func theThemesHaveEveryThemeAndRole() {
    let text = ThemesPage.text
    for name in EmbeddedThemes.names {
      #expect(!EmbeddedThemes.summary(of: name).isEmpty)
      #expect(text.contains(Markdown.text(EmbeddedThemes.summary(of: name))))
    }
    for role in StyleRole.allCases { #expect(text.contains("| `\(role.name)` | ")) }
    #expect(ThemesPage.palette(of: "dark").hasPrefix("palette:\n  background: default"))
  }

  @Test func theExampleOfAThemeIsOne() throws {
    let folder = try TemporaryFolder()
    try folder.put(ThemesPage.example, as: "harbour.yaml")
    let loaded = ThemeLibrary(folder: folder.path).theme(named: "harbour")
    #expect(loaded.problems == [])
    #expect(loaded.theme?.style(.section).attributes == [.bold, .underline])
  }
}
