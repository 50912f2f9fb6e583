import RecordingCore
import TerminalKit

/// Rows that say in short words what is set inside: transcript, endpoints, labels.
enum SummaryRows {
  /// - Returns: the column after the first row.
  static func draw(
    _ control: FormControl, _ value: JSONValue?, width: Int, at origin: Point,
    _ glyphs: GlyphSet, on canvas: inout Canvas
  ) -> Int {
    let role: StyleRole = value == nil ? .fieldOmitted : .fieldValue
    let texts = texts(control, value, glyphs)
    var end = origin.column
    for (offset, text) in texts.enumerated() {
      let cut = TextBlock.cut(text, to: width - 1, glyphs)
      let column = canvas.write(
        cut, at: Point(column: origin.column, row: origin.row + offset), role: role)
      if offset == 0 { end = column }
    }
    return end
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
