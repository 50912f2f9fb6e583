import Foundation
import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct ThemeLibraryTests {
  let folder = try? TemporaryFolder()

  @Test func theFilesOfTheProjectAreAllEmbedded() throws {
    let themes = try FolderListing.names(
      in: #filePath.projectFolder.appendingPath("themes"), suffix: ".yaml")
    #expect(EmbeddedThemes.names.sorted() == themes)
    #expect(EmbeddedThemes.names.count >= 9)
    for name in themes { #expect(EmbeddedThemes.bytes(of: name) != nil) }
    #expect(EmbeddedThemes.bytes(of: "none") == nil)
  }

  @Test func ownThemesAreListedBehindTheOthers() throws {
    let folder = try #require(folder)
    for name in ["zebra.yaml", "mine.yaml", "nord.yaml", ".hidden.yaml", "notes.txt"] {
      try folder.put("", as: name)
    }
    let names = ThemeLibrary(folder: folder.path).names
    #expect(names == EmbeddedThemes.names + ["mine", "zebra"])
    #expect(ThemeLibrary(folder: nil).names == EmbeddedThemes.names)
    #expect(ThemeLibrary(folder: "/nowhere").names == EmbeddedThemes.names)
  }

  @Test func aFileOfTheUserWinsOverTheProgram() throws {
    let folder = try #require(folder)
    try folder.put("roles: {text: red}", as: "dark.yaml")
    let loaded = ThemeLibrary(folder: folder.path).theme(named: "dark")
    #expect(loaded.problems == [])
    #expect(loaded.theme?.style(.text).foreground == .indexed(1))
    let other = ThemeLibrary(folder: folder.path).theme(named: "nord")
    #expect(other == ThemeLibrary(folder: nil).theme(named: "nord"))
  }

  @Test func aThemeMayBeAnotherOneInOtherColours() throws {
    let folder = try #require(folder)
    try folder.put(
      """
      name: dark
      inherits: dark
      palette: {good: "#010203"}
      roles: {section: underline good}
      """, as: "dark.yaml")
    let loaded = ThemeLibrary(folder: folder.path).theme(named: "dark")
    let color = Color.rgb(red: 1, green: 2, blue: 3)
    #expect(loaded.problems == [])
    #expect(loaded.theme?.style(.checkPassed).foreground == color)
    #expect(loaded.theme?.style(.section).attributes == .underline)
    #expect(loaded.theme?.style(.checkError) == Theme.dark.style(.checkError))
  }

  @Test func aCircleIsNamedAndTheRestLoads() throws {
    let folder = try #require(folder)
    try folder.put("inherits: b\nroles: {text: red}", as: "a.yaml")
    try folder.put("# b\ninherits: c\nroles: {section: blue}", as: "b.yaml")
    try folder.put("inherits: a", as: "c.yaml")
    try folder.put("inherits: self", as: "self.yaml")
    let library = ThemeLibrary(folder: folder.path)
    let loaded = library.theme(named: "a")
    #expect(
      loaded.problems == [
        FileProblem(
          file: folder.path("c.yaml"), line: 1, reason: "it inherits itself: a, b, c, a")
      ])
    #expect(loaded.theme?.style(.text).foreground == .indexed(1))
    #expect(loaded.theme?.style(.section).foreground == .indexed(4))
    #expect(
      library.theme(named: "self").problems.map(\.reason) == ["it inherits itself: self, self"])
  }

  @Test func aParentThatIsNoneIsNamed() throws {
    let folder = try #require(folder)
    try folder.put("\ninherits: drak\nroles: {text: red}", as: "a.yaml")
    let loaded = ThemeLibrary(folder: folder.path).theme(named: "a")
    #expect(
      loaded.problems == [
        FileProblem(
          file: folder.path("a.yaml"), line: 2,
          reason: "it inherits `drak`, but there is no such theme; did you mean `dark`?")
      ])
    #expect(loaded.theme?.style(.text).foreground == .indexed(1))
  }

  @Test(arguments: ["drak", "", "../dark", "/etc/passwd", ".hidden"])
  func anUnknownNameHasNoTheme(name: String) throws {
    let loaded = ThemeLibrary(folder: try #require(folder).path).theme(named: name)
    #expect(loaded.theme == nil)
    #expect(loaded.problems.count == 1)
  }

  @Test func aFileThatCannotBeReadHasNoTheme() throws {
    let folder = try #require(folder)
    try folder.put([0, 1, 2], as: "binary.yaml")
    try folder.put("roles: {text: ", as: "half.yaml")
    try folder.put(String(repeating: "[", count: 100_000), as: "deep.yaml")
    try folder.put("", as: "huge.yaml")
    #expect(truncate(folder.path("huge.yaml"), 100 << 20) == 0)
    #expect(mkfifo(folder.path("pipe.yaml"), 0o600) == 0)
    for name in ["binary", "half", "deep", "huge", "pipe"] {
      let loaded = ThemeLibrary(folder: folder.path).theme(named: name)
      #expect(loaded.theme == nil)
      #expect(loaded.problems.map(\.file) == [folder.path("\(name).yaml")])
    }
  }

  @Test func whatOnlyLiesOverTextIsSeenEvenWhereAThemeForgetsIt() throws {
    let folder = try #require(folder)
    try folder.put("roles: {text: red}", as: "a.yaml")
    let theme = try #require(ThemeLibrary(folder: folder.path).theme(named: "a").theme)
    for overlay in StyleRole.overlays {
      #expect(theme.style(.text, overlay: overlay).attributes == .reverse)
    }
  }
}
