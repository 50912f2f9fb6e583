import TerminalKit
import Testing

struct ThemeTests {
  @Test func namesRolesInDottedForm() {
    #expect(StyleRole.text.name == "text")
    #expect(StyleRole.fieldLabel.name == "field.label")
    #expect(Set(StyleRole.allCases.map(\.name)).count == StyleRole.allCases.count)
  }

  @Test(arguments: StyleRole.allCases) func saysWhatARoleIsForInOneLine(role: StyleRole) {
    #expect(!role.purpose.isEmpty)
    #expect(!role.purpose.hasSuffix(".") && !role.purpose.contains("\n"))
  }

  @Test func laysRolesOverTheTextAndOverlaysOverBoth() {
    let theme = Theme(name: "test") { role in
      switch role {
      case .text: Style(foreground: .indexed(7), background: .indexed(0))
      case .fieldLabel: Style(foreground: .indexed(2), attributes: [.bold])
      case .fieldFocus: Style(background: .indexed(4), attributes: [.underline])
      default: Style()
      }
    }
    #expect(theme.style(.rule) == Style(foreground: .indexed(7), background: .indexed(0)))
    #expect(
      theme.style(.fieldLabel, overlay: .fieldFocus)
        == Style(
          foreground: .indexed(2), background: .indexed(4), attributes: [.bold, .underline]))
  }
}
