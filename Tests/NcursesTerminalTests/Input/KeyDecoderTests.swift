import TerminalKit
import Testing

@testable import NcursesTerminal

struct KeyDecoderTests {
  /// Decodes a text's bytes, each piece by itself, without a pause at the end.
  private func events(_ pieces: [UInt8]..., settled: Bool = true) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for piece in pieces {
      piece.withUnsafeBytes { decoder.decode($0, into: &events) }
    }
    if settled { decoder.settle(into: &events) }
    return events
  }

  private func keys(_ text: String) -> [TerminalEvent] { events(Array(text.utf8)) }

  @Test(arguments: [
    ("a", KeyPress("a")), ("Z", KeyPress("Z")), ("é", KeyPress("é")), ("日", KeyPress("日")),
    ("👍", KeyPress("👍")), (" ", KeyPress(" ")), ("\r", KeyPress(.enter)), ("\n", KeyPress(.enter)),
    ("\t", KeyPress(.tab)), ("\u{8}", KeyPress(.backspace)), ("\u{7F}", KeyPress(.backspace)),
    ("\u{1B}", KeyPress(.escape)), ("\u{0}", .control(" ")), ("\u{1}", .control("a")),
    ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
    ("\u{1F}", .control("_")),
  ])
  func decodesTypedKeys(text: String, press: KeyPress) {
    #expect(keys(text) == [.key(press)])
  }

  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OB", .down),
    ("OC", .right), ("OD", .left), ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end),
    ("[1~", .home), ("[7~", .home), ("[4~", .end), ("[8~", .end), ("[2~", .insert),
    ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter),
    ("OP", .function(1)), ("OS", .function(4)), ("[11~", .function(1)), ("[15~", .function(5)),
    ("[17~", .function(6)), ("[21~", .function(10)), ("[23~", .function(11)),
    ("[24~", .function(12)), ("[[A", .function(1)), ("[[E", .function(5)), ("[P", .function(1)),
    ("[1P", .function(1)), ("Oj", .character("*")), ("Op", .character("0")),
    ("OX", .character("=")),
  ])
  func decodesKeysWithoutACharacter(sequence: String, key: Key) {
    #expect(keys("\u{1B}" + sequence) == [.key(KeyPress(key))])
  }

  @Test(arguments: [
    ("[1;5A", KeyPress(.up, .control)), ("[1;2D", KeyPress(.left, .shift)),
    ("[1;3C", KeyPress(.right, .alt)), ("[1;8H", KeyPress(.home, [.shift, .alt, .control])),
    ("[3;5~", KeyPress(.delete, .control)), ("[1;5R", KeyPress(.function(3), .control)),
    ("[15;2~", KeyPress(.function(5), .shift)), ("O5A", KeyPress(.up, .control)),
    ("O1;2P", KeyPress(.function(1), .shift)), ("[a", KeyPress(.up, .shift)),
    ("Od", KeyPress(.left, .control)), ("[7$", KeyPress(.home, .shift)),
    ("[3^", KeyPress(.delete, .control)), ("[5@", KeyPress(.pageUp, [.control, .shift])),
    ("[1;2Z", KeyPress(.backTab)), ("x", KeyPress(.character("x"), .alt)),
    ("\r", KeyPress(.enter, .alt)), ("\u{7F}", KeyPress(.backspace, .alt)),
    ("é", KeyPress(.character("é"), .alt)), ("\u{1}", KeyPress(.character("a"), [.alt, .control])),
    ("\u{1B}[A", KeyPress(.up, .alt)), ("\u{1B}OB", KeyPress(.down, .alt)),
  ])
  func decodesModifiers(sequence: String, press: KeyPress) {
    #expect(keys("\u{1B}" + sequence) == [.key(press)])
  }

  @Test(arguments: [
    ("[97u", KeyPress("a")), ("[97;5u", .control("a")), ("[65;5u", .control("a")),
    ("[97;2u", KeyPress("A")), ("[97;3u", KeyPress(.character("a"), .alt)),
    ("[13;5u", KeyPress(.enter, .control)), ("[27u", KeyPress(.escape)),
    ("[9;2u", KeyPress(.backTab)), ("[127;3u", KeyPress(.backspace, .alt)),
    ("[97:65;2:1u", KeyPress("A")), ("[27;5;105~", .control("i")),
    ("[27;2;13~", KeyPress(.enter, .shift)),
  ])
  func decodesKeysByTheirCode(sequence: String, press: KeyPress) {
    #expect(keys("\u{1B}" + sequence) == [.key(press)])
  }

  @Test(arguments: [
    "[200", "[99~", "[?1;2c", "[24;80R", "[97;5:3u", "[57399u", "[>0;95;0c", "[I", "[O", "[E",
    "[?2026;2$y", "[1;1", "]10;rgb:0/0/0\u{7}", "]0;title\u{1B}\\", "P1$r0m\u{1B}\\",
    "_app\u{1B}\\",
    "[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28m", "[[Z",
    "[999999999999999999999999u", "[<0;1;1m", "[<35;1;1M", "[<2;1;1M", "[<0;0;0M", "[<1M",
  ])
  func dropsWholeWhatItDoesNotKnow(sequence: String) {
    #expect(keys("\u{1B}" + sequence) == [])
  }

  @Test(arguments: [
    [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xC2, 0x9B],
  ])
  func dropsBytesThatAreNoText(bytes: [UInt8]) {
    #expect(events(bytes + [0x61]) == [.key(KeyPress("a"))])
  }

  @Test func goesOnAfterASequenceThatWasCutOff() {
    #expect(keys("\u{1B}[1;\ra") == [.key(KeyPress(.enter)), .key(KeyPress("a"))])
    #expect(keys("\u{1B}[1;\u{1B}[B") == [.key(KeyPress(.down))])
    #expect(keys("\u{1B}]0;title\u{1B}[B") == [.key(KeyPress(.down))])
  }

  @Test func tellsEscapesFromSequences() {
    #expect(keys("\u{1B}\u{1B}") == [.key(KeyPress(.escape)), .key(KeyPress(.escape))])
    #expect(
      keys("\u{1B}\u{1B}x")
        == [.key(KeyPress(.escape)), .key(KeyPress(.character("x"), .alt))])
    #expect(keys("\u{1B}[") == [.key(KeyPress(.character("["), .alt))])
    #expect(keys("\u{1B}O") == [.key(KeyPress(.character("O"), .alt))])
    #expect(keys("\u{1B}]") == [.key(KeyPress(.character("]"), .alt))])
  }

  @Test func joinsWhatCameInPieces() {
    #expect(events([0x1B], [0x5B], [0x41]) == [.key(KeyPress(.up))])
    #expect(events([0xE6], [0x97], [0xA5]) == [.key(KeyPress("日"))])
    #expect(events([0x1B], settled: false) == [])
  }

  @Test func waitsOnlyWhileSomethingIsOpen() {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    #expect(decoder.quietLimit == nil)
    [0x1B].withUnsafeBytes { decoder.decode(.init(rebasing: $0[..<1]), into: &events) }
    #expect(decoder.quietLimit == 25)
    decoder.settle(into: &events)
    #expect(decoder.quietLimit == nil)
    #expect(events == [.key(KeyPress(.escape))])
  }

  @Test func decodesTheMouse() {
    let place = Point(column: 9, row: 4)
    #expect(keys("\u{1B}[<0;10;5M") == [.mouse(MouseEvent(.press, at: place))])
    #expect(keys("\u{1B}[<16;10;5M") == [.mouse(MouseEvent(.press, at: place))])
    #expect(keys("\u{1B}[<64;10;5M") == [.mouse(MouseEvent(.scrollUp, at: place))])
    #expect(keys("\u{1B}[<65;10;5M") == [.mouse(MouseEvent(.scrollDown, at: place))])
    #expect(keys("\u{1B}[M *%") == [.mouse(MouseEvent(.press, at: place))])
    #expect(keys("\u{1B}[M#*%x") == [.key(KeyPress("x"))])
  }
}
