import RecordingCore

/// What the service really did, for tests that ask it afterwards.
struct StartCount {
  /// The starts of one bot.
  private struct OfBot {
    var carriedOut = 0
    var keys: [String: Int] = [:]
    var replaced: [Int] = []
  }

  private var bots: [String: OfBot] = [:]
  var requests = 0
  var faults = 0

  /// Counts a start that was carried out.
  /// - Parameters:
  ///   - bot: The bot's id.
  ///   - key: Its idempotency key; empty for none.
  ///   - replaced: The number of the recording that it ended; nil for none.
  mutating func add(bot: String, key: String, replaced: Int?) {
    bots[bot, default: OfBot()].carriedOut += 1
    bots[bot, default: OfBot()].keys[key, default: 0] += 1
    if let replaced { bots[bot, default: OfBot()].replaced.append(replaced) }
  }

  /// The count as it is answered.
  func json(instance: String) -> JSONValue {
    var starts = JSONObject()
    for (bot, own) in bots.sorted(by: { $0.key < $1.key }) {
      var keys = JSONObject()
      for (key, count) in own.keys.sorted(by: { $0.key < $1.key }) {
        keys[key] = .number(JSONNumber(count))
      }
      starts[bot] = [
        "carried_out": .number(JSONNumber(own.carriedOut)), "keys": .object(keys),
        "replaced": .array(own.replaced.map { Recording.id(0, $0) }),
      ]
    }
    return [
      "instance": .string(JSONString(instance)), "starts": .object(starts),
      "requests": .number(JSONNumber(requests)), "faults": .number(JSONNumber(faults)),
    ]
  }
}

extension StartCount {
  /// Where it is asked for, beside the API: no key is needed, and nothing goes wrong.
  static let path = "/rehearsal/starts"
}
