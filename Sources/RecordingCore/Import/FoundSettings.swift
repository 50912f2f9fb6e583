/// The settings in a JSON text: a start body, or a body that holds them in `recording_config`.
struct FoundSettings {
  /// The settings as they came.
  let object: JSONObject
  /// Whether they belong to a Create Bot body.
  let isCreateBot: Bool
  /// What stood around them.
  let notes: [String]

  /// Reads the JSON of a text, or of a part of it.
  /// - Parameters:
  ///   - bytes: The text.
  ///   - part: What its lines are counted in.
  ///   - target: Where it is sent, as far as that is known; of what goes to a start no key has to be a setting.
  /// - Throws: `ImportError` for what is no JSON, no object, or has no setting in it.
  init(
    _ bytes: [UInt8], in part: ImportPlace.Part, to target: CurlTarget = .unknown
  ) throws(ImportError) {
    let value = try Self.parse(bytes, in: part)
    guard let object = value.objectValue else { throw .notAnObject(found: value.kindName) }
    if let bot = object[Self.calendarWrapper]?.objectValue {
      let inner = try Self(ofCreateBot: bot)
      self.object = inner.object
      isCreateBot = true
      notes = ["the bot was taken out of \(Self.calendarWrapper)"] + inner.notes
    } else if object[ImportedBody.wrapper] != nil {
      self = try Self(ofCreateBot: object)
    } else if object.isEmpty || target == .start
      || object.keys.contains(where: { Contract.field($0) != nil })
    {
      self.object = object
      (isCreateBot, notes) = (false, [])
    } else if target == .wrapped || object.keys.contains(where: Mistake.isOfCreateBot) {
      self = try Self(ofCreateBot: object)
    } else {
      throw .noSetting(keys: object.keys, endpoint: OtherEndpoint.name(for: object))
    }
  }

  /// Reads what Create Bot takes, which may leave its settings out.
  private init(ofCreateBot object: JSONObject) throws(ImportError) {
    let wrapped = object[ImportedBody.wrapper]
    guard let settings = (wrapped ?? [:]).objectValue else {
      throw .noSettings(found: wrapped?.kindName ?? "")
    }
    self.object = settings
    isCreateBot = true
    notes = Self.notes(on: object)
  }

  /// The key in which Calendar V2 holds what Create Bot takes.
  private static let calendarWrapper = "bot_config"

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
    let keys = object.keys.filter { $0 != wrapper }
    let count = object.count - keys.count
    var notes = [
      count > 0
        ? "the settings were taken out of \(wrapper)"
        : "it has no \(wrapper), so that every setting is left out"
    ]
    if count > 1 {
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
