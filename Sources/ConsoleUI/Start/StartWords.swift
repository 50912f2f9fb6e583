import RecordingCore
import TerminalKit

/// How a start goes and what came of it, in words.
enum StartWords {
  /// The paragraphs below the bot's line.
  static func texts(_ review: Review, _ state: AppState) -> [(text: String, role: StyleRole)] {
    let procedure = review.procedure
    if procedure.hasEnded { return outcome(procedure, state) }
    let progress = progress(procedure, at: state.moment)
    let hint =
      procedure.isLeaving
      ? "Giving it up, as soon as what is out has come back."
      : "\(state.keys.name(of: .giveUp, in: .underWay)) gives up; the start then stays open where it may "
        + "have been taken."
    return [
      (Summary.sentence(of: review.body.settings), .text), (progress.text, progress.role),
    ] + key(procedure) + [(hint, .textDim)]
  }

  private static func progress(
    _ procedure: StartProcedure, at now: Moment
  ) -> (text: String, role: StyleRole) {
    let tries = procedure.record?.tries ?? 0
    switch procedure.step {
    case .claiming: return ("Writing the start down.", .textDim)
    case .checking: return ("Reading the bot before try \(tries + 1).", .textDim)
    case .marking: return ("Try \(tries) is about to leave.", .textDim)
    case .sending:
      let age = procedure.record?.lastTryAt.flatMap { now.age(since: $0) } ?? 0
      let seconds = Int(max(0, age))
      return (
        "Try \(tries) is on its way" + (seconds > 0 ? ", for \(seconds) s." : "."), .textStrong
      )
    case .pausing(let until, let error):
      let seconds = Int(now.seconds(until: until).rounded(.up))
      let what = procedure.isReadingAgain ? "Reading again" : "Try \(tries + 1)"
      return ("\(what) in \(seconds) s: \(error.detail)".asClosedSentence, .statusError)
    case .looking: return ("Taken; reading the bot.", .textDim)
    case .surveying, .reviewing, .ended: return ("", .text)
    }
  }

  private static func outcome(
    _ procedure: StartProcedure, _ state: AppState
  ) -> [(text: String, role: StyleRole)] {
    var texts: [(String, StyleRole)] = [
      (procedure.title.asSentence, .statusError), (procedure.detail.asClosedSentence, .text),
    ]
    let step = nextStep(procedure, state)
    if !step.isEmpty { texts.append((step.asClosedSentence, .textStrong)) }
    return texts + (procedure.record?.isUncertain == true ? key(procedure) : [])
  }

  private static func nextStep(_ procedure: StartProcedure, _ state: AppState) -> String {
    if let record = procedure.record, record.isUncertain, !record.state.hasEnded {
      let start = state.keys.name(of: .start)
      let replace = state.keys.name(of: .replace, in: .replaceReview)
      let look =
        "press \(start) to look for its recording again, and \(replace) there to start over it"
      return procedure.isJournaled
        ? "\(look); `tally starts forget` says that it counts no longer"
        : "\(look); no journal knows of it, so note its key before you leave"
    }
    switch procedure.ending {
    case .unread(let error), .failed(let error): return error.nextStep
    case .notReady(let bot):
      return bot.readiness.remedy ?? "choose another bot, or try again once it is in the call"
    case .journal(let error): return error.nextStep
    default: return ""
    }
  }

  private static func key(_ procedure: StartProcedure) -> [(text: String, role: StyleRole)] {
    procedure.record.map { [("Idempotency key \($0.key).", .textDim)] } ?? []
  }
}
