import RecordingCore
import TerminalKit

/// A text being written in a row of an editor.
struct EditorInput: Equatable, Sendable {
  /// What the text becomes.
  enum Purpose: Equatable, Sendable {
    /// The value of the row, or of the element that the row adds; read as this kind.
    case value(ValueKind)
    /// The value as JSON, whatever kind it should have.
    case json
    /// The name of a new label or key; its value is asked for next.
    case newKey
    /// The value of a new label or key with this name.
    case valueOfNewKey(String)
    /// Another name for the key of the row.
    case rename(String)
  }

  let purpose: Purpose
  var text: TextInput
  /// Values known to work that go with what is written so far.
  private(set) var suggestions: [String] = []
  /// The suggestion under the cursor; nil while the text is the operator's own.
  private(set) var selection: Int?
  /// What is wrong with the text; shown until it changes.
  var problem: String?

  private let knownValues: [String]

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    self.text = TextInput(text)
    if case .value(let kind) = purpose {
      knownValues = TypedText.knownValues(of: kind)
    } else {
      knownValues = []
    }
    suggest()
  }

  /// Takes a key; false when the key means nothing to a text.
  mutating func handle(_ press: KeyPress) -> Bool {
    switch press.key {
    case .up where !suggestions.isEmpty: select(by: -1)
    case .down where !suggestions.isEmpty: select(by: 1)
    default:
      guard text.handle(press) else { return false }
      changed()
    }
    return true
  }

  mutating func paste(_ pasted: String) {
    text.paste(pasted)
    changed()
  }

  private mutating func changed() {
    selection = nil
    problem = nil
    suggest()
  }

  private mutating func suggest() {
    guard !knownValues.isEmpty else { return }
    let wanted = text.text.lowercased()
    suggestions = knownValues.filter { wanted.isEmpty || $0.lowercased().contains(wanted) }
  }

  private mutating func select(by step: Int) {
    let next = selection.map { $0 + step } ?? (step > 0 ? 0 : suggestions.count - 1)
    guard suggestions.indices.contains(next) else { return }
    selection = next
    text = TextInput(suggestions[next])
  }

  /// The value that the text stands for; nil when it is no JSON where JSON is wanted.
  var value: JSONValue? {
    switch purpose {
    case .value(let kind): TypedText.value(of: text.text, as: kind)
    case .json: try? JSONParser.parse(text.text)
    case .newKey, .rename: .string(JSONString(text.text))
    case .valueOfNewKey: TypedText.value(of: text.text, as: .either([.anything, .text()]))
    }
  }
}

/// Reads what is written by hand as the kind of value that belongs there.
enum TypedText {
  /// The value; a text that is no value of the kind is kept as a text, so that the checks can say what is wrong.
  static func value(of text: String, as kind: ValueKind) -> JSONValue {
    let asText = JSONValue.string(JSONString(text))
    switch kind {
    case .text, .choice: return asText
    case .nullable(let kind): return value(of: text, as: kind)
    default:
      guard let parsed = try? JSONParser.parse(text), kind.hasType(of: parsed) else {
        return asText
      }
      return parsed
    }
  }

  /// The texts that are known to work for a kind.
  static func knownValues(of kind: ValueKind) -> [String] {
    switch kind {
    case .text(let rule): rule.knownValues
    case .choice(let choices): choices.map(\.value)
    case .nullable(let kind): knownValues(of: kind)
    case .either(let kinds): kinds.flatMap(knownValues)
    default: []
    }
  }

  /// A value as it is written by hand: texts without quotes, unless they would be read as something else.
  static func written(_ value: JSONValue, as kind: ValueKind) -> String {
    guard let text = value.stringValue else { return value.compactText }
    return self.value(of: text, as: kind) == value ? text : value.compactText
  }
}
