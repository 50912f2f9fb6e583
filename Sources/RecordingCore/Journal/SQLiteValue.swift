/// What stands in one field of a table.
enum SQLiteValue: Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  init(_ text: String?) { self = text.map(SQLiteValue.text) ?? .null }
  init(_ isTrue: Bool) { self = .integer(isTrue ? 1 : 0) }
  init(_ number: Int) { self = .integer(Int64(number)) }
  init(_ json: JSONValue?) { self = json.map { .text($0.compactText) } ?? .null }
}

/// One row of an answer, its fields by name.
struct SQLiteRow {
  let fields: [String: SQLiteValue]

  /// A text; nil where there is none.
  func text(_ name: String) -> String? {
    if case .text(let text)? = fields[name] { text } else { nil }
  }

  /// A number; nil where there is none.
  func number(_ name: String) -> Double? {
    switch fields[name] {
    case .real(let number): number
    case .integer(let number): Double(number)
    case .text, .null, nil: nil
    }
  }

  /// A whole number; nil where there is none.
  func integer(_ name: String) -> Int? {
    if case .integer(let number)? = fields[name] { Int(exactly: number) } else { nil }
  }
}
