import TestSupport
import Testing

@testable import RecordingCore

@Suite("Words of a command")
struct ShellReaderTests {
  static func words(_ text: String) throws -> [String] {
    var reader = ShellReader(Array(text.utf8))
    var words: [String] = []
    while let word = try reader.nextWord() { words.append(word.text) }
    return words
  }

  @Test(arguments: [
    ("a  b\tc", ["a", "b", "c"]), ("a\r\nb", ["a"]), ("a \\\r\n b", ["a", "b"]),
    ("a \\  \n b", ["a", "b"]), ("a \\\n> b \\\n  > c", ["a", "b"]), ("a\\\nb", ["ab"]),
    ("a\\\r\nb", ["ab"]),
    ("'a b'\"c d\"e\\ f", ["a bc de f"]), ("'' \"\" x", ["", "", "x"]),
    (#""\"\\\$\`\n\a""#, [#""\$`\n\a"#]), ("\"a\\\nb\\\r\nc\"", ["abc"]),
    (#"'it'\''s'"#, ["it's"]), (#"'\n'"#, [#"\n"#]), (#"\n\'\""#, ["n'\""]),
    (#"$'\n\t\'\"\\\x41\u00e4\U0001F600\101\z\xg\?'"#, ["\n\t'\"\\Aä😀A\\z\\xg?"]),
    (#"$'\ud83d\ude00\u0021'"#, ["😀!"]), (#"$"a b""#, ["a b"]),
    ("$A \"${B}\" '$C' $", ["$A", "${B}", "$C", "$"]),
    ("$(a 'b )' (c)) \"$(d \"e f\")\" `g h`", ["$(a 'b )' (c))", "$(d \"e f\")", "`g h`"]),
    ("a#b # c 'd", ["a#b"]), ("äö", ["äö"]),
  ])
  func areThoseOfAShell(_ text: String, _ words: [String]) throws {
    #expect(try Self.words(text) == words)
  }

  @Test(arguments: [
    "a | b 'c", "a; b", "a && b", "a & b", "a) b", "a > b", "a >> b", "a 2> b", "a 2>&1", "a >| b",
    "a\nb", "a <b", "a 0<b",
  ])
  func endBeforeWhatIsNotTheCommands(_ text: String) throws {
    #expect(try Self.words(text) == ["a"])
  }

  @Test func goOnAfterARedirection() throws {
    #expect(try Self.words("a >b 2>/dev/null <c d 2 >e") == ["a", "d", "2"])
  }

  @Test(arguments: [
    ("<<EOF\n{\"a\": \"\\\\n \\$X \\\" it's\"}\nEOF\nb", "{\"a\": \"\\n $X \\\" it's\"}\n"),
    ("<<'EOF' | b 'c d'\n\\$X \\\\\nEOF", "\\$X \\\\\n"), ("<<\"E F\" b\n1\n\nE F\n", "1\n\n"),
    ("<<\\EOF\r\n\\$1\r\nEOF\r\n", "\\$1\r\n"), ("<<-EOF\n\t\ta\n\tEOF\n", "a\n"),
    ("<<EOF\na\\\nb\nEOF", "ab\n"), ("<< EOF\nEOF", ""), ("<<A <<B\n1\nA\n2\nB\n", "2\n"),
    ("<<<'a b'", "a b"),
  ])
  func leaveTheInputOfAHereDocument(_ text: String, _ input: String) throws {
    var reader = ShellReader(Array(text.utf8))
    while try reader.nextWord() != nil {}
    #expect(reader.input == .text(Array(input.utf8)))
  }

  /// Pieces of which each is whole, so that any row of them is.
  static let pieces = [
    "a", " ", "  ", "\t", "'it\"s $A'", #""a\"b\\c\$d'e""#, #"\'"#, #"\""#, #"\ "#, "\\\n",
    "\"x\\\ny\"", #"$'\n\t\'\"\\\x41\u00e4'"#, "é", "😀", "''", "a#b", "\"\u{2019}\"", "'\n'",
    #""\n\u00e4""#, "=", "{}", "e\u{301}", "'\u{301}'",
  ]

  @Test(.enabled(if: Shell.bash.isHere)) func areThoseOfBash() throws {
    let seed: UInt64 = 20_261_123
    var random = SeededRandom(seed: seed)
    let lines = (0..<400).map { _ in
      "x" + (0..<8).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined() + "y"
    }
    let script = lines.map { "curl \($0)" }.joined(separator: "\n")
    let expected = try Shell.bash.wordsOfCurl(in: script)
    #expect(expected.count == lines.count)
    for (line, words) in zip(lines, expected) {
      #expect(try Self.words(line) == words, "seed \(seed): \(line.debugDescription)")
    }
  }
}
