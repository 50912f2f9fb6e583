import RecordingCore

/// What a start would do now, as far as is known without asking: the sentence over the keys and the key itself say it.
enum StartOutlook: Equatable {
  case noBot
  /// The bot has not been read, or could not be.
  case unread(String)
  /// The bot is in no call any more, or not yet.
  case cannot(String)
  case replaces(String)
  /// A start of the bot has not ended.
  case waits(String)
  case records(String)

  /// The beginning of the sentence that says what is recorded.
  var opening: String {
    switch self {
    case .noBot: "No bot yet. A start would record: "
    case .unread(let bot): "On \(bot), not read yet, a start would record: "
    case .cannot(let bot): "\(bot) cannot record now. A start would ask for: "
    case .replaces(let bot): "A start REPLACES the recording of \(bot): "
    case .waits(let bot): "A start of \(bot) has not ended. Another would record: "
    case .records(let bot): "Will record \(bot): "
    }
  }

  /// What the key does, in the words of the footer.
  var keyWord: String {
    switch self {
    case .noBot: "choose bot, start"
    case .unread, .cannot, .records: "review, start"
    case .replaces: "REPLACE its recording"
    case .waits: "look, start over"
    }
  }

  /// Whether something can be lost or made twice by it.
  var isGrave: Bool {
    switch self {
    case .replaces, .waits: true
    case .noBot, .unread, .cannot, .records: false
    }
  }
}

extension AppState {
  /// What a start would do now.
  var startOutlook: StartOutlook {
    guard let chosen = bot else { return .noBot }
    guard let bot = chosen.bot else { return .unread("bot \(shortID(of: chosen.id))") }
    let name = bot.title(shortID(of: bot.id))
    let situation = StartSituation(
      bot: bot, service: service.identity, unended: unendedStarts(of: bot.id))
    if situation.reading.prospect.replaces { return .replaces(name) }
    if StartReadiness(bot).isRefused { return .cannot(name) }
    return situation.needsConsent ? .waits(name) : .records(name)
  }
}
