import RecordingCore
import TerminalKit

// From the key to the recording: the procedure says what is to be done, and this is what the operator sees of it.
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
    startCount += 1
    let order = StartOrder(bot: bot.id, profile: service.profile)
    var review = Review(
      run: startCount,
      procedure: StartProcedure(order, chance: SeededChance(seed: chance.next())),
      original: draft, isLabelled: labelsStarts)
    if let leftReview, leftReview.bot == bot.id, leftReview.draft == draft {
      review.rows = leftReview.rows
    }
    self.review = review
    return effects(for: review.procedure.opening, of: review)
  }

  func effects(
    for actions: [StartProcedure.Action], of review: Review
  ) -> [Effect] {
    let ticket = StartTicket(
      run: review.run, bot: review.procedure.order.bot, profile: review.procedure.order.profile)
    // The pause before the next try is part of what goes on by itself.
    return actions.compactMap { if case .wait = $0 { nil } else { .start($0, ticket) } }
  }

  // MARK: What comes of it

  /// Takes what came of an action of the start; of another start than the one on its way it comes too late.
  mutating func takeStart(
    _ event: StartProcedure.Event, run: Int, at moment: Moment
  ) -> [Effect] {
    self.moment = moment
    guard let review, review.run == run else { return [] }
    if case .surveyed(let survey) = event { takeNote(of: survey) }
    return take(event, review)
  }

  private mutating func take(_ event: StartProcedure.Event, _ current: Review) -> [Effect] {
    var review = current
    let actions = review.procedure.take(event, at: moment)
    self.review = review
    let effects = effects(for: actions, of: review)
    if review.procedure.step == current.procedure.step { return effects }
    switch review.phase {
    case .ready(let situation): show(situation)
    case .ended: finish(review)
    case .reading:
      if review.procedure.news == .botChanged {
        status = StatusLine(.error, "Nothing was sent: the bot is not as it was")
      }
    case .underWay: break
    }
    return effects
  }

  private mutating func takeNote(of survey: StartSurvey) {
    guard let id = review?.procedure.order.bot, id == bot?.id else { return }
    switch survey.reading {
    case .success(let reading): show(reading.bot)
    case .failure(let error):
      takeNote(ofKeyIn: error)
      bot?.problem = Problem(error).title
    }
    switch survey.journal {
    case .success(let listing):
      isJournalUsable = true
      takeListing(listing, of: id)
    case .failure: isJournalUsable = false
    }
  }

  private mutating func show(_ situation: StartSituation) {
    guard var review else { return }
    let taken = review.rows.filter(\.takesBotValue).map(\.loss)
    let losses = situation.bot.recordingConfig.map {
      Comparison.losses(body: Body.value(of: review.original), bot: $0)
    }
    // What was chosen stays chosen, also where the bot has another value there by now.
    review.rows = (losses ?? []).map { loss in
      Review.Row(
        loss: loss,
        takesBotValue: loss.botValue != nil && taken.contains { $0.isAboutTheSame(as: loss) })
    }
    review.selection = min(review.selection, max(0, review.rows.count - 1))
    self.review = review
    switch review.procedure.news {
    case .botChanged:
      let change =
        situation.bot.readiness == .ready
        ? "its settings or recordings are no longer as shown before" : situation.bot.readiness.text
      status = StatusLine(.error, "Nothing was sent, the bot changed: \(change)")
    case .otherStart:
      status = StatusLine(.error, "Nothing was sent: \(situation.warnings.first ?? "")")
    case nil: break
    }
  }

  /// Says what came of the start, and keeps what the operator chose in the review.
  private mutating func finish(_ review: Review) {
    // The bot is read anew, whatever became of readings before.
    bot?.nextReading = .soon
    if let record = review.procedure.record { takeRecord(record) }
    switch review.procedure.ending {
    case .left:
      self.review = nil
      return
    case .gaveUp where review.procedure.record?.state == .withdrawn:
      self.review = nil
      status = StatusLine(.info, "Nothing was sent")
      return
    case .taken(let answer):
      self.review = nil
      if let answer, answer.id == bot?.id { show(answer) }
      status = StatusLine(.info, "The start was taken; waiting for the recording")
      return
    case .begun(let answer):
      self.review = nil
      if answer.id == bot?.id { show(answer) }
      status = StatusLine(.info, "Recording")
      return
    case .failed(let error), .unread(let error):
      takeNote(ofKeyIn: error)
      refusals = Inspection.refusals(error)
      if let first = refusals.first(where: { $0.pointer != .root }) { go(to: first.pointer) }
    default: break
    }
    checkCursor = nil
    keepChoices(of: review)
  }

  private mutating func keepChoices(of review: Review) {
    if review.draft != draft { change { $0 = review.draft } }
  }

  // MARK: Keys

  fileprivate mutating func take(_ press: KeyPress, _ current: Review) -> [Effect] {
    switch current.phase {
    case .ended where keys.command(for: press, in: .form) == .start:
      // What the page advises works on it.
      review = nil
      return start()
    case .ended:
      let command = keys.command(for: press, in: .review)
      switch command {
      case .moveUp: scroll(current, by: -1)
      case .moveDown: scroll(current, by: 1)
      case .pageUp: scroll(current, by: -max(1, size.rows / 2))
      case .pageDown: scroll(current, by: max(1, size.rows / 2))
      default: return takeBesides(command, current)
      }
      return []
    case .reading: return takeBesides(keys.command(for: press, in: .review), current)
    case .underWay: return takeWhileStarting(keys.command(for: press, in: .underWay), current)
    case .ready(let situation): return take(press, current, in: situation)
    }
  }

  private mutating func take(
    _ press: KeyPress, _ current: Review, in situation: StartSituation
  ) -> [Effect] {
    var review = current
    // Replacing is asked for with a key of its own; Enter does nothing then.
    let replacing =
      situation.needsConsent ? keys.command(for: press, in: .replaceReview) : nil
    switch replacing ?? keys.command(for: press, in: .review) {
    case .send where !situation.needsConsent: return decide(review)
    case .replace where !situation.isHeld: return decide(review, replacing: true)
    case .send, .replace: return []
    case .moveUp: review.selection = max(0, review.selection - 1)
    case .moveDown:
      review.selection = min(max(0, review.rows.count - 1), review.selection + 1)
    case .switchRow:
      guard review.rows.indices.contains(review.selection) else { return [] }
      set(&review.rows[review.selection], !review.rows[review.selection].takesBotValue)
    case .takeAllFromBot:
      for index in review.rows.indices { set(&review.rows[index], true) }
    case let command: return takeBesides(command, review)
    }
    self.review = review
    return []
  }

  /// What keys do in every phase but while the start is being made.
  private mutating func takeBesides(_ command: Command?, _ current: Review) -> [Effect] {
    switch command {
    case .close: return leave(current)
    case .send where current.phase == .ended: return leave(current)
    case .bots where current.phase == .ended: return leave(current) + openBots()
    case .help: openKeys()
    case .redraw?, .suspend?, .mouse?: return command.map { runAnywhere($0) } ?? []
    default: break
    }
    return []
  }

  private mutating func takeWhileStarting(_ command: Command?, _ current: Review) -> [Effect] {
    switch command {
    case .giveUp: return take(.left, current)
    case .quit: askToLeave()
    case .help: openKeys()
    case .redraw?, .suspend?, .mouse?: return command.map { runAnywhere($0) } ?? []
    default: break
    }
    return []
  }

  /// Moves what came of a start on by some lines, as far as there are more than fit.
  mutating func scroll(_ current: Review, by lines: Int) {
    var review = current
    let last = ReviewView.lastTop(of: review, self, in: ScreenLayout(self).layer)
    review.top = min(max(0, min(review.top, last) + lines), last)
    self.review = review
  }

  mutating func openKeys() { layers.append(.page(Page(content: .keys))) }

  private mutating func leave(_ current: Review) -> [Effect] {
    guard current.phase != .ended else {
      review = nil
      bot?.nextReading = .soon
      return []
    }
    if current.situation != nil { leftReview = LeftReview(current) }
    return take(.left, current)
  }

  private mutating func set(_ row: inout Review.Row, _ takesBotValue: Bool) {
    if takesBotValue, row.loss.botValue == nil {
      status = StatusLine(.info, row.loss.note ?? "This endpoint does not take the bot's value")
    } else {
      row.takesBotValue = takesBotValue
    }
  }

  private mutating func decide(_ review: Review, replacing: Bool = false) -> [Effect] {
    // A value of the bot's may have brought an error of its own.
    let inspection = Inspection(self)
    if let index = inspection.firstError {
      status = StatusLine(
        .error, "Nothing was sent: \(inspection.findings[index].check.message)")
      return []
    }
    keepChoices(of: review)
    lastSentBody = review.body.settings
    return take(.decided(StartProcedure.Decision(review.body, replaces: replacing)), review)
  }
}

extension Loss {
  /// Whether both are about the same setting of the bot.
  fileprivate func isAboutTheSame(as other: Loss) -> Bool {
    pointer == other.pointer && isElement == other.isElement && label == other.label
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

extension Review: LayerContent {
  var context: KeyContext { phase == .underWay ? .underWay : .review }

  // The page cuts long values; those of the row under the cursor are told in full.
  var help: String? {
    guard situation != nil, rows.indices.contains(selection) else { return nil }
    let loss = rows[selection].loss
    return
      "\(Inspection.Finding(loss).subject): the bot has \(loss.botText); this body has \(loss.bodyText)"
  }

  func footer(_ keys: KeyTable) -> [KeyBinding] {
    if phase == .ended {
      let again = keys.footer(for: .form).filter { $0.command == .start }
        .map { $0.titled(againWord) }
      return keys.footer(for: .review).flatMap { $0.command == .help ? again + [$0] : [$0] }
    }
    guard let situation, situation.needsConsent else { return keys.footer(for: context) }
    return keys.footer(for: .replaceReview).map { row in
      row.command == .replace ? row.titled(situation.consentWord) : row
    } + keys.footer(for: .review)
  }

  func does(_ command: Command, _ state: AppState, _ inspection: Inspection) -> Bool {
    switch (command, phase) {
    case (.giveUp, .underWay): !procedure.isLeaving
    case (.close, _), (.help, _), (.quit, .underWay), (.start, .ended), (.bots, .ended): true
    case (.bots, _): false
    case (.send, .ready(let situation)): !situation.needsConsent
    case (.replace, .ready(let situation)): !situation.isHeld
    case (_, .ready): !rows.isEmpty
    default: false
    }
  }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func turnWheel(_ step: Int, in state: inout AppState) -> [Effect] {
    if situation != nil {
      state.select(reviewRow: min(max(0, selection + step), rows.count - 1))
    } else if phase == .ended {
      state.scroll(self, by: step * AppState.wheelRows)
    }
    return []
  }

  func target(at point: Point, in area: Rect, _ state: AppState) -> MouseTarget? {
    ReviewView.row(at: point, of: self, state, in: area).map(MouseTarget.reviewRow)
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    ReviewView.draw(self, state, in: area, on: &canvas)
    return nil
  }
}

extension Review {
  /// What the key for a start does once this one came to nothing, or may have happened.
  fileprivate var againWord: String {
    guard let record = procedure.record, record.isUncertain, !record.state.hasEnded else {
      return "start again"
    }
    return "look for it"
  }
}

extension StartSituation {
  /// What a start that needs consent does, in the words of the key that gives it.
  var consentWord: String {
    if reading.prospect.replaces { return "replace" }
    return unended.isEmpty ? "start anyway" : "start over"
  }
}
