import RecordingCore

// The starts that have not ended, as far as this console knows of them, and the readings that wait for a recording.
extension AppState {
  /// The starts of a bot that have not ended, the oldest first.
  func unendedStarts(of bot: BotID) -> [StartRecord] { starts.filter { $0.bot == bot } }

  /// Whether the recording of a start of the chosen bot is waited for.
  var isFollowing: Bool {
    bot.map { unendedStarts(of: $0.id).contains { $0.state == .pending } } ?? false
  }

  /// Takes what the journal says of a bot's starts.
  mutating func takeListing(_ listing: JournalListing, of bot: BotID) {
    starts.removeAll { $0.bot == bot }
    starts += listing.unended
  }

  mutating func takeRecord(_ record: StartRecord) {
    starts.removeAll { $0.id == record.id }
    // What was started over may still begin, so it is not left without a word.
    for index in starts.indices where record.over.contains(starts[index].id) {
      starts[index].state = .superseded
    }
    if !record.state.hasEnded { starts.append(record) }
  }

  // MARK: When the console opens

  /// Takes the starts that an earlier run, or another program, has left.
  mutating func takeRecalled(_ result: Result<[StartRecord], JournalError>) -> [Effect] {
    switch result {
    case .failure(let error):
      isJournalUsable = false
      sayFirst(
        StatusLine(Problem(title: error.title, detail: error.detail, nextStep: error.nextStep)))
      return []
    case .success(let all):
      let own = all.filter { $0.service.origin == service.identity.origin }
      starts = own
      guard let first = own.first(where: { $0.bot == bot?.id }) ?? own.first else { return [] }
      sayFirst(notEnded(first, among: own.count))
      guard service.hasKey else { return [] }
      var seen: Set<BotID> = []
      return own.map(\.bot).filter { seen.insert($0).inserted }.prefix(recalledBots)
        .map { .service(.surveyStarts($0, profile: service.profile)) }
    }
  }

  private func notEnded(_ start: StartRecord, among count: Int) -> StatusLine {
    let more = count > 1 ? " and \(count - 1) more" : ""
    let word = start.reason(at: moment) ?? ""
    let choose = start.bot == bot?.id ? "" : "\(keys.name(of: .bots)) chooses the bot, "
    return StatusLine(
      .error,
      "Not ended: start of \(start.claimedAt.timestamp.clockWords) on \(shortID(of: start.bot))\(more), \(word); "
        + "\(choose)\(keys.name(of: .start)) looks for it")
  }

  /// Says something, and after it what was said before and the operator has not seen yet.
  private mutating func sayFirst(_ line: StatusLine) {
    let rest = status.map { ". \($0.text)" } ?? ""
    status = StatusLine(line.kind, line.text + rest)
  }

  /// Takes what a reading of a bot says of its starts.
  mutating func takeSettled(
    _ id: BotID, _ result: Result<JournalListing, JournalError>
  ) -> [Effect] {
    guard case .success(let listing) = result else { return [] }
    let before = unendedStarts(of: id)
    // What is being made here is known better here.
    guard review?.procedure.order.bot != id || !isStarting else { return [] }
    takeListing(listing, of: id)
    let again = lookAgain(at: id, listing)
    let news = listing.settled.last { start in before.contains { $0.id == start.id } }
    if let news {
      status =
        news.state == .begun
        ? StatusLine(
          .info, id == bot?.id ? "Recording" : "Bot \(shortID(of: id)): \(news.sentence)")
        : StatusLine(.error, "Bot \(shortID(of: id)): \(news.sentence)")
    }
    return again
  }

  /// Reads the bot anew for a review that tells of starts which are no longer as it says.
  private mutating func lookAgain(at id: BotID, _ listing: JournalListing) -> [Effect] {
    guard var review, review.procedure.order.bot == id, let situation = review.situation,
      situation.unended.map(\.state) != listing.unended.map(\.state)
    else { return [] }
    review.procedure = StartProcedure(
      review.procedure.order, chance: SeededChance(seed: chance.next()))
    self.review = review
    return effects(for: review.procedure.opening, of: review)
  }
}

/// How many bots are read when a console opens, so that it does not use up the limit of the workspace.
private let recalledBots = 20

extension ClientError {
  /// After how many seconds a read may well get through; nil when it fails for good.
  var passesAfter: Double? {
    switch self {
    case .unreachable(.libraryMissing), .unreachable(.certificate), .unreachable(.url): return nil
    case .unreachable: return 5
    case .unanswered, .unread, .refused, .cancelled, .malformedAnswer:
      return mayPass ? Double(min(max(5, refusal?.retryAfter ?? 5), 600)) : nil
    }
  }
}

// Leaving with a start that has not ended.
extension AppState {
  /// What is to be said of each start that is left behind, in one sentence without a full stop; the one that is being
  /// made comes first.
  var startsLeftBehind: [String] {
    let made = isStarting ? review?.procedure.record : nil
    let others = starts.filter { $0.id != made?.id }.map { "bot \($0.bot): \($0.sentence)" }
    guard let made else { return others }
    return ["bot \(made.bot): a start is under way, and stays open where it may have been taken"]
      + others
  }

  /// What follows for whoever leaves.
  var whereStartsAreKept: String {
    isJournalUsable
      ? "`tally starts` lists it" : "it is in no journal: look at the bot before starting again"
  }

  /// Asks whether to leave although a start has not ended.
  mutating func askToLeave() {
    let left = startsLeftBehind
    let more = left.count > 1 ? " And \(left.count - 1) more." : ""
    ask(
      .leaveStarts, "A start has not ended",
      "\((left.first ?? "").asSentence).\(more) "
        + (isJournalUsable
          ? "Leaving forgets nothing: `tally starts` lists it, and the next console looks for its "
            + "recording."
          : "It is in no journal: look at the bot before you start it again."),
      yes: "leave", no: "stay")
  }
}
