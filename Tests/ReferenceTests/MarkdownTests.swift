import Testing

@testable import reference

struct MarkdownTests {
  @Test(arguments: [
    ("plain", "plain"), ("a * b", #"a \* b"#), ("[x](y)", #"\[x\](y)"#), ("<b>", #"\<b>"#),
    ("`x`", #"\`x\`"#), (#"a\b"#, #"a\\b"#), ("~/x", #"\~/x"#), ("{}, or null", "{}, or null"),
    ("gallery_view_v2", "gallery_view_v2"), ("_x_", #"\_x\_"#), ("v_2 _", #"v_2 \_"#), ("", ""),
  ])
  func textIsTakenForNoMarkup(text: String, written: String) {
    #expect(Markdown.text(text) == written)
  }

  @Test(arguments: [
    ("x", "`x`"), (#"\"#, #"`\`"#), ("a`b", "``a`b``"), ("`", "`` ` ``"),
    ("a``b`", "``` a``b` ```"),
  ])
  func codeIsFencedByMoreThanItHolds(code: String, written: String) {
    #expect(Markdown.code(code) == written)
  }

  @Test func barsAndLineBreaksStayInsideTheirCell() {
    let table = Markdown.table(["a", "b"], [["x|y", "`|`"], ["one\ntwo", ""]])
    #expect(
      table == #"""
        | a | b |
        | --- | --- |
        | x\|y | `\|` |
        | one two |  |
        """#)
  }

  @Test func anchorsAreThoseOfMarkdownReaders() {
    #expect(Markdown.anchor(of: "By name") == "by-name")
    #expect(Markdown.anchor(of: "transcript.provider.*.key_terms") == "transcriptproviderkey_terms")
    #expect(Markdown.link("x", to: "How sure a fact is") == "[x](#how-sure-a-fact-is)")
  }
}
