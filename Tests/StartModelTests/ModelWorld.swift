@testable import RecordingCore

// What happens without a process of ours.
extension Model {
  var worldMoves: [Move] {
    var moves: [Move] = []
    for number in service.late.indices {
      moves.append(
        move("a late request arrives") { model in
          _ = model.arrives(model.service.late.remove(at: number))
        })
    }
    if service.hasSpoken, service.isAlive, service.recordings.count < 4 {
      for number in service.queue.indices {
        moves.append(move("start \(name(service.queue[number].start)) begins") { $0.begin(number) })
      }
    }
    if !service.hasSpoken, service.isAlive, !service.queue.isEmpty {
      moves.append(move("somebody speaks", isOrdinary: false) { $0.service.hasSpoken = true })
    }
    if journal.rows.contains(where: { isJustMissed($0.record) }) {
      moves.append(move("a minute passes", isOrdinary: false) { $0.clock += 61 })
    }
    return moves + (budget > 0 ? badMoves : [])
  }

  private func isJustMissed(_ record: StartRecord) -> Bool {
    guard !record.state.hasEnded, let at = record.missedAt else { return false }
    return clock - at.uptime < 60
  }

  private func name(_ start: String) -> Int { (journal.row(start) ?? -1) + 1 }

  private var badMoves: [Move] {
    var moves: [Move] = []
    if service.isAlive {
      if service.recordings.count < 4 {
        moves.append(bad("somebody else starts") { $0.service.begin(nil, settings) })
      }
      if service.running != nil {
        moves.append(bad("somebody else stops") { $0.service.stop() })
      }
      moves.append(bad("the bot leaves its call") { $0.service.end() })
    }
    if !hasForgotten {
      for number in journal.rows.indices {
        var journal = journal
        journal.sweep(isLiving)
        guard journal.forget(number) else { continue }
        moves.append(
          bad("the operator forgets start \(number + 1)") { model in
            model.journal = journal
            model.hasForgotten = true
          })
      }
    }
    // A process that is stopped and goes on is one that does nothing while time passes.
    if processes.contains(where: { $0.mayUseReading && clock - ($0.reading?.at ?? clock) < 2 }) {
      moves.append(bad("3 s pass") { $0.clock += 3 })
    }
    // What is on its way arrives, and what waits for nothing begins, before an hour is over.
    let isQuiet =
      service.late.isEmpty
      && (service.queue.isEmpty || !service.hasSpoken || !service.isAlive)
    if isQuiet, !hasSlept, !journal.rows.isEmpty {
      moves.append(
        bad("the machine sleeps an hour") { model in
          model.clock += 3700
          model.service.answered = []
          model.hasSlept = true
        })
    }
    return moves
  }
}
