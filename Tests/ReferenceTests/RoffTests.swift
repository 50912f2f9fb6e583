import Testing

@testable import reference

struct RoffTests {
  @Test(arguments: [
    ("plain", "plain"), ("--bot", #"\-\-bot"#), (#"a\b"#, #"a\eb"#), ("it's", #"it\(aqs"#),
    (#""x""#, #"\(dqx\(dq"#), ("^~", #"\(ha\(ti"#), ("`", #"\(ga"#), ("a\nb\tc", "a b c"),
    ("é€😀", #"\[u00E9]\[u20AC]\[u1F600]"#), ("", ""),
  ])
  func everyCharacterComesOutAsItIs(text: String, written: String) {
    #expect(Roff.escaped(text) == written)
  }

  @Test(arguments: [
    (".SH is text", #"\&.SH is text"#), ("'br", #"\(aqbr"#), ("..", #"\&.."#),
    ("see `tally -h`.", #"see \fBtally \-h\fR."#), ("[--bot <id>]", #"[\-\-bot \fIid\fR]"#),
    ("`.x` y", #"\fB.x\fR y"#), ("a < b", "a < b"), ("a `b", #"a \(gab"#), ("", ""),
  ])
  func linesAreNoRequests(text: String, written: String) {
    #expect(Roff.styled(text) == written)
  }

  @Test func emptyLinesPartParagraphs() {
    #expect(Roff.paragraphs("a\n\nb", "", "c") == ["a", ".PP", "b", ".PP", "c"])
    #expect(Roff.paragraphs("") == [])
  }

  @Test func entriesHangBelowTheirTerm() {
    #expect(Roff.entry(Roff.bold("-x"), "does") == [".TP", #"\fB\-x\fR"#, "does"])
  }
}
