/// The label by which a recording says which start made it.
///
/// It stands in the body's own `metadata`, which the service gives back with the recording, and no other start has it.
public enum StartLabel {
  /// The name of the label.
  public static let name = "tally_start"

  /// The body's settings with the label of a start.
  public static func labelled(_ settings: JSONValue, for key: IdempotencyKey) -> JSONValue {
    var settings = settings
    settings.set(.string(JSONString(key.text)), at: JSONPointer(["metadata", name]))
    return settings
  }

  /// The label that a body has; nil for none.
  public static func label(ofBody text: String) -> String? {
    (try? JSONParser.parse(Array(text.utf8)))?.objectValue?["metadata"].flatMap(label(in:))
  }

  /// The label among the labels of a body or of a recording; nil for none.
  public static func label(in labels: JSONValue) -> String? {
    labels.objectValue?[name]?.stringValue
  }
}
