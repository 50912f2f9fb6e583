import RecordingCore

/// One row of an editor's page: something to set, to open or to add.
struct EditorRow: Equatable, Sendable {
  /// What tells a row from every other one of its page.
  struct ID: Hashable, Sendable {
    /// The place of the body that it sets or, of a row that adds, the object or list that grows.
    let pointer: JSONPointer
    var part = Part.value
  }

  /// Which row it is among those of one place.
  enum Part: Hashable, Sendable {
    case value
    /// One value of a list whose values come from a closed set.
    case listed(String)
    /// Whether an output is on.
    case presence
    /// A new element, of this one of the kinds that the list takes.
    case add(Int)
    case addKey
  }

  /// What keys do on it.
  enum Control: Equatable, Sendable {
    case flag
    case choice([Choice])
    case integers([Int])
    case text(TextRule)
    /// Written by hand, and read as one of the kinds.
    case typed(ValueKind)
    case provider([FieldSpec])
    case presence
    /// One value of a closed set, in the list or not.
    case listed(Choice)
    case opens
    case json
    case addElement(ValueKind)
    case addLabel
    case addKey
  }

  let id: ID
  /// The name people read.
  let title: String
  let control: Control
  /// What is set there; nil when it is left out.
  let value: JSONValue?
  /// The row of the contract that says what it means; nil for what the contract does not know.
  var field: FieldSpec?
  /// One line on what it does.
  var help = ""
  /// The heading above it; nil for none.
  var heading: String?
  /// What stands behind the value: that something is required, deprecated, unknown or needed.
  var note: String?

  var pointer: JSONPointer { id.pointer }

  /// Whether it stands for something of the body that can be left out or taken away.
  var isSet: Bool { value != nil }

  /// The page to open on the way to a place inside; nil where there is none, or the place is the row itself.
  func page(towards place: JSONPointer) -> JSONPointer? {
    guard place.tokens.count > pointer.tokens.count else { return nil }
    switch control {
    case .opens: return pointer
    // The options of a provider that is not chosen can be looked at; setting one chooses it.
    case .provider: return JSONPointer(Array(place.tokens[...pointer.tokens.count]))
    default: return nil
    }
  }

  /// The kind that a text written here is read as; nil where nothing is written.
  var writtenKind: ValueKind? {
    switch control {
    case .text(let rule): .text(rule)
    case .typed(let kind), .addElement(let kind): kind
    case .addLabel: .text()
    case .json, .addKey: .anything
    default: nil
    }
  }
}
