import Foundation
import RecordingCore
import TestSupport
import Testing

@Suite struct YAMLFileTests {
  private func problem(_ text: String) throws -> FileProblem {
    try #require(throws: FileProblem.self) { try YAMLFile.parse(Array(text.utf8), of: "a.yaml") }
  }

  @Test func everyPartKnowsItsLine() throws {
    let text = "# first\na: 1\nb:\n  - x\n  - \"~\"\nc: {d: }\n"
    let root = try #require(try YAMLFile.parse(Array(text.utf8), of: "a.yaml"))
    guard case .map(let entries) = root.content else {
      Issue.record("no map")
      return
    }
    #expect(entries.map(\.key) == ["a", "b", "c"])
    #expect(entries.map(\.line) == [2, 3, 6])
    #expect(entries[0].value.text == "1")
    guard case .list(let list) = entries[1].value.content else {
      Issue.record("no list")
      return
    }
    #expect(list.map(\.text) == ["x", "~"])
    #expect(list.map(\.line) == [4, 5])
    guard case .map(let inner) = entries[2].value.content else {
      Issue.record("no inner map")
      return
    }
    #expect(inner[0].value.isEmpty)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n"])
  func anEmptyFileHoldsNothing(text: String) throws {
    #expect(try YAMLFile.parse(Array(text.utf8), of: "a.yaml") == nil)
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let root = try YAMLFile.parse(Array("\u{FEFF}a: b\n".utf8), of: "a.yaml")
    guard case .map(let entries) = root?.content else {
      Issue.record("no map")
      return
    }
    #expect(entries.map(\.key) == ["a"])
  }

  @Test(arguments: [
    ("a: 1\n b: 2\n", 2, "not YAML"),
    ("a: [1, 2\n", 2, "not YAML"),
    ("a: \"half", 1, "not YAML"),
    ("a: 1\nb: 2\na: 3\n", 3, "`a` stands more than once"),
    ("a: 1\n---\nb: 2\n", 2, "another document"),
    ("a: *none\n", 1, "an alias without its anchor"),
    ("a: 1\nb: \u{0}\n", 2, "zero byte"),
    ("a: 1\nb: \u{7}\n", 2, "control characters"),
    ("{[1]: 2}\n", 1, "a key that is not a text"),
    ("a: \"\\ud800\"\n", 1, "not YAML"),
    (String(repeating: "[", count: 100_000), 1, "deeper than 512"),
    (String(repeating: "[", count: 600) + String(repeating: "]", count: 600), 1, "than 512"),
    (String(repeating: "{a: ", count: 100_000), 1, "deeper than 512"),
    (String(repeating: "- ", count: 100_000), 1, "deeper than 512"),
    (String(repeating: "? ", count: 100_000), 1, "deeper than 512"),
  ])
  func damageIsNamedWithItsLine(text: String, line: Int, reason: String) throws {
    let problem = try problem(text)
    #expect(problem.file == "a.yaml")
    #expect(problem.line.map { $0 == line || $0 == line + 1 } == true)
    #expect(problem.reason.contains(reason), "\(problem.reason)")
  }

  @Test func deepBlocksAreRefused() throws {
    let text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try problem(text).reason == "nested deeper than 512 levels")
  }

  @Test func whatMultipliesItselfIsRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let element = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(element),\(element),\(element)]\n"
    }
    text += "? *a20\n: 1\n"
    let problem = try problem(text)
    #expect(problem.line == 4)
    #expect(problem.reason == "more than 8 aliases; write the values out")
  }

  @Test(arguments: [
    "# * * * * * * * * * *a *b *c *d *e *f *g *h *i *j\na: 1\n",
    "a: '*1 *2 *3 *4 *5 *6 *7 *8 *9'\n",
    "a: \"*1 *2 *3 *4 *5 *6 *7 *8 *9\"\n",
    "a: |\n  *1 *2 *3 *4 *5\n  *6 *7 *8 *9\n",
    "a: x *1 *2 *3 *4 *5 *6 *7 *8 *9\n",
  ])
  func aStarInTextOrCommentsIsNoAlias(text: String) throws {
    #expect(try YAMLFile.parse(Array(text.utf8), of: "a.yaml") != nil)
  }

  @Test func aFewAliasesAreRead() throws {
    let root = try YAMLFile.parse(Array("a: &x [1]\nb: *x\n".utf8), of: "a.yaml")
    guard case .map(let entries) = root?.content else {
      Issue.record("no map")
      return
    }
    #expect(entries[0].value == entries[1].value)
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.put("", as: "huge.yaml")
    #expect(truncate(path, 100 << 20) == 0)
    let huge = #expect(throws: FileProblem.self) { try YAMLFile.read(path) }
    #expect(huge?.reason == "it is larger than 8 MB")
    let missing = #expect(throws: FileProblem.self) { try YAMLFile.read(folder.path("none")) }
    #expect(missing?.isMissing == true)
  }
}
