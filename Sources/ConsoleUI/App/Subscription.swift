public import RecordingCore

/// What goes on by itself for as long as the state says so; at rest there is nothing, and the console sleeps.
public enum Subscription: Hashable, Sendable {
  /// The clock in the header, which counts seconds.
  case clock
  /// The next reading of a bot, after some seconds.
  case reading(BotID, after: Double)
  /// The end of a pause between two tries of a start, by the machine's uptime in seconds.
  case nextTry(run: Int, uptime: Double)

  /// How many seconds it takes from a moment on.
  func seconds(from moment: Moment) -> Double {
    switch self {
    case .clock: 1
    case .reading(_, let seconds): seconds
    case .nextTry(_, let uptime): max(0, uptime - moment.uptime)
    }
  }
}

extension AppState {
  /// What goes on by itself now.
  public var subscriptions: Set<Subscription> {
    var all: Set<Subscription> = []
    if bot?.bot?.lamp == .recording || isStarting { all.insert(.clock) }
    if let next = nextReading { all.insert(next) }
    if let review, case .pausing(let until, _) = review.procedure.step {
      all.insert(.nextTry(run: review.run, uptime: until.uptime))
    }
    return all
  }

  /// The chosen bot is read again and again while a recording of it is waited for.
  private var nextReading: Subscription? {
    guard let bot, isFollowing, !isStarting, !requests.isUnderWay(.bot(bot.id)) else { return nil }
    switch bot.nextReading {
    case .never: return nil
    case .after(let seconds): return .reading(bot.id, after: seconds)
    case .soon:
      let pending = unendedStarts(of: bot.id).filter { $0.state == .pending }
      let isLong = pending.allSatisfy { $0.isWaiting(at: moment) }
      return .reading(bot.id, after: isLong ? 15 : 2)
    }
  }

  /// Does what is due.
  mutating func take(due subscription: Subscription, at moment: Moment) -> [Effect] {
    self.moment = moment
    switch subscription {
    case .clock:
      now = moment.seconds
      return []
    case .reading(let id, _):
      return [read(id)]
    case .nextTry(let run, _):
      return takeStart(.waited, run: run, at: moment)
    }
  }

  /// Reads a bot.
  mutating func read(_ id: BotID) -> Effect {
    .service(.readBot(id, request: requests.next(.bot(id))))
  }
}
