/// The settings in a JSON text, which is a start body or a Create Bot body.
struct FoundSettings {
  /// The settings as they came.
  let object: JSONObject
  /// Whether they stood in the wrapper of a Create Bot body.
  let isCreateBot: Bool
  /// What stood around them.
  let notes: [String]

  /// Reads the JSON of a text, or of a part of it.
  init(_ bytes: [UInt8], in part: ImportPlace.Part) throws(ImportError) {
    let value = try Self.parse(bytes, in: part)
    guard let object = value.objectValue else { throw .notAnObject(found: value.kindName) }
    guard let wrapped = object[ImportedBody.wrapper] else {
      self.object = object
      (isCreateBot, notes) = (false, [])
      return
    }
    guard let settings = wrapped.objectValue else { throw .noSettings(found: wrapped.kindName) }
    self.object = settings
    (isCreateBot, notes) = (true, Self.notes(on: object))
  }

  private static func parse(
    _ bytes: [UInt8], in part: ImportPlace.Part
  ) throws(ImportError) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(bytes)
    } catch {
      let place = ImportPlace(line: error.line, column: error.column, in: part)
      let offset = place.offset(in: bytes)
      if let mark = TypesetMark(at: offset, of: bytes) { throw .typeset(mark, at: place) }
      if part == .data, let name = ShellExpansion.name(at: offset, of: bytes) {
        throw .expansion(name, at: place)
      }
      throw .notJSON(error.reason, at: place)
    }
  }

  private static func notes(on object: JSONObject) -> [String] {
    let wrapper = ImportedBody.wrapper
    var notes = ["the settings were taken out of \(wrapper)"]
    let keys = object.keys.filter { $0 != wrapper }
    if object.count - keys.count > 1 {
      notes.append("\(wrapper) stands more than once; the last one was taken")
    }
    let others = keys.filter { Contract.field($0) == nil }
    if !others.isEmpty {
      notes.append("not taken over, since a start does not send it: \(others.listedBriefly)")
    }
    let doubtful = keys.filter { Contract.field($0) != nil }
    if !doubtful.isEmpty {
      notes.append(
        "not taken over, since it stands beside \(wrapper) and not in it: "
          + doubtful.listedBriefly)
    }
    return notes
  }
}

extension [String] {
  /// The different texts with commas between them, so many that they fit into a message.
  var listedBriefly: String {
    let limit = 12
    var seen: Set<String> = []
    let names = filter { seen.insert($0).inserted }
    let list = names.prefix(limit).map(\.excerpt).joined(separator: ", ")
    return names.count > limit ? "\(list) and \(names.count - limit) more" : list
  }
}
