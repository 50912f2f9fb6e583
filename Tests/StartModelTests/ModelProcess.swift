@testable import RecordingCore

/// A process: the console or a command.
struct ModelProcess {
  /// What there was when a reading was made.
  struct Reading {
    let at: Double
    let seen: Int
    let running: Int?
    /// The starts that had not ended.
    let unended: [String]
  }

  let number: Int
  var life = 0
  /// The start that it is at; nil where it does nothing.
  var procedure: StartProcedure?
  var actions: [StartProcedure.Action] = []
  /// The last reading within a start.
  var reading: Reading?

  var owner: ModelJournal.Owner { ModelJournal.Owner(process: number, life: life) }
  var name: String { number == 0 ? "A" : "B" }

  /// Whether a request may still leave on the reading.
  var mayUseReading: Bool {
    switch procedure?.step {
    case .marking, .sending: true
    default: false
    }
  }

  /// Takes what happened, and what is then to be done.
  mutating func take(_ event: StartProcedure.Event, at now: Moment) {
    guard var procedure else { return }
    actions += procedure.take(event, at: now).filter { $0 != .cancel }
    if procedure.hasEnded {
      actions = actions.filter { if case .note = $0 { true } else { false } }
    }
    self.procedure = procedure
  }
}

extension Model {
  /// Everything that a process may do next.
  func moves(of number: Int) -> [Move] {
    let process = processes[number]
    guard let procedure = process.procedure else { return openings(number) }
    var moves: [Move] = []
    if let action = process.actions.first {
      moves += outcomes(of: action, number)
    } else if case .reviewing(let situation) = procedure.step {
      moves += decisions(in: situation, number)
    }
    if !procedure.isLeaving, !procedure.hasEnded {
      func leave(_ model: inout Model) {
        model.processes[number].take(.left, at: model.now)
      }
      if number == 0 {
        moves.append(
          move("A presses Esc", isOrdinary: isReviewing(procedure), leave))
      } else if budget > 0 {
        moves.append(bad("B is interrupted", leave))
      }
    }
    if budget > 0, journal.rows.contains(where: { $0.owner == process.owner }) {
      // Whoever is killed is opened again, which no step of its own says.
      moves.append(
        bad("\(process.name) is killed") { model in
          model.processes[number] = ModelProcess(number: number, life: process.life + 1)
        })
    }
    return moves
  }

  private func isReviewing(_ procedure: StartProcedure) -> Bool {
    if case .reviewing = procedure.step { true } else { false }
  }

  private func openings(_ number: Int) -> [Move] {
    guard
      journal.rows.count < Model.startLimit
        || journal.rows.contains(where: { !$0.record.state.hasEnded })
    else { return [] }
    let decider: StartOrder.Decider =
      number == 0
      ? .person
      : .command(StartCommandLine(body: body(of: 1), replaces: settings.replaces))
    var model = self
    model.seeds += 1
    let procedure = StartProcedure(
      StartOrder(bot: Model.bot, plan: Model.plan, decider: decider),
      chance: SeededChance(seed: model.seeds << 20 + UInt64(number)))
    model.processes[number].actions = procedure.opening
    model.processes[number].procedure = procedure
    return model.outcomes(of: .survey, number)
  }

  private func decisions(in situation: StartSituation, _ number: Int) -> [Move] {
    [false, true].compactMap { replaces in
      var next = move(replaces ? "A presses R" : "A presses Enter") { model in
        model.processes[number].take(
          .decided(.init(model.body(of: number), replaces: replaces)), at: model.now)
      }
      // R is there only where Enter does nothing.
      if replaces, !situation.needsConsent { return nil }
      if next.model.processes[number].procedure?.step == .reviewing(situation) { return nil }
      next = claimed(next, replaces, number)
      return next
    }
  }

  private func claimed(_ move: Move, _ replaces: Bool, _ number: Int) -> Move {
    var model = move.model
    if let record = model.processes[number].procedure?.record {
      model.consents[record.id] = replaces
    }
    return Move(words: move.words, model: model)
  }

  // MARK: Making moves

  func move(
    _ words: String, isOrdinary: Bool = true, _ change: (inout Model) -> Void
  ) -> Move {
    var model = self
    model.findings = []
    change(&model)
    model.tidy()
    return Move(words: words, model: model, isOrdinary: isOrdinary)
  }

  func bad(_ words: String, _ change: (inout Model) -> Void) -> Move {
    move(words, isOrdinary: false) { model in
      model.budget -= 1
      change(&model)
    }
  }

  /// A start that is over leaves its process: the console stays, the command ends.
  private mutating func tidy() {
    for number in processes.indices {
      let process = processes[number]
      guard process.procedure?.hasEnded == true, process.actions.isEmpty
      else { continue }
      let rest = journal.rows.filter {
        $0.owner == process.owner && $0.record.state.isBeingTried
      }
      if !rest.isEmpty { findings.append(.broken("a start stays under way that nobody is at")) }
      processes[number] = ModelProcess(
        number: number, life: number == 0 ? process.life : process.life + 1)
    }
  }
}
