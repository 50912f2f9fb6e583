import RecordingCore
import Testing

@Suite("What cannot be read as a body")
struct ImportErrorTests {
  @Test(arguments: [
    ("{\n\"a\": 1,\n}", 3, 1, "a comma before the closing brace"),
    ("hello", 1, 1, "a value cannot start with 'h'"),
    ("{\"a\"", 1, 5, "a colon was expected after the key"),
    ("{} {}", 1, 4, "text after the end of the JSON value"),
  ])
  func isNamedWithItsPlace(_ text: String, _ line: Int, _ column: Int, _ reason: String) throws {
    let error = try importError(text)
    #expect(error == .notJSON(reason, at: ImportPlace(line: line, column: column)))
    #expect(error.detail == "line \(line), column \(column): \(reason)")
  }

  @Test func thePlaceCanBeInTheDataOfACommand() throws {
    let error = try importError("\n\ncurl -X POST \\\n  -d '{\"a\": 1,\n  b: 2}'")
    #expect(error.detail == "line 2, column 3 of the data: a key in double quotes was expected")
    let inFile = try #require(throws: ImportError.self) {
      try imported("curl -d @x.json", files: ["x.json": "{\n]"])
    }
    #expect(inFile.detail == "line 2, column 1 of x.json: a key in double quotes was expected")
  }

  @Test(arguments: [
    ("{“a”: 1}", 2, TypesetMark.leftDoubleQuote), ("{\"a\": ‘b’}", 7, .leftSingleQuote),
    ("{\u{A0}\"a\": 1}", 2, .noBreakSpace), ("{\"a\": 1\u{200B}}", 8, .zeroWidthSpace),
  ])
  func mayHaveBeenSetForPrint(_ text: String, _ column: Int, _ mark: TypesetMark) throws {
    #expect(try importError(text) == .typeset(mark, at: ImportPlace(line: 1, column: column)))
    #expect(
      try importError("curl -d '\(text.replacing("'", with: ""))'")
        == .typeset(mark, at: ImportPlace(line: 1, column: column, in: .data)))
  }

  @Test(arguments: [
    ("curl -d \"{\\\"a\\\": $HOURS}\"", "$HOURS", 7), ("curl -d '{\"a\": ${X}}'", "${X}", 7),
    ("curl -d \"$(cat body.json)\"", "$(…)", 1), ("curl -d `cat body.json`", "`…`", 1),
    ("curl -d \"$BODY\"", "$BODY", 1),
  ])
  func mayBeKnownToTheShellAlone(_ text: String, _ name: String, _ column: Int) throws {
    let error = try importError(text)
    #expect(error == .expansion(name, at: ImportPlace(line: 1, column: column, in: .data)))
  }

  @Test(arguments: [
    ("", ImportError.empty), (" \r\n\t", .empty), ("\u{FEFF}", .empty),
    ("[]", .notAnObject(found: "a list")), ("null", .notAnObject(found: "null")),
    ("curl -d '\"a\"'", .notAnObject(found: "a string")),
    ("{\"recording_config\": null}", .noSettings(found: "null")),
    ("{\"recording_config\": []}", .noSettings(found: "a list")),
    ("curl -d @gone.json", .file(FileProblem(file: "gone.json", reason: "not here"))),
  ])
  func isNoObject(_ text: String, _ error: ImportError) throws {
    #expect(try importError(text) == error)
    #expect(!error.detail.isEmpty && !error.nextStep.isEmpty)
  }

  @Test func aMissingFileHasACodeOfItsOwn() throws {
    let error = try #require(throws: ImportError.self) {
      try ImportedBody.read("curl -d @/nonexistent/body.json", file: TextFile.read)
    }
    #expect(error.exitCode == .noFile)
    #expect(error.detail == "/nonexistent/body.json: it does not exist")
  }
}
