import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct TextFilesTests {
  private let folder: TemporaryFolder
  private let files: TextFiles
  private let body: Body

  init() throws {
    folder = try TemporaryFolder()
    files = TextFiles(
      folder: folder.path("home/state"), environment: ["HOME": folder.path("home")],
      address: { ServiceAddress(.euCentral1) })
    body = Body(try Draft(body: ["metadata": ["desk": "7"]]))
  }

  private func export(_ name: String, replacing: Bool = false) -> Message? {
    files.carryOut(
      .files(
        .exportBody(
          body, as: BodyNotation(path: name), bot: nil, to: name, replacing: replacing)))
  }

  @Test func theBodyIsWrittenForThisUserAlone() throws {
    #expect(export("~/out/body.json") == .noticed("Wrote the body, 39 bytes, to ~/out/body.json"))
    #expect(try folder.text(of: "home/out/body.json") == body.text + "\n")
    #expect(try folder.mode(of: "home/out/body.json") == 0o600)
  }

  @Test func noCommandIsMadeForAnAddressThatIsNotKnownYet() throws {
    let files = TextFiles(folder: folder.path("home/state"), address: { nil })
    #expect(throws: Problem.self) { try files.text(of: body, as: .curl, bot: nil) }
    #expect(try files.text(of: body, as: .json, bot: nil) == body.text)
  }

  @Test func theCommandIsWrittenWithoutTheKey() throws {
    guard case .noticed(let words) = export("~/start.sh") else {
      Issue.record("nothing was written")
      return
    }
    #expect(words.hasPrefix("Wrote the curl command, "))
    let text = try folder.text(of: "home/start.sh")
    #expect(text.contains("https://eu-central-1.recall.ai/") && text.contains("$RECALL_API_KEY"))
  }

  @Test func aFileIsReplacedOnlyWithConsent() throws {
    try folder.put("mine", as: "body.json")
    let path = folder.path("body.json")
    #expect(export(path) == .exportNeedsConsent(path))
    #expect(try folder.text(of: "body.json") == "mine")
    #expect(export(path, replacing: true) == .noticed("Wrote the body, 39 bytes, to \(path)"))
    #expect(try folder.text(of: "body.json") == body.text + "\n")
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try folder.put("in the way", as: "file")
    guard case .failed(let problem) = export(folder.path("file/body.json")) else {
      Issue.record("it was written")
      return
    }
    #expect(problem.title == "cannot write")
    #expect(problem.detail == "a part of the path is not a folder (…/body.json)")
  }

  @Test(arguments: [
    (CopyOffer.sent, "Copied 39 bytes to the clipboard; also in ~/state/clipboard.json"),
    (
      .notTaken,
      "This terminal takes no text for the clipboard; the 39 bytes are in ~/state/clipboard.json"
    ),
    (
      .tooLong,
      "Too long for the clipboard of a terminal; the 39 bytes are in ~/state/clipboard.json"
    ),
  ])
  func aCopyIsAlwaysInAFileToo(offer: CopyOffer, words: String) throws {
    #expect(files.keepCopy(body.text, .json, offer) == .noticed(words))
    #expect(try folder.text(of: "home/state/clipboard.json") == body.text)
    #expect(try folder.mode(of: "home/state/clipboard.json") == 0o600)
  }

  @Test func eachCopyHasItsFile() throws {
    let command = try files.text(of: body, as: .curl, bot: SampleBots.idle.id)
    _ = files.keepCopy(command, .curl, .sent)
    #expect(command.contains("/bot/\(SampleBots.idle.id)/start_recording/"))
    #expect(try folder.text(of: "home/state/clipboard.sh") == command)
  }

  @Test func withoutAFolderTheClipboardAloneHasIt() {
    let files = TextFiles()
    #expect(files.keepCopy("{}", .json, .sent) == .noticed("Copied 2 bytes to the clipboard"))
    guard case .failed = files.keepCopy("{}", .json, .notTaken) else {
      Issue.record("nothing has the text, and nobody says so")
      return
    }
  }

  @Test func droppedTextsAreKeptSideBySide() throws {
    for number in 1...2 {
      #expect(
        files.carryOut(.files(.keepText("text \(number)")))
          == .noticed("The text is kept in ~/state/dropped-body-\(number).json"))
    }
    #expect(try folder.text(of: "home/state/dropped-body-1.json") == "text 1")
    #expect(try folder.text(of: "home/state/dropped-body-2.json") == "text 2")
  }

  @Test(arguments: [
    ("~/a", "/home/desk/a"), ("~", "/home/desk"), ("~desk/a", "~desk/a"), ("a/~", "a/~"),
  ])
  func onlyTheOwnHomeIsShort(written: String, path: String) {
    let files = TextFiles(environment: ["HOME": "/home/desk/"])
    #expect(files.path(written) == path)
  }
}
