import RecordingCore

/// What was carried out, counted apart from the API, so that a test can hold it against what its client believes.
struct StartCount {
  /// The path at which it is read: outside the API, without a key and never faulty.
  static let path = "/rehearsal/starts"

  /// How many requests came, those for the count left out.
  var requests = 0
  /// How many of them met a fault.
  var faults = 0
  private var bots: [String: Starts] = [:]

  fileprivate struct Starts {
    var carriedOut = 0
    var keys: [String: Int] = [:]
    var replaced: [JSONValue] = []
  }

  /// Counts a start that was carried out.
  /// - Parameters:
  ///   - bot: The bot's id.
  ///   - key: The idempotency key; nil where none came along.
  ///   - replaced: The id of the recording that it ended.
  mutating func add(bot: String, key: String?, replaced: JSONValue?) {
    bots[bot, default: Starts()].carriedOut += 1
    bots[bot, default: Starts()].keys[key ?? "", default: 0] += 1
    if let replaced { bots[bot, default: Starts()].replaced.append(replaced) }
  }

  /// The count as it is answered.
  func json(instance: String) -> JSONValue {
    [
      "instance": .string(JSONString(instance)),
      "starts": .object(
        JSONObject(bots.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })),
      "requests": .number(JSONNumber(requests)),
      "faults": .number(JSONNumber(faults)),
    ]
  }
}

extension StartCount.Starts {
  fileprivate var json: JSONValue {
    [
      "carried_out": .number(JSONNumber(carriedOut)),
      "keys": .object(
        JSONObject(
          keys.sorted { $0.key < $1.key }.map { ($0.key, .number(JSONNumber($0.value))) })),
      "replaced": .array(replaced),
    ]
  }
}
