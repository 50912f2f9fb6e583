/// One setting of a bot that a body would drop or change.
public struct Loss: Equatable, Sendable {
  /// The place in the body; for a live endpoint that is missing, the list it belongs to.
  public let pointer: JSONPointer
  /// The name people read.
  public let label: String
  /// What the body says, in short words; a value that is left out as what will count.
  public let bodyText: String
  /// What the bot has, in short words.
  public let botText: String
  /// The value to take over, an element for a list that lacks it; nil when that cannot be done.
  public let botValue: JSONValue?
  /// Whether the value goes to the end of the list at the place, and not in its stead.
  public let isElement: Bool
  /// Why the value cannot be taken over; nil when it can.
  public let note: String?

  /// The body with the bot's value; the same body when it cannot be taken over.
  public func takingOver(in body: JSONValue) -> JSONValue {
    guard let botValue else { return body }
    var body = body
    if isElement {
      body.set(.array((body[pointer]?.arrayValue ?? []) + [botValue]), at: pointer)
    } else {
      body.set(botValue, at: pointer)
    }
    return body
  }
}

/// Finds what of a bot's own settings a start with a body would lose.
public enum Comparison {
  /// Every setting that the body would drop or change, in the order of the contract.
  ///
  /// What counts on either side is the value or else the default of this endpoint, so that it does not matter how much
  /// of its defaults a service writes out. Endpoints are the same when type and URL are; labels, events and endpoints
  /// that the body adds are no loss.
  /// - Parameters:
  ///   - body: The body of the start.
  ///   - bot: The `recording_config` that the service gives for the bot.
  /// - Returns: The losses; none when the body keeps all.
  public static func losses(body: JSONValue, bot: JSONObject) -> [Loss] {
    var walk = ComparisonWalk()
    walk.compare(bot, body.objectValue ?? [:], as: Contract.body)
    return walk.losses
  }
}
