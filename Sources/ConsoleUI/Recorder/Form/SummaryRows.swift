import RecordingCore
import TerminalKit

/// Rows that say in short words what is set inside: transcript, endpoints, labels.
enum SummaryRows {
  static func draw(
    _ control: FormControl, _ value: JSONValue?, width: Int, at origin: Point,
    _ glyphs: GlyphSet, on canvas: inout Canvas
  ) {
    let role: StyleRole = value == nil ? .fieldOmitted : .fieldValue
    for (offset, text) in texts(control, value, glyphs).enumerated() {
      canvas.write(
        TextBlock.cut(text, to: width - 1, glyphs),
        at: Point(column: origin.column, row: origin.row + offset), role: role)
    }
  }

  private static func texts(
    _ control: FormControl, _ value: JSONValue?, _ glyphs: GlyphSet
  ) -> [String] {
    guard let elements = value?.arrayValue, !elements.isEmpty else {
      return [Summary.value(value, of: control.field)]
    }
    let listed = elements.prefix(FormLayout.listedEndpoints).map { element($0, glyphs) }
    let more = elements.count - listed.count
    return more > 0 ? listed + ["\(glyphs.ellipsis) and \(more) more"] : listed
  }

  private static func element(_ value: JSONValue, _ glyphs: GlyphSet) -> String {
    endpoint(value.masked, glyphs) ?? value.masked.compactText
  }

  /// An endpoint by its type, URL and number of events; nil for what has no type.
  static func endpoint(_ value: JSONValue, _ glyphs: GlyphSet) -> String? {
    guard let object = value.objectValue, let type = object["type"]?.stringValue else { return nil }
    let count = object["events"]?.arrayValue?.count
    let events = count.map { "\($0) event\($0 == 1 ? "" : "s")" }
    return [type, object["url"]?.stringValue, events].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " \(glyphs.dot) ")
  }
}
