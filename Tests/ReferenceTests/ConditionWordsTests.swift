import RecordingCore
import Testing

@testable import reference

struct ConditionWordsTests {
  static let clauses: [(Condition, String)] = [
    (.isSet("/a/b"), "`a.b` is there"),
    (.not(.isSet("/a")), "`a` is left out"),
    (.not(.isOn("/a")), "`a` is off"),
    (.not(.not(.isNull("/a"))), "`a` is `null`"),
    (.equals("/a", "x"), #"`a` is `"x"`"#),
    (.not(.equals("/a", [])), "`a` is not `[]`"),
    (
      .subscribes(output: "o", on: ["rtmp", "webhook"]),
      "an endpoint of type `rtmp` or `webhook` asks for an event of `o`"
    ),
    (.endpoints(type: "rtmp", atLeast: 2), "2 or more endpoints are of type `rtmp`"),
    (
      .all([.isOn("/a"), .any([.isOn("/b"), .isOn("/c")])]),
      "`a` is on and (`b` is on or `c` is on)"
    ),
    (
      .not(.any([.isSet("/a"), .all([.isSet("/b"), .isOn("/c")])])),
      "`a` is left out and (`b` is left out or `c` is off)"
    ),
    (.any([.all([.isOn("/a")]), .isOn("/b")]), "`a` is on or `b` is on"),
  ]

  @Test(arguments: clauses) func conditionsReadAsClauses(condition: Condition, words: String) {
    #expect(condition.words == words)
  }
}
