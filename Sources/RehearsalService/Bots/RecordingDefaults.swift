import RecordingCore

/// What counts for a parameter that a body leaves out, read from the contract.
enum RecordingDefaults {
  /// The value that counts: the given one, or else the default; nil where none is documented.
  static func value(of parameter: String, in settings: JSONObject) -> JSONValue? {
    settings[parameter] ?? Contract.field(parameter)?.defaultValue
  }

  /// A configuration as the service gives it back: every parameter with a default is there.
  static func filled(_ settings: JSONObject) -> JSONObject {
    Contract.fields.reduce(into: JSONObject()) { filled, field in
      if let value = value(of: field.name, in: settings) { filled[field.name] = value }
    }
  }
}
