import RecordingCore
import TerminalKit

// From the key to the recording: errors first, the bot's state, the review, the request, and what came of it.
extension AppState {
  mutating func start() -> [Effect] {
    let inspection = Inspection(self)
    if let index = inspection.firstError {
      go(toFinding: index, of: inspection)
      status = StatusLine(
        .error, "Nothing was sent: \(inspection.findings[index].check.message)")
      return []
    }
    guard service.hasKey else {
      askForKey(then: .start)
      return []
    }
    guard let bot else {
      let effects = openBots()
      status = StatusLine(.info, "Choose the bot first, then start")
      return effects
    }
    refusals = []
    checkCursor = nil
    review = Review(original: draft)
    return [.readBot(bot.id, request: requests.next(.readBot), afterMilliseconds: 0)]
  }

  /// Whether a start waits for the bot's state.
  var isReading: Bool { review?.phase == .reading || review?.phase == .confirming }

  /// Takes the bot's state into the review: a start leaves only when it does what the operator was told.
  mutating func takeIntoReview(_ answer: Bot) -> [Effect] {
    guard let review else { return [] }
    let isAsTold = Outlook(answer) == review.outlook
    switch review.phase {
    case .reading:
      showReview(of: answer)
    case .confirming where isAsTold:
      return send(review)
    case .ready where isAsTold: break
    case .confirming, .ready:
      showReview(of: answer)
      status = StatusLine(
        .error, "Nothing was sent, the bot's state changed: \(answer.readiness.text)")
    case .sending, .failed: break
    }
    return review.phase == .confirming ? followOn() : []
  }

  private mutating func showReview(of answer: Bot) {
    guard var review else { return }
    review.outlook = Outlook(answer)
    if answer.readiness.isRefused { return failReview(Problem(notReady: answer)) }
    let taken = review.rows.filter(\.takesBotValue).map(\.loss)
    let losses = answer.recordingConfig.map {
      Comparison.losses(body: Body(review.original).value, bot: $0)
    }
    review.rows = (losses ?? []).map { Review.Row(loss: $0, takesBotValue: taken.contains($0)) }
    review.selection = min(review.selection, max(0, review.rows.count - 1))
    review.phase = .ready
    self.review = review
  }

  /// Says in the review why nothing came of it; what the operator chose there is kept.
  mutating func failReview(_ problem: Problem) {
    guard var review else { return }
    change { $0 = review.draft }
    review.phase = .failed(problem)
    self.review = review
  }

  /// Whether sending would replace a recording that runs.
  var replacesRecording: Bool {
    bot?.bot?.readiness.replacesRecording ?? false
  }

  mutating func take(_ press: KeyPress, _ current: Review) -> [Effect] {
    var review = current
    // Replacing is asked for with a key of its own; Enter does nothing then.
    let command =
      replacesRecording && review.phase == .ready
      ? keys.command(for: press, in: .replaceReview)
        ?? keys.command(for: press, in: .review).flatMap { $0 == .send ? nil : $0 }
      : keys.command(for: press, in: .review)
    switch (command, review.phase) {
    case (.close, .sending):
      status = StatusLine(.info, "The request is on its way; it cannot be called back")
      return []
    case (.close, _), (.send, .failed):
      return closeReview()
    case (.send, .ready), (.replace, .ready):
      return confirm(review)
    case (.moveUp, .ready): review.selection = max(0, review.selection - 1)
    case (.moveDown, .ready):
      review.selection = min(max(0, review.rows.count - 1), review.selection + 1)
    case (.switchRow, .ready):
      guard review.rows.indices.contains(review.selection) else { return [] }
      set(&review.rows[review.selection], !review.rows[review.selection].takesBotValue)
    case (.takeAllFromBot, .ready):
      for index in review.rows.indices { set(&review.rows[index], true) }
    case (.redraw?, _), (.suspend?, _), (.mouse?, _): return command.map { runAnywhere($0) } ?? []
    default: return []
    }
    self.review = review
    return []
  }

  // What was asked about the bot may still be answered: the header shows it.
  private mutating func closeReview() -> [Effect] {
    review = nil
    return followOn()
  }

  private mutating func set(_ row: inout Review.Row, _ takesBotValue: Bool) {
    if takesBotValue, row.loss.botValue == nil {
      status = StatusLine(.info, row.loss.note ?? "This endpoint does not take the bot's value")
    } else {
      row.takesBotValue = takesBotValue
    }
  }

  // Somebody else may have started a recording while the operator read the review.
  private mutating func confirm(_ current: Review) -> [Effect] {
    guard let bot else { return [] }
    // A value of the bot's may have brought an error of its own.
    let inspection = Inspection(self)
    if let index = inspection.firstError {
      status = StatusLine(
        .error, "Nothing was sent: \(inspection.findings[index].check.message)")
      return []
    }
    review?.phase = .confirming
    return [.readBot(bot.id, request: requests.next(.readBot), afterMilliseconds: 0)]
  }

  private mutating func send(_ current: Review) -> [Effect] {
    guard let bot else { return [] }
    change { $0 = current.draft }
    review?.phase = .sending
    func start(_ key: IdempotencyKey) -> SentStart {
      SentStart(
        bot: bot.id, body: Body(draft).text, outlook: current.outlook, key: key,
        botBefore: bot.bot)
    }
    var new = start(IdempotencyKey(using: &chance))
    // The one before may still be under way: under its key both together start once.
    if let before = sentStart, before.isRepeated(by: new) { new = start(before.key) }
    sentStart = new
    lastSentBody = Body(draft).value
    return [.start(new.bot, body: new.body, key: new.key, request: requests.next(.start))]
  }

  mutating func takeStart(_ request: Int, _ result: Result<Bot, ClientError>) -> [Effect] {
    guard requests.isCurrent(request, .start) else { return [] }
    requests.finish(.start)
    switch result {
    case .success(let answer):
      review = nil
      bot?.bot = answer
      bot?.problem = nil
      let recordingBefore = sentStart?.botBefore?.currentRecording
      bot?.following = Following(recordingBefore: recordingBefore)
      sentStart = nil
      status = StatusLine(.info, "The start was taken; waiting for the recording")
      return follow(answer)
    case .failure(let error):
      takeNote(ofKeyIn: error)
      if !error.leavesStartOpen { sentStart = nil }
      refusals = Inspection.refusals(error)
      checkCursor = nil
      if let first = refusals.first(where: { $0.pointer != .root }) { go(to: first.pointer) }
      failReview(Problem(error))
      return []
    }
  }
}

extension ClientError {
  /// Whether the start may still take effect, now or when it is sent again under the same key.
  fileprivate var leavesStartOpen: Bool {
    if case .refused(.conflict) = self { return true }
    return !provesUndone
  }
}

extension Inspection {
  /// The reasons of a refusal as findings at the fields that they name.
  static func refusals(_ error: ClientError) -> [Check] {
    guard case .refused(.fields(let faults)) = error else { return [] }
    return faults.map {
      Check(.error, at: $0.pointer, rule: refusedRule, "the service refused it: \($0.message)")
    }
  }
}
