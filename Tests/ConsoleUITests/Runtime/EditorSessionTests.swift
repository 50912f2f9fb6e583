import Foundation
import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct EditorSessionTests {
  private let folder: TemporaryFolder
  private let terminal: ScriptedTerminal

  init() throws {
    folder = try TemporaryFolder()
    terminal = ScriptedTerminal()
  }

  private func edit(
    _ text: String, _ environment: EnvironmentVariables
  ) -> EditOutcome {
    let files = TextFiles(folder: folder.path("state"), environment: environment)
    return EditorSession(files: files).edit(text, on: terminal)
  }

  private func problem(_ environment: EnvironmentVariables) -> Problem? {
    if case .failed(let problem) = edit("{}", environment) { problem } else { nil }
  }

  @Test func theEditorWorksOnAFileForThisUserAlone() throws {
    let script = try folder.put(
      """
      stat -c '%a %n' "$2" "${2%/*}" >"\(folder.path("seen"))"
      cp "$2" "\(folder.path("text"))"
      echo "$1" >"$2"
      """, as: "editor")
    #expect(edit("{ }", ["VISUAL": "sh '\(script)' 'two words'"]) == .text("two words\n"))
    #expect(try folder.text(of: "text") == "{ }\n")
    let seen = try folder.text(of: "seen").split(separator: "\n")
    #expect(seen.map { $0.prefix(3) } == ["600", "700"])
    #expect(seen[0].hasSuffix("/body.json"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("state")).isEmpty)
  }

  /// What a console does when it opens.
  private func takeUpEdits() -> String? {
    TextFiles(folder: folder.path("state"), environment: ["HOME": folder.path]).takeUpEdits()
  }

  private func leave(_ text: String?) throws {
    let left = try EditFolder(in: folder.path("state"), holding: "{}\n")
    if let text { try AtomicFile(left.body).write(Array(text.utf8)) }
  }

  @Test func whatWasWrittenBeforeAKillIsKept() throws {
    try AtomicFile(folder.path("state")).makeFolder(folder.path("state"))
    try leave(#"{"a": 1}"#)
    try leave(nil)
    try leave(" \n")
    let words = try #require(takeUpEdits())
    #expect(words.hasSuffix("is kept in ~/state/dropped-body-1.json"))
    #expect(try folder.text(of: "state/dropped-body-1.json") == #"{"a": 1}"#)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("state"))
    #expect(names == ["dropped-body-1.json"])
    #expect(takeUpEdits() == nil)
  }

  @Test func whatAnEditorStillWorksOnIsLeftAlone() throws {
    try AtomicFile(folder.path("state")).makeFolder(folder.path("state"))
    let open = try EditFolder(in: folder.path("state"), holding: "{}\n")
    try AtomicFile(open.body).write(Array("{ }".utf8))
    #expect(takeUpEdits() == nil)
    #expect(open.changedText == "{ }")
  }

  @Test func whatAnEditorKeptToRecoverFromStays() throws {
    try AtomicFile(folder.path("state")).makeFolder(folder.path("state"))
    var left: EditFolder? = try EditFolder(in: folder.path("state"), holding: "{}\n")
    let path = try #require(left?.path)
    try AtomicFile(path.appendingPath(".body.json.swp")).write([1])
    left = nil
    #expect(takeUpEdits()?.contains(path.lastPathPart) == true)
    #expect(FileManager.default.fileExists(atPath: path.appendingPath(".body.json.swp")))
  }

  @Test func theSettingMaySetVariables() {
    #expect(edit("{}", ["EDITOR": #"WORD='a b' sh -c 'echo "$WORD" >"$1"' sh"#]) == .text("a b\n"))
  }

  @Test func theOperatorsChoiceComesFirst() throws {
    try folder.put("", as: "nano")
    chmod(folder.path("nano"), 0o755)
    func command(without names: String...) -> String? {
      func unless(_ name: String, _ value: String) -> String { names.contains(name) ? "" : value }
      terminal.commands = []
      _ = edit(
        "{}",
        [
          "PATH": "/nowhere:\(folder.path)", "EDITOR": unless("EDITOR", "mine"),
          "VISUAL": unless("VISUAL", "code --wait"),
        ])
      return terminal.commands.first?[2]
    }
    terminal.end = .exited(0)
    #expect(command() == #"exec env code --wait "$1""#)
    #expect(command(without: "VISUAL") == #"exec env mine "$1""#)
    #expect(command(without: "VISUAL", "EDITOR") == #"exec env nano "$1""#)
    #expect(problem([:])?.title == "There is no editor")
    #expect(problem(["VISUAL": " ", "EDITOR": ""])?.title == "There is no editor")
  }

  @Test(arguments: [
    ("sh -c 'exit 3'", "it ended with status 3"),
    ("sh -c 'kill -KILL $$'", "it was ended by signal 9"),
    ("no-such-editor-here 2>/dev/null", "there is no such program"),
    ("/etc/passwd 2>/dev/null", "it cannot be run"),
  ])
  func anEditorThatFailsIsNamed(command: String, fault: String) {
    let problem = problem(["EDITOR": command])
    #expect(problem?.title.contains(command) == true)
    #expect(problem?.detail == fault)
    #expect(problem?.nextStep.isEmpty == true)
  }

  @Test(arguments: [
    ("rm", "left no file"), ("truncate -s 0", "left an empty file"),
  ])
  func aFileThatIsGoneIsNoBody(command: String, fault: String) {
    #expect(problem(["EDITOR": command])?.detail == "\(command) \(fault)")
  }

  @Test func whatWasSavedBeforeAFailureIsKept() throws {
    let problem = problem(["EDITOR": #"sh -c 'echo "{ }" >"$1"; exit 1' sh"#])
    let path = folder.path("state/dropped-body-1.json")
    #expect(problem?.nextStep == "What was written is kept in \(path)")
    #expect(try folder.text(of: "state/dropped-body-1.json") == "{ }\n")
  }

  @Test func aFileThatIsTooLargeIsKeptAndNotRead() throws {
    let problem = problem(["EDITOR": "truncate -s 9M"])
    #expect(problem?.detail == "it is larger than 8 MB")
    let path = folder.path("state/dropped-body-1.json")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int == 9 << 20)
  }

  @Test func whereNothingCanBeWrittenNothingIsOpened() throws {
    try folder.put("in the way", as: "state")
    #expect(problem(["EDITOR": "true"])?.title.hasPrefix("cannot write") == true)
    #expect(terminal.commands.isEmpty)
  }
}
