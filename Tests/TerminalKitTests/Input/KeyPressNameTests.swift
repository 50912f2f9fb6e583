import TerminalKit
import Testing

struct KeyPressNameTests {
  private static let holdings: [KeyModifiers] = [
    [], .control, .alt, .shift, [.control, .alt], [.control, .shift], [.alt, .shift],
  ]

  @Test(arguments: Key.named) func everyNamedKeyIsReadAsItIsWritten(key: Key) {
    for modifiers in Self.holdings {
      let press = KeyPress(key, modifiers)
      // Shift with Tab is a key of its own, and with a blank it is not told.
      guard !modifiers.contains(.shift) || ![.tab, .character(" ")].contains(key) else { continue }
      #expect(KeyPress(name: press.description) == press)
      #expect(KeyPress(name: press.description.lowercased()) == press)
      #expect(KeyPress(name: press.description.uppercased()) == press)
    }
  }

  @Test(arguments: Array("asXZ0!?/\\*^-.ßÄ漢") as [Character])
  func everyCharacterIsReadAsItIsWritten(character: Character) {
    for modifiers in [[], .alt] as [KeyModifiers] {
      let press = KeyPress(.character(character), modifiers)
      #expect(KeyPress(name: press.description) == press)
    }
    let press = KeyPress.control(character.lowercased().first ?? character)
    #expect(KeyPress(name: press.description) == press)
  }

  @Test(
    arguments: [
      ("C-x", .control("x")), ("c-X", .control("x")), ("Ctrl-X", .control("x")),
      ("^X", .control("x")), ("^x", .control("x")), ("^^", .control("^")), ("C--", .control("-")),
      ("M-x", KeyPress(.character("x"), .alt)), ("M-X", KeyPress(.character("X"), .alt)),
      ("Alt-x", KeyPress(.character("x"), .alt)),
      ("C-M-x", KeyPress(.character("x"), [.control, .alt])),
      ("Alt-Ctrl-x", KeyPress(.character("x"), [.control, .alt])),
      ("S-Tab", KeyPress(.backTab)), ("Shift-Tab", KeyPress(.backTab)),
      ("C-S-Tab", KeyPress(.backTab, .control)), ("S-Up", KeyPress(.up, .shift)),
      ("C-Space", .control(" ")), (" ", " "), ("space", " "), ("^", "^"), ("-", "-"),
      ("f12", KeyPress(.function(12))), ("Escape", KeyPress(.escape)),
      ("Return", KeyPress(.enter)), ("Delete", KeyPress(.delete)),
      ("PageDown", KeyPress(.pageDown)),
    ] as [(String, KeyPress)])
  func aKeyHasMoreThanOneName(name: String, press: KeyPress) {
    #expect(KeyPress(name: name) == press)
  }

  @Test(
    arguments: [
      ("C-i", .tab), ("C-m", .enter), ("C-j", .enter), ("C-h", .backspace), ("^[", .escape),
    ] as [(String, Key)])
  func whatATerminalSendsAsAnotherKeyIsThatKey(name: String, key: Key) {
    #expect(KeyPress(name: name) == KeyPress(key))
  }

  @Test(arguments: [
    "", "C-", "^C-", "ab", "F0", "F21", "S-a", "S-Space", "C-C-x", "Hyper-x", "\t", "\u{1B}",
    "C-\u{7}", "Enter ", "Up Down",
  ])
  func anythingElseIsNoKey(name: String) {
    #expect(KeyPress(name: name) == nil)
  }
}
