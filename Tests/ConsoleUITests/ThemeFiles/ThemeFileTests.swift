import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct ThemeFileTests {
  private func load(_ text: String) throws -> (theme: Theme?, problems: [String]) {
    let folder = try TemporaryFolder()
    try folder.put(text, as: "mine.yaml")
    let loaded = ThemeLibrary(folder: folder.path).theme(named: "mine")
    #expect(loaded.problems.allSatisfy { $0.file == folder.path("mine.yaml") })
    return (loaded.theme, loaded.problems.map { "\($0.line ?? 0): \($0.reason)" })
  }

  @Test(arguments: [
    ("'#1e2D3f'", Color.rgb(red: 0x1E, green: 0x2D, blue: 0x3F)),
    ("'#fa0'", .rgb(red: 255, green: 170, blue: 0)),
    ("red", .indexed(1)), ("bright-black", .indexed(8)), ("bright-white", .indexed(15)),
    ("0", .indexed(0)), ("255", .indexed(255)), ("default", .terminal), ("mine", .indexed(99)),
  ])
  func everyFormOfAColourIsRead(written: String, color: Color) throws {
    let (theme, problems) = try load(
      "palette: {mine: 99}\nroles: {help: {fg: \(written)}, text: {bg: \(written)}}")
    #expect(problems == [])
    #expect(theme?.style(.help) == Style(foreground: color, background: color))
  }

  @Test(arguments: [
    ("bold red", Style(foreground: .indexed(1), attributes: .bold)),
    ("red on blue", Style(foreground: .indexed(1), background: .indexed(4))),
    ("on blue", Style(background: .indexed(4))),
    ("reverse italic", Style(attributes: [.reverse, .italic])),
    (
      "red on blue dim underline",
      Style(
        foreground: .indexed(1), background: .indexed(4), attributes: [.dim, .underline])
    ),
    (
      "{fg: red, bg: blue, attributes: [bold, dim]}",
      Style(
        foreground: .indexed(1), background: .indexed(4), attributes: [.bold, .dim])
    ),
    ("{attributes: bold}", Style(attributes: .bold)),
    ("{}", Style()),
  ])
  func bothFormsOfAStyleAreRead(written: String, style: Style) throws {
    let (theme, problems) = try load("roles:\n  help: \(written)\n")
    #expect(problems == [])
    #expect(theme?.style(.help) == style)
  }

  @Test func aRoleTakesItsOwnStyleThenItsParentsThenText() throws {
    let (theme, problems) = try load(
      "roles:\n  lamp: red\n  lamp.idle: bold\n  text: white on black\n  text.dim: dim\n")
    #expect(problems == [])
    #expect(theme?.style(.lampRecording).foreground == .indexed(1))
    #expect(theme?.style(.lampRecording).background == .indexed(0))
    #expect(theme?.style(.lampIdle).foreground == .indexed(7))
    #expect(theme?.style(.lampIdle).attributes == .bold)
    #expect(theme?.style(.textStrong) == theme?.style(.text))
    #expect(theme?.style(.footer) == theme?.style(.text))
  }

  @Test(arguments: [
    ("palette:\n  a: '#12345'", "2: colour `a`: `#12345` is none; it takes \(ColorName.forms)"),
    ("palette:\n  a: '#12345g'", "2: colour `a`: `#12345g` is none; it takes \(ColorName.forms)"),
    ("palette:\n  a: 256", "2: colour `a`: `256` is none; it takes \(ColorName.forms)"),
    (
      "palette:\n  a: bright-rde",
      "2: colour `a`: `bright-rde` is none; did you mean `bright-red`?; it takes \(ColorName.forms)"
    ),
    ("palette:\n  a: [1]", "2: `a`: a text was expected, this is a list"),
    ("palette:\n  a:", "2: `a`: a text was expected, this is empty"),
    ("palette: red", "1: `palette`: a map was expected, this is a text"),
    ("palette:\n  bold: red", "2: a colour cannot be named `bold`, which means something else"),
    ("roles:\n  chek.error: red", "2: `chek.error` is no role; did you mean `check.error`?"),
    ("roles:\n  help: [red]", "2: role `help`: a text or a map was expected, this is a list"),
    ("roles:\n  help:", "2: role `help`: a text was expected, this is empty"),
    (
      "roles:\n  help: {fgg: red}", "2: role `help`: `fgg` is not known here; did you mean `fg`?"
    ),
    (
      "roles:\n  help: blod",
      "2: role `help`: `blod` is neither a colour nor an attribute; did you mean `bold`?"
    ),
    (
      "roles:\n  help: {attributes: [blod]}",
      "2: role `help`: `blod` is no attribute; did you mean `bold`?"
    ),
    ("roles:\n  help: {fg: bold}", "2: role `help`: `bold` is no colour"),
    ("roles:\n  help: {bg: [1]}", "2: role `help`, `bg`: a text was expected, this is a list"),
    (
      "palette: {accent: 1}\nroles:\n  help: acent",
      "3: role `help`: `acent` is neither a colour nor an attribute; did you mean `accent`?"
    ),
    ("roles:\n  help: red blue", "2: role `help`: `blue` is a second colour or no attribute"),
    (
      "roles:\n  help: red on blue green",
      "2: role `help`: `green` is a second colour behind the text"
    ),
    ("roles:\n  help: on", "2: role `help`: after `on` a colour is missing"),
    ("rolls: {}", "1: `rolls` is not known here; did you mean `roles`?"),
    ("name: other", "1: the name is `other`, but the file's own name, `mine`, counts"),
    ("- a", "1: the file: a map was expected, this is a list"),
    ("inherits: [dark]", "1: `inherits`: a text was expected, this is a list"),
  ])
  func whatIsNotUnderstoodIsNamed(text: String, problem: String) throws {
    let (theme, problems) = try load(text)
    #expect(problems == [problem])
    #expect(theme != nil)
  }

  @Test func aColourThatYAMLTakesForACommentIsNamed() throws {
    let (theme, problems) = try load(
      """
      # a comment, and #fff in it
      roles:
        #fff
        help: bold #ff8800
        text: "red"   # plain words
        footer: "#abc" # more words
        section: '#abc'
      """)
    #expect(problems == ["4: `#ff8800` without quotes is a comment in YAML: write \"#ff8800\""])
    #expect(theme?.style(.footer).foreground == .rgb(red: 170, green: 187, blue: 204))
  }

  @Test func theRestLoads() throws {
    let (theme, problems) = try load(
      """
      palette:
        good: green
        bad: nonsense
      roles:
        check.passed: bold good
        check.error: underline bad
        nothing: red
        section: 12
      """)
    #expect(problems.count == 3)
    #expect(theme?.style(.checkPassed) == Style(foreground: .indexed(2), attributes: .bold))
    #expect(theme?.style(.checkError) == Style(attributes: .underline))
    #expect(theme?.style(.section).foreground == .indexed(12))
  }
}
