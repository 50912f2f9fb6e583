import RecordingCore
import Testing

@testable import ConsoleUI

/// Every kind of value as typed words, taken and refused.
struct TypedValueTests {
  private func value(_ kind: ValueKind, _ text: String) throws(WrongAnswer) -> JSONValue {
    try kind.value(typed: text, of: FieldSpec("field", kind, source: .observed))
  }

  private static let url = ValueKind.text(TextRule(schemes: ["ws", "wss"]))
  private static let colours = ValueKind.choice([Choice("red"), Choice("dark_blue", label: "navy")])
  private static let words = ValueKind.list(.text())
  private static let part = ValueKind.object(
    ObjectSpec([FieldSpec("name", .text(), source: .observed, required: true)]))

  private static let taken: [(ValueKind, String, JSONValue)] = [
    (.flag, "on", true), (.flag, "No", false), (.flag, "y", true),
    (.integer(minimum: 1), "48", 48),
    (.integer(), "1e3", .number(JSONNumber("1e3") ?? JSONNumber(0))),
    (.number(minimum: 0, maximum: 1), "0.5", 0.5), (.text(), "12", "12"), (.text(), "on", "on"),
    (url, "wss://x.example.com/?a=b", "wss://x.example.com/?a=b"),
    (colours, "2", "dark_blue"), (colours, "navy", "dark_blue"),
    (colours, "Dark Blue", "dark_blue"),
    (.integerChoice([0, 1]), "0", 0), (words, "a, b c,,d", ["a", "b c", "d"]),
    (words, "one", ["one"]),
    (.list(colours), "2 1 2", ["dark_blue", "red"]),
    (.list(colours), "red,navy", ["red", "dark_blue"]),
    (.list(.integer()), "1 2", [1, 2]), (.output, "on", [:]), (.output, "off", .null),
    (.nullable(.text()), "x", "x"), (.anyObject, "{\"a\": [1]}", ["a": [1]]),
    (.anything, "[1]", [1]),
    (.anything, "plain", "plain"), (.either([.text(), .integerChoice([0, 1])]), "1", 1),
    (.either([.text(), .integerChoice([0, 1])]), "one", "one"),
    (.either([.number(), .text()]), "-1.5", -1.5), (.either([.text(), words]), "a, b", "a, b"),
    (.either([words, .text(), .flag]), "a, b", ["a", "b"]),
    (.either([.integer(), .flag]), "off", false),
    (.either([.text(), part]), "plain", "plain"), (.either([.text(), part]), "{}", [:]),
  ]

  @Test(arguments: taken)
  func isTaken(_ kind: ValueKind, _ text: String, _ expected: JSONValue) throws {
    #expect(try value(kind, text) == expected)
  }

  private static let refused: [(ValueKind, String, String)] = [
    (.flag, "maybe", "give on or off"),
    (.integer(minimum: 1), "soon", "give a whole number of at least 1"),
    (.integer(minimum: 1), "0", "field needs a whole number of at least 1, not 0"),
    (.integer(), "1.5", "field needs a whole number, not a number"),
    (.number(minimum: 0, maximum: 1), "7", "field needs a number from 0 to 1, not 7"),
    (.text(TextRule(maximumLength: 2)), "abc", "field takes at most 2 characters"),
    (url, "https://x", "this URL must begin with ws:// or wss://"),
    (colours, "3", "give a number or a name"),
    (colours, "rde", "give a number or a name; did you mean `red`?"),
    (.integerChoice([0, 1]), "2", "field has no value 2; it needs one of 0, 1"),
    (.list(colours), "1 9", "9 is none; give numbers or names, one or several"),
    (.list(colours, minimumCount: 1), ",", "field needs at least 1"),
    (.output, "{}", "give on or off"), (.anyObject, "[1]", "give an object in JSON"),
    (.either([.number(maximum: 1), .text()]), "2", "field needs a number of at most 1, not 2"),
    (part, "x", "give {} to be asked for name"),
  ]

  @Test(arguments: refused)
  func isRefused(_ kind: ValueKind, _ text: String, _ reason: String) {
    #expect(throws: WrongAnswer(reason)) { try value(kind, text) }
  }
}
