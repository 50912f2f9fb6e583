import RecordingCore
import TestSupport
import Testing

@Suite struct TextFileTests {
  @Test func aTextIsReadAsItCame() throws {
    let folder = try TemporaryFolder()
    for text in ["", "curl -d '{}'\r\n", "\u{FEFF}ä\n\n"] {
      let path = try folder.put(text, as: "a.txt")
      #expect(try Array(TextFile.read(path).utf8) == Array(text.utf8))
    }
  }

  @Test func whatIsNoTextIsNamed() throws {
    let folder = try TemporaryFolder()
    for (bytes, line): ([UInt8], Int) in [([0x0A, 0x00], 2), ([0x41, 0xFF], 1)] {
      let path = try folder.put(bytes, as: "a.txt")
      let problem = try #require(throws: FileProblem.self) { try TextFile.read(path) }
      #expect(problem.line == line && problem.file == path)
    }
    let gone = try #require(throws: FileProblem.self) { try TextFile.read(folder.path("b.txt")) }
    #expect(gone.isMissing)
  }
}
