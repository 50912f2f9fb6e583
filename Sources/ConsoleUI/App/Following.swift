import RecordingCore

/// A start that was sent, for telling a repeat from a second one and the new recording from the one before.
struct SentStart: Equatable, Sendable {
  let bot: BotID
  let body: String
  /// What it was to do.
  let outlook: Outlook?
  let key: IdempotencyKey
  /// The bot when it left.
  let botBefore: Bot?

  /// Whether sending the other one would be the same start again.
  func isRepeated(by other: SentStart) -> Bool {
    bot == other.bot && body == other.body && outlook == other.outlook
  }

  /// Whether the bot shows that it was done, or that another was: what is sent from then on is no repeat.
  ///
  /// A bot that only looks another way says nothing of it: the start may still be under way.
  func isSettled(by answer: Bot) -> Bool {
    guard answer.id == bot else { return false }
    let known = Set(botBefore?.recordings.map(\.id) ?? [])
    if answer.recordings.contains(where: { !known.contains($0.id) }) { return true }
    guard case .replaces = Outlook(answer) else { return false }
    if Outlook(answer) != outlook { return true }
    guard let before = botBefore?.currentRecording else { return false }
    return answer.currentRecording?.began(after: before) ?? false
  }
}

/// A start that was taken and whose recording is waited for.
struct Following: Equatable, Sendable {
  /// The recording that was current before; nil when there was none.
  let recordingBefore: BotRecording?

  /// Whether a bot that records does so because of the start: its answer to it is the bot as it was.
  func isOver(_ bot: Bot) -> Bool {
    guard bot.lamp == .recording else { return false }
    guard let before = recordingBefore else { return true }
    guard let current = bot.currentRecording else { return false }
    return current.id != before.id || current.began(after: before)
  }
}

extension BotRecording {
  // A service may begin a recording anew under its old id.
  fileprivate func began(after other: BotRecording) -> Bool {
    guard let startedAt, let before = other.startedAt else { return false }
    return startedAt.secondsSince1970 > before.secondsSince1970
  }
}

// Reading a bot again and again until its recording runs.
extension AppState {
  /// Whether the recording of a start is waited for.
  var isFollowing: Bool { bot?.following != nil }

  /// Reads the bot again until it records, or until it is clear that it will not.
  mutating func follow(_ answer: Bot) -> [Effect] {
    guard let following = bot?.following else { return [] }
    if following.isOver(answer) {
      bot?.following = nil
      status = StatusLine(.info, "Recording")
      return []
    }
    switch answer.lamp {
    case .failed, .ended:
      bot?.following = nil
      status = StatusLine(.error, "It does not record: \(answer.status.title)")
      return []
    case .idle, .recording, .paused, .unknown:
      return followOn()
    }
  }

  /// The next read of a bot that is followed; none of another one.
  mutating func followOn(afterMilliseconds pause: Int = 1000) -> [Effect] {
    guard let bot, bot.following != nil else { return [] }
    return [.readBot(bot.id, request: requests.next(.readBot), afterMilliseconds: pause)]
  }
}

extension ClientError {
  /// After how many milliseconds a read may well get through; nil when it fails for good.
  var passesAfter: Int? {
    let seconds: Int?
    switch self {
    case .unreachable(.libraryMissing), .unreachable(.certificate), .unreachable(.url): return nil
    case .unreachable, .unanswered, .unread: seconds = nil
    case .refused(.conflict(let wanted)), .refused(.tooManyRequests(let wanted)),
      .refused(.overloaded(_, let wanted)), .refused(.noBotFree(let wanted)):
      seconds = wanted
    case .refused, .cancelled, .malformedAnswer: return nil
    }
    return min(max(5, seconds ?? 5), 600) * 1000
  }
}
