import RecordingCore

/// A start on its way: the operator looks at what it would do, then it is made, then it says what came of it.
struct Review: Equatable, Sendable {
  /// What of it shows.
  enum Phase: Equatable, Sendable {
    /// The bot is being read.
    case reading
    /// The operator decides.
    case ready(StartSituation)
    /// It is being made.
    case underWay
    /// It was not taken, or is not known to be.
    case ended
  }

  /// A setting that the bot has otherwise.
  struct Row: Equatable, Sendable {
    let loss: Loss
    /// Whether the bot's value was taken over.
    var takesBotValue = false
  }

  /// Tells what comes of this start from what came late of another one.
  let run: Int
  /// The start itself.
  var procedure: StartProcedure
  /// The draft before any value of the bot's is taken over.
  let original: Draft
  /// Whether the body carries the start's own label.
  let isLabelled: Bool
  var rows: [Row] = []
  var selection = 0
  /// The first line in view of what came of it, where there is more than fits.
  var top = 0

  var phase: Phase {
    switch procedure.step {
    case .surveying: .reading
    case .reviewing(let situation): .ready(situation)
    case .claiming, .checking, .marking, .sending, .pausing, .looking: .underWay
    case .ended: .ended
    }
  }

  /// What the operator decides by; nil while there is nothing to decide.
  var situation: StartSituation? {
    if case .reviewing(let situation) = procedure.step { situation } else { nil }
  }

  /// The draft that will be sent, with the bot's value wherever that was chosen.
  var draft: Draft {
    rows.filter(\.takesBotValue).reduce(into: original) { $0.take($1.loss) }
  }

  /// What will be sent.
  var body: StartBody { StartBody(Body.value(of: draft), isLabelled: isLabelled) }

  /// The draft whose body is byte for byte what will be sent.
  var candidate: Draft {
    guard isLabelled else { return draft }
    let labelled = StartLabel.labelled(body.settings, for: procedure.key)
    return Draft(settings: labelled.objectValue ?? JSONObject(), form: .asSet)
  }
}

/// The bot's values that were chosen in a review before it was left, for the next one of the same draft.
struct LeftReview: Equatable, Sendable {
  let bot: BotID
  let draft: Draft
  let rows: [Review.Row]

  /// What is worth keeping of a review; nil where nothing was chosen.
  init?(_ review: Review) {
    rows = review.rows.filter(\.takesBotValue)
    guard !rows.isEmpty else { return nil }
    bot = review.procedure.order.bot
    draft = review.original
  }
}

extension AppState {
  /// The start on its way; there is one at most, wherever it lies.
  var review: Review? {
    get {
      for case .review(let review) in layers { return review }
      return nil
    }
    set {
      let index = layers.firstIndex { if case .review = $0 { true } else { false } }
      switch (index, newValue) {
      case (let index?, let review?): layers[index] = .review(review)
      case (let index?, nil): layers.remove(at: index)
      case (nil, let review?): layers.append(.review(review))
      case (nil, nil): break
      }
    }
  }

  /// The draft that would be sent now: that of the review while there is one.
  var candidate: Draft { review?.candidate ?? draft }

  /// Whether a start is being made, so that leaving would leave it open.
  var isStarting: Bool { review?.phase == .underWay }
}
