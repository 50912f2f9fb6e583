// How a start ended, for people: what happened in a few words, and the reason in a sentence without a full stop.
extension StartProcedure {
  /// What happened, in a few words; empty while it goes on.
  public var title: String {
    guard let ending else { return "" }
    switch ending {
    case .taken: return "the start was taken"
    case .begun: return "the recording began"
    case .known: return record?.state.title ?? ""
    case .otherStartUnderKey: return "the idempotency key is another start's"
    case .failed(let error) where record?.state == .refused || record?.state == .withdrawn:
      return error.title
    default:
      if record?.state == .notDone { return StartRecord.State.notDone.title }
      guard let record, record.state == .open || record.isUncertain && !record.state.hasEnded else {
        return "nothing was sent"
      }
      return "the start may have happened"
    }
  }

  /// The reason, in one sentence without a full stop.
  public var detail: String {
    guard let ending else { return "" }
    switch ending {
    case .left: return "it was left before the request"
    case .unread(let error): return "the bot could not be read: \(error.detail)"
    case .notReady(let bot): return StartReadiness(bot).text
    case .held(let others):
      return others.map(\.sentence).joined(separator: "; ")
    case .alreadyRecording(let bot): return StartReadiness(bot).text
    case .journal(let error): return "\(error.title): \(error.detail)"
    case .known: return record?.sentence ?? ""
    case .otherStartUnderKey:
      return "it was used for a start with another body, or on another bot"
    case .taken: return "its recording has not begun"
    case .begun: return "it is the recording of this start"
    case .failed(let error): return error.detail + triesMade
    case .changed(let bot):
      if let recording = record?.possibleRecording(in: bot) {
        return recording.sentence + triesMade
      }
      return "the bot changed before it was known whether the start was taken" + triesMade
    case .tooOld:
      return "50 minutes after its first try it is not sent again, since the service forgets the "
        + "key after an hour"
    case .takenAway: return "the start was forgotten, or another one was started over it"
    case .gaveUp where record?.isUncertain == true:
      return "it was given up before it was known whether the service took it" + triesMade
    case .gaveUp: return "it was left before it was taken" + triesMade
    }
  }

  private var triesMade: String {
    guard let tries = record?.tries, tries > 1 else { return "" }
    return " (\(tries) tries)"
  }

  /// What keeps a start from being sent, as one word for programs; nil where nothing of the kind does.
  ///
  /// The words are `recording`, `paused`, `open`, `pending` and `waiting`.
  /// - Parameter now: The time.
  /// - Returns: The word.
  public func reason(at now: Moment) -> String? {
    switch ending {
    case .alreadyRecording(let bot):
      if case .paused = StartReadiness(bot) { return "paused" }
      return "recording"
    case .held(let others): return others.last?.reason(at: now)
    case .known, .failed, .changed, .tooOld, .takenAway, .gaveUp, .taken, .unread:
      return record?.reason(at: now)
    case .left, .notReady, .journal, .otherStartUnderKey, .begun, nil: return nil
    }
  }
}

extension StartRecord {
  /// What holds the bot, as one word for programs; nil once the start has ended.
  public func reason(at now: Moment) -> String? {
    if state.hasEnded { return nil }
    if state == .pending { return isWaiting(at: now) ? "waiting" : "pending" }
    return "open"
  }

  /// How it stands, in one sentence without a full stop.
  public var sentence: String {
    let start = "a start of \(claimedAt.timestamp.clockWords)"
    switch state {
    case .claimed, .sending, .uncertain: return "\(start) is being tried by a process that runs"
    case .open: return "\(start) is open: it is not known whether it was taken"
    case .pending: return "\(start) was taken, and its recording has not begun"
    case .superseded: return "\(start) was started over, and may still begin"
    case .begun: return "\(start) began"
    case .refused, .notDone, .withdrawn, .unclear:
      return "\(start) was \(state.rawValue)" + (remark.map { ": \($0)" } ?? "")
    case .forgotten: return "\(start) was forgotten at the operator's word"
    }
  }
}

extension StartRecord.State {
  /// The state in a few words.
  public var title: String {
    switch self {
    case .claimed, .sending, .uncertain: "the start is under way"
    case .open: "the start is open"
    case .pending: "the start was taken before"
    case .superseded: "the start was started over"
    case .begun: "the recording began"
    case .refused: "the start was refused"
    case .notDone: "the start came to nothing"
    case .withdrawn: "the start was withdrawn"
    case .forgotten: "the start was forgotten"
    case .unclear: "it cannot be told what became of the start"
    }
  }
}

extension BotRecording {
  /// Says of a recording that shows beside an open start what is known of it.
  public var sentence: String {
    let since = startedAt.map { "one that began at \($0.clockWords)" } ?? "a new one"
    return "the bot has a recording, \(since); it may not be the one of this start"
  }
}

extension Timestamp {
  /// The time of day in UTC, `10:04:05 UTC`.
  public var clockWords: String {
    guard secondsSince1970.isFinite else { return "an unknown time" }
    let seconds = Int(min(max(secondsSince1970, 0), 1e12)) % 86400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) UTC"
  }
}
