/// One line of the form: a parameter, or several that belong together.
public struct FormLine: Equatable, Sendable {
  /// Its name.
  public let title: String
  /// The parameters on it, from left to right.
  public var fields: [FieldSpec]
}

extension Contract {
  /// The lines of a section in the order of the form.
  public static func lines(in section: FormSection) -> [FormLine] {
    let placed = fields.enumerated().compactMap { index, field in
      field.placement.flatMap { $0.section == section ? (field, $0, index) : nil }
    }
    var lines: [FormLine] = []
    for (field, placement, _) in placed.sorted(by: { ($0.1.order, $0.2) < ($1.1.order, $1.2) }) {
      if let index = lines.firstIndex(where: { $0.title == placement.line }) {
        lines[index].fields.append(field)
      } else {
        lines.append(FormLine(title: placement.line, fields: [field]))
      }
    }
    return lines
  }
}
