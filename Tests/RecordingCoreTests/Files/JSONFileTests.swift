import Foundation
import RecordingCore
import TestSupport
import Testing

@Suite struct JSONFileTests {
  let folder = try? TemporaryFolder()

  private func problem(of path: String) throws -> FileProblem {
    try #require(throws: FileProblem.self) { try JSONFile.read(path) }
  }

  @Test(arguments: [
    ("", 1, "nothing here"),
    ("{\"a\": 1,\n\"b\": ", 2, "the text ends"),
    ("{\n\"a\": 1,\n}", 3, "comma"),
    ("[1]\n[2]", 2, "after the end"),
    (String(repeating: "[", count: 100_000), 1, "deeper than 512"),
    (String(repeating: "{\"a\":\n", count: 100_000), 513, "deeper than 512"),
    ("{\n\"a\": \"\u{0}\"}", 2, "zero byte"),
  ])
  func damageIsNamedWithItsLine(text: String, line: Int, reason: String) throws {
    let folder = try #require(folder)
    let path = try folder.put(text, as: "a.json")
    let problem = try problem(of: path)
    #expect(problem.file == path)
    #expect(problem.line == line)
    #expect(problem.reason.contains(reason))
    #expect(!problem.isMissing)
    #expect(try folder.text(of: "a.json") == text)
  }

  @Test func bytesThatAreNoTextAreNamedWithTheirLine() throws {
    let folder = try #require(folder)
    let path = try folder.put([0x7B, 0x0A, 0x22, 0xC3, 0x28], as: "a.json")
    let problem = try problem(of: path)
    #expect(problem.line == 2)
    #expect(problem.description == "\(path):2: not a text file: it is not UTF-8")
  }

  @Test func aHugeFileIsRefusedByName() throws {
    let folder = try #require(folder)
    let path = try folder.put("", as: "a.json")
    #expect(truncate(path, 100 << 20) == 0)
    #expect(try problem(of: path).description == "\(path): it is larger than 8 MB")
  }

  @Test func aMissingFileIsToldApart() throws {
    let problem = try problem(of: "/nowhere/a.json")
    #expect(problem.isMissing)
    #expect(problem.line == nil)
  }

  @Test func whatComesInGoesOutAgain() throws {
    let folder = try #require(folder)
    let path = try folder.put(
      #"{"b": 1.0, "a": [1e3, 12345678901234567890], "s": "\u00e9\/"}"#, as: "a.json")
    try JSONFile.write(JSONFile.read(path), to: path)
    #expect(
      try folder.text(of: "a.json")
        == "{\n  \"b\": 1.0,\n  \"a\": [\n    1e3,\n    12345678901234567890\n  ],\n"
        + "  \"s\": \"\\u00e9\\/\"\n}\n")
  }
}
