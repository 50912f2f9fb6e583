import Testing

@testable import RecordingCore

@Suite("The rules over single values")
struct ValueRuleTests {
  @Test(arguments: ValueRule.allCases) func speaksOfItsExample(rule: ValueRule) throws {
    let checks = Checker().checks(of: try JSONParser.parse(rule.example))
    #expect(checks.contains { $0.rule == rule.rawValue }, "\(rule.example)")
  }

  @Test func namesAreNoneOfTheRulesOverSeveralFields() {
    let names = Set(Rule.all.map(\.name))
    for rule in ValueRule.allCases { #expect(!names.contains(rule.rawValue)) }
  }

  @Test(arguments: ValueRule.allCases) func saysWhenInOneLineWithoutAFullStop(rule: ValueRule) {
    #expect(!rule.occasion.isEmpty)
    #expect(!rule.occasion.hasSuffix(".") && !rule.occasion.contains("\n"))
  }
}
