import RecordingCore
import TerminalKit

/// The value of a row as it is shown, with its role; what is left out shows its default, dimmed.
enum EditorValue {
  static func shown(
    _ row: EditorRow, areSecretsShown: Bool, _ glyphs: GlyphSet
  ) -> (text: String, role: StyleRole) {
    let value = areSecretsShown ? row.value : row.value?.masked
    switch row.control {
    case .flag, .presence:
      let isOn =
        row.control == .flag
        ? (value ?? row.field?.defaultValue) == .bool(true)
        : (value ?? row.field?.defaultValue).map { $0 != .null } ?? false
      guard value != nil else {
        return row.field?.defaultValue == nil
          ? ("  not set", .toggleOmitted) : (isOn ? "  on   " : "  off  ", .toggleOmitted)
      }
      return isOn ? ("[ on  ]", .toggleOn) : ("[ off ]", .toggleOff)
    case .choice(let choices):
      guard let text = (value ?? row.field?.defaultValue)?.stringValue else {
        return ("not set", .fieldOmitted)
      }
      let label = choices.first { $0.value == text }?.label
      let shown = label.map { $0 == text || $0 == text.spaced ? $0 : "\($0) (\(text))" } ?? text
      return (shown, value == nil ? .fieldOmitted : .fieldValue)
    case .provider:
      guard let names = value?.objectValue?.keys, !names.isEmpty else {
        return ("none: \(glyphs.opens) choose one", .fieldOmitted)
      }
      return (names.joined(separator: ", "), .fieldValue)
    case .opens:
      return (
        summary(of: value, row.field, glyphs) + " \(glyphs.opens)",
        value == nil ? .fieldOmitted : .fieldValue
      )
    case .json: return (value?.compactText ?? "", .jsonString)
    case .text, .typed, .integers:
      guard let value else {
        return (row.field?.defaultValue.map(\.shownByHand) ?? "not set", .fieldOmitted)
      }
      return (value.shownByHand, .fieldValue)
    case .listed, .addElement, .addLabel, .addKey: return ("", .text)
    }
  }

  // What opens a page: a setting of the body in the words of the form, anything else by what it holds.
  private static func summary(
    of value: JSONValue?, _ field: FieldSpec?, _ glyphs: GlyphSet
  ) -> String {
    if let field, field.placement != nil, value.map(field.kind.hasType) ?? true {
      return Summary.value(value, of: field)
    }
    guard let value = value ?? field?.defaultValue else { return "none" }
    if let endpoint = SummaryRows.endpoint(value, glyphs) { return endpoint }
    switch value {
    case .object(let object):
      return object.isEmpty ? "nothing set" : object.keys.prefix(6).joined(separator: ", ")
    case .array(let elements):
      return elements.isEmpty
        ? "none" : elements.prefix(6).map(\.shownByHand).joined(separator: ", ")
    default: return value.compactText
    }
  }
}

extension JSONValue {
  /// The value as people write it: texts without quotes.
  fileprivate var shownByHand: String { stringValue ?? compactText }
}

extension String {
  /// The name with blanks for its underscores.
  fileprivate var spaced: String { split(separator: "_").joined(separator: " ") }
}

extension EditorInput {
  /// What is asked for, where that is not the value of a row that names itself.
  var prompt: String? {
    switch purpose {
    case .value, .json: nil
    case .newKey: "name:"
    case .valueOfNewKey(let name): "\(name) ="
    case .rename(let name): "\(name) becomes"
    }
  }
}
