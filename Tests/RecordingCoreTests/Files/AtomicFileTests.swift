import Foundation
import RecordingCore
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  let folder = try? TemporaryFolder()

  @Test func whatIsWrittenIsReadBack() throws {
    let folder = try #require(folder)
    let bytes: [UInt8] = [0, 1, 255, 10]
    let file = AtomicFile(folder.path("a/b/c.json"))
    try file.write(bytes)
    #expect(try file.read() == bytes)
    #expect(try folder.mode(of: "a") == 0o700)
    #expect(try folder.mode(of: "a/b") == 0o700)
    #expect(try folder.mode(of: "a/b/c.json") == 0o600)
  }

  @Test func aNewContentTakesThePlaceOfTheOldOneAlone() throws {
    let folder = try #require(folder)
    let file = AtomicFile(try folder.put("old", as: "a.json"))
    try file.write(Array("new".utf8))
    #expect(try folder.text(of: "a.json") == "new")
    #expect(try folder.names() == ["a.json"])
    #expect(try folder.mode(of: "a.json") == 0o600)
  }

  @Test(arguments: ["target.json", "made-later.json"])
  func aSymbolicLinkStaysOne(target: String) throws {
    let folder = try #require(folder)
    try folder.put("old", as: "target.json")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("link.json"), withDestinationPath: target)
    try AtomicFile(folder.path("link.json")).write(Array("new".utf8))
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path("link.json")) == target)
    #expect(try folder.text(of: target) == "new")
  }

  @Test func aCircleOfLinksIsAnError() throws {
    let folder = try #require(folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("b"), withDestinationPath: "a")
    #expect(throws: FileError.self) { try AtomicFile(folder.path("a")).write([]) }
    #expect(throws: FileError.self) { try AtomicFile(folder.path("a")).read() }
  }

  @Test func readingStopsAtTheLimit() throws {
    let folder = try #require(folder)
    let file = AtomicFile(try folder.put("12345", as: "a"))
    #expect(try file.read(limit: 5).count == 5)
    #expect(
      throws: FileError(path: file.path, action: .read, reason: .tooLarge(limit: 4))
    ) { try file.read(limit: 4) }
  }

  @Test func ofAFileThatTellsNoSizeNoMoreThanTheLimitIsRead() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    let file = AtomicFile("/proc/self/status")
    #expect(try file.read().isEmpty == false)
    #expect(
      throws: FileError(path: file.path, action: .read, reason: .tooLarge(limit: 10))
    ) { try file.read(limit: 10) }
  }

  @Test func ofAHugeFileNothingIsRead() throws {
    let folder = try #require(folder)
    let path = try folder.put("", as: "huge")
    #expect(truncate(path, 100 << 20) == 0)
    #expect(
      throws: FileError(path: path, action: .read, reason: .tooLarge(limit: 8 << 20))
    ) { try AtomicFile(path).read() }
  }

  @Test func whatIsNoFileIsNamedAndNeverWaitedFor() throws {
    let folder = try #require(folder)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let cases: [(String, FileError.Reason)] = [
      (folder.path, .notRegularFile("a folder")),
      (folder.path("pipe"), .notRegularFile("a pipe")),
      ("/dev/null", .notRegularFile("a device")),
      (folder.path("none"), .missing),
    ]
    for (path, reason) in cases {
      #expect(throws: FileError(path: path, action: .read, reason: reason)) {
        try AtomicFile(path).read()
      }
    }
    for name in ["pipe", "."] {
      #expect(throws: FileError.self) { try AtomicFile(folder.path(name)).write([1]) }
    }
    #expect(try folder.names() == ["pipe"])
  }

  @Test func aWriteThatFailsLeavesTheOldContent() throws {
    let folder = try #require(folder)
    try folder.put("old", as: "file")
    let below = AtomicFile(folder.path("file/below.json"))
    #expect(throws: FileError(path: below.path, action: .write, reason: .notFolder)) {
      try below.write([1])
    }
    #expect(try folder.text(of: "file") == "old")
    let long = AtomicFile(folder.path(String(repeating: "n", count: 300)))
    #expect(throws: FileError(path: long.path, action: .write, reason: .nameTooLong)) {
      try long.write([1])
    }
    #expect(try folder.names() == ["file"], "no temporary file stays behind")
  }

  @Test func aFolderThatTakesNoFilesIsNamed() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self") else { return }
    let file = AtomicFile("/proc/self/none/a.json")
    #expect(throws: FileError.self) { try file.write([1]) }
  }

  @Test func movingNeverReplaces() throws {
    let folder = try #require(folder)
    let file = AtomicFile(try folder.put("a", as: "a"))
    try folder.put("b", as: "b")
    #expect(throws: FileError(path: folder.path("b"), action: .rename, reason: .exists)) {
      try file.move(to: folder.path("b"))
    }
    try file.move(to: folder.path("c"))
    #expect(try folder.names() == ["b", "c"])
    try AtomicFile(folder.path("c")).remove()
    #expect(throws: FileError(path: folder.path("c"), action: .remove, reason: .missing)) {
      try AtomicFile(folder.path("c")).remove()
    }
  }

  @Test func everyReasonHasWords() {
    let reasons: [FileError.Reason] = [
      .missing, .notPermitted, .notRegularFile("a pipe"), .notFolder, .tooLarge(limit: 8 << 20),
      .readOnly, .diskFull, .nameTooLong, .exists, .system("Input/output error"),
    ]
    for reason in reasons {
      let error = FileError(path: "/a", action: .write, reason: reason)
      #expect(error.title == "cannot write /a")
      #expect(!error.detail.isEmpty && !error.nextStep.isEmpty)
    }
    #expect(
      FileError(path: "/a", action: .read, reason: .tooLarge(limit: 8 << 20)).detail
        == "it is larger than 8 MB")
  }
}
