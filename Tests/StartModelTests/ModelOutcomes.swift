@testable import RecordingCore

// What may come of what a process does.
extension Model {
  func outcomes(of action: StartProcedure.Action, _ number: Int) -> [Move] {
    let name = processes[number].name
    switch action {
    case .survey: return readings(number == 0 ? "A presses s" : "B is run", number, isSurvey: true)
    case .read: return readings("\(name) reads", number, isSurvey: false)
    case .claim(let record):
      return journaled("\(name) claims", number) { model in
        guard model.journal.rows.count < Model.startLimit else {
          return .claimed(.failed(.busy(path: "")))
        }
        if case .command(let line) = model.processes[number].procedure?.order.decider {
          model.consents[record.id] = line.replaces
        }
        let owner = model.processes[number].owner
        return .claimed(model.journal.claim(record, by: owner, isLiving))
      } + busy("\(name) claims", number, .claimed(.failed(.busy(path: ""))))
    case .resume(let record):
      return journaled("\(name) goes on with it", number) { model in
        let owner = model.processes[number].owner
        return .claimed(model.journal.resume(record, by: owner, isLiving))
      }
    case .mark(let record):
      return journaled("\(name) marks the try", number) { model in
        .marked(.success(model.journal.mark(record, by: model.processes[number].owner)))
      } + busy("\(name) marks the try", number, .marked(.failure(.busy(path: ""))))
    case .note(let record):
      return [
        acting("\(name) notes: \(record.state.rawValue)", number) { model in
          model.journal.note(record, by: model.processes[number].owner)
        }
      ]
    case .wait(let until):
      return [
        acting("\(name) waits", number) { model in
          model.clock = max(until.uptime, model.clock + 3).rounded(.up)
          model.processes[number].take(.waited, at: model.now)
        }
      ]
    case .send(let record, let leavingBy): return tries(record, leavingBy, number)
    case .cancel: return [acting("", number) { _ in }]
    }
  }

  private func acting(
    _ words: String, _ number: Int, isBad: Bool = false, _ change: (inout Model) -> Void
  ) -> Move {
    func act(_ model: inout Model) {
      model.processes[number].actions.removeFirst()
      change(&model)
    }
    return isBad ? bad(words, act) : move(words, act)
  }

  private func journaled(
    _ words: String, _ number: Int, _ work: (inout Model) -> StartProcedure.Event
  ) -> [Move] {
    [
      acting(words, number) { model in
        let event = work(&model)
        model.processes[number].take(event, at: model.now)
      }
    ]
  }

  private func busy(_ words: String, _ number: Int, _ event: StartProcedure.Event) -> [Move] {
    guard budget > 0 else { return [] }
    return [
      acting("\(words), but the journal is busy", number, isBad: true) { model in
        model.processes[number].take(event, at: model.now)
      }
    ]
  }

  // MARK: Reading

  private func readings(_ words: String, _ number: Int, isSurvey: Bool) -> [Move] {
    func take(
      _ result: Result<ServiceReading, ClientError>, _ model: inout Model, after seconds: Double = 0
    ) {
      let beganAt = model.now
      model.processes[number].reading = model.reading
      model.clock += seconds
      guard isSurvey else {
        return model.processes[number].take(.read(result, beganAt: beganAt), at: model.now)
      }
      let listing = model.journal.listing(
        readBy: nil, (try? result.get())?.bot, at: model.now, isLiving)
      model.processes[number].take(
        .surveyed(StartSurvey(result, journal: .success(listing))), at: model.now)
    }
    let reading = ServiceReading(service.bot, of: Model.service)
    var moves = [acting(words, number) { take(.success(reading), &$0) }]
    if budget > 0 {
      moves.append(
        acting("\(words), without an answer", number, isBad: true) {
          take(.failure(.unread(.unanswered(.reset), of: .bot)), &$0)
        })
      if !isSurvey {
        moves.append(
          acting("\(words) for 3 s", number, isBad: true) {
            take(.success(reading), &$0, after: 3)
          })
      }
    }
    return moves
  }

  private var reading: ModelProcess.Reading {
    ModelProcess.Reading(
      at: clock, seen: service.recordings.count, running: service.running,
      unended: journal.rows.map(\.record).filter { !$0.state.hasEnded }.map(\.id))
  }

  // MARK: Sending

  private func tries(_ record: StartRecord, _ leavingBy: Moment, _ number: Int) -> [Move] {
    let name = processes[number].name
    let words = "\(name) sends"
    func answered(_ result: Result<Bot, ClientError>, _ model: inout Model, _ mark: String? = nil) {
      model.processes[number].take(
        .answered(TryAnswer(result, mark: mark.map { Fingerprint(of: $0) })), at: model.now)
    }
    if processes[number].procedure?.isLeaving == true, now.uptime < leavingBy.uptime {
      let before = acting("\(words), cancelled before it left", number) {
        answered(.failure(.cancelled(requestLeft: false)), &$0)
      }
      return [before] + sent(words, record, number, answered)
    }
    guard now.uptime < leavingBy.uptime else {
      return [
        acting("\(words), too late to leave", number) {
          answered(.failure(.unreachable(.late)), &$0)
        }
      ]
    }
    return sent(words, record, number, answered)
  }

  private typealias Answering = (Result<Bot, ClientError>, inout Model, String?) -> Void

  private func sent(
    _ words: String, _ record: StartRecord, _ number: Int, _ answered: Answering
  ) -> [Move] {
    let isLeaving = processes[number].procedure?.isLeaving == true
    var checked = self
    let request = checked.leaves(record, number)
    let leaving = checked.findings
    func sending(_ outcome: String, isBad: Bool, _ change: (inout Model) -> Void) -> Move {
      acting("\(words), \(outcome)", number, isBad: isBad) { model in
        model.findings += leaving
        change(&model)
      }
    }
    func reply(_ reply: ModelService.Reply, _ model: inout Model) {
      switch reply {
      case .taken: answered(.success(model.service.bot), &model, "200")
      case .badRequest:
        answered(.failure(.refused(.badRequest(detail: nil))), &model, "400")
      case .tooMany:
        answered(.failure(.refused(.tooManyRequests(retryAfter: nil))), &model, "429")
      case .brokenDown:
        answered(.failure(.refused(.other(status: 500, detail: nil))), &model, "500")
      }
    }
    let lost: ClientError =
      isLeaving ? .cancelled(requestLeft: true) : .unanswered(.reset)
    var moves = [
      sending("answered", isBad: false) { model in
        reply(model.arrives(request), &model)
      }
    ]
    guard budget > 0 || isLeaving else { return moves }
    let isBad = !isLeaving
    moves.append(
      sending("its answer is lost", isBad: isBad) { model in
        _ = model.arrives(request)
        answered(.failure(lost), &model, nil)
      })
    moves.append(
      sending("it is lost", isBad: isBad) { answered(.failure(lost), &$0, nil) })
    guard budget > 0 else { return moves }
    moves.append(
      sending("it is late", isBad: true) { model in
        var request = request
        request.isLate = true
        model.service.late.append(request)
        answered(.failure(lost), &model, nil)
      })
    guard !service.knows(request.key, settings.keys) else { return moves }
    for (kind, code) in [(ModelService.Reply.badRequest, 400), (.tooMany, 429), (.brokenDown, 500)]
    {
      moves.append(
        sending("answered \(code) without anything done", isBad: true) { model in
          reply(model.service.answer(kind, request, settings.keys), &model)
        })
    }
    return moves
  }
}
