import RecordingCore
import TerminalKit

/// The value of a row as it is shown, with its role; what is left out shows its default, dimmed.
enum EditorValue {
  static func shown(
    _ row: EditorRow, areSecretsShown: Bool, _ glyphs: GlyphSet
  ) -> (text: String, role: StyleRole) {
    func masked(_ text: String) -> String { areSecretsShown ? text : URLMask.masked(text) }
    let value = row.value
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
        summary(row, masked, glyphs) + " \(glyphs.opens)",
        value == nil ? .fieldOmitted : .fieldValue
      )
    case .json: return (masked(value?.compactText ?? ""), .jsonString)
    case .text, .typed, .integers:
      guard let value else {
        return (row.field?.defaultValue.map(\.shownByHand) ?? "not set", .fieldOmitted)
      }
      return (masked(value.shownByHand), .fieldValue)
    case .listed, .addElement, .addLabel, .addKey: return ("", .text)
    }
  }

  private static func summary(
    _ row: EditorRow, _ masked: (String) -> String, _ glyphs: GlyphSet
  ) -> String {
    if let object = row.value?.objectValue, let type = object["type"]?.stringValue {
      let events = object["events"]?.arrayValue.map {
        "\($0.count) event\($0.count == 1 ? "" : "s")"
      }
      return [type, object["url"]?.stringValue.map(masked), events].compactMap(\.self)
        .joined(separator: " \(glyphs.dot) ")
    }
    guard let value = row.value else { return "none" }
    switch value {
    case .object(let object):
      return object.isEmpty ? "nothing set" : object.keys.prefix(6).joined(separator: ", ")
    case .array(let elements):
      return elements.isEmpty
        ? "empty" : elements.prefix(6).map(\.shownByHand).joined(separator: ", ")
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
