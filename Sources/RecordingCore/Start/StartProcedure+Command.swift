// What a command line decides by itself: whether its start is a new one, or one that is under way.
extension StartProcedure {
  mutating func decide(
    _ line: StartCommandLine, in situation: StartSituation, _ underKey: StartRecord?,
    at now: Moment
  ) -> [Action] {
    if let problem = situation.journalProblem, !line.withoutJournal {
      return end(.journal(problem))
    }
    if let known = underKey {
      record = known
      guard known.service.isSame(as: situation.service), known.bot == order.bot,
        known.bodyMark == line.body.mark
      else { return end(.otherStartUnderKey) }
      // One that another was started over is not sent again either.
      if known.state.hasEnded || known.state == .superseded { return end(.known) }
    }
    func isSame(_ start: StartRecord) -> Bool {
      // A key of an earlier try is the start's as much as that of the last one.
      start.bodyMark == line.body.mark && (line.key == nil || start.id == underKey?.id)
    }
    if let same = situation.unended.first(where: { isSame($0) && $0.state != .superseded }) {
      switch same.state {
      case .open: return resume(same, in: situation, at: now)
      case .pending:
        record = same
        return end(.known)
      default: return end(.held([same]))
      }
    }
    if let begun = situation.settled.last(where: { isSame($0) && $0.state == .begun }) {
      record = begun
      return end(.known)
    }
    let readiness = StartReadiness(situation.bot)
    if readiness.isRefused { return end(.notReady(situation.bot)) }
    if situation.isHeld || !line.replaces && !situation.unended.isEmpty {
      return end(.held(situation.unended))
    }
    if readiness.replacesRecording, !line.replaces {
      return end(.alreadyRecording(situation.bot))
    }
    return claim(line.body, in: situation, key: line.key, at: now)
  }
}
