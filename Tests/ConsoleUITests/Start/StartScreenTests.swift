import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Every state of a start as the operator sees it, in the three sizes.
@Suite struct StartScreenTests {
  static let sizes = [(120, 40), (80, 24), (60, 20)]

  private let bot = SampleBots.idle

  private func check(
    _ name: String, _ columns: Int, _ rows: Int, labelsStarts: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation, _ prepare: (inout TestStore) -> Void
  ) {
    var draft = Draft()
    draft.set(["type": "timed", "hours": 48], at: "/retention")
    var store = TestStore(
      AppState(
        size: Size(columns: columns, rows: rows), service: Console.rehearsal, draft: draft,
        labelsStarts: labelsStarts, seed: 1))
    store.choose(bot)
    prepare(&store)
    store.send(.due(.clock, at: TestStore.moment(8)))
    let (canvas, cursor) = store.screen()
    ScreenSnapshot.check(
      canvas, cursor: cursor, named: "start-\(name)-\(columns)x\(rows)",
      sourceLocation: sourceLocation)
  }

  /// Looks at the bot, agrees, and stops at the first effect that is none of these.
  private func begin(_ store: inout TestStore, until isReached: (StartProcedure.Action) -> Bool) {
    store.press("s")
    store.answer(with: bot)
    store.press(KeyPress(.enter))
    for _ in 0..<4 {
      for case .start(let action, let ticket) in store.takeEffects() {
        if isReached(action) { return }
        let event: StartProcedure.Event? =
          switch action {
          case .claim: .claimed(.granted)
          case .read:
            .read(
              .success(ServiceReading(bot, of: TestStore.service)), beganAt: TestStore.moment())
          case .mark: .marked(.success(true))
          default: nil
          }
        if let event { store.send(.start(run: ticket.run, event, at: TestStore.moment())) }
      }
    }
  }

  @Test(arguments: sizes) func theBotIsRead(columns: Int, rows: Int) {
    check("reading", columns, rows) { $0.press("s") }
  }

  @Test(arguments: sizes) func theReviewOverAnOpenStart(columns: Int, rows: Int) {
    check("over-open", columns, rows) { store in
      store.press("s")
      store.answer(with: bot, unended: [RandomAnswers.openStart])
    }
  }

  @Test(arguments: sizes) func theReviewOverAStartThatIsBeingTried(columns: Int, rows: Int) {
    check("held", columns, rows) { store in
      var tried = RandomAnswers.openStart
      tried.state = .sending
      store.press("s")
      store.answer(with: bot, unended: [tried])
    }
  }

  @Test(arguments: sizes) func theReviewOverAPendingStart(columns: Int, rows: Int) {
    check("over-pending", columns, rows) { store in
      var pending = RandomAnswers.openStart
      pending.state = .pending
      pending.wasTaken = true
      store.press("s")
      store.answer(with: bot, unended: [pending])
    }
  }

  @Test(arguments: sizes) func theReviewWithoutAJournal(columns: Int, rows: Int) {
    check("no-journal", columns, rows) { store in
      store.press("s")
      let path = "/home/o/.local/state/tally/journal.db"
      store.answer(.success(bot), journal: .failure(.damaged(path: path, "it is no database")))
    }
  }

  @Test(arguments: sizes) func theReviewWithALabel(columns: Int, rows: Int) {
    check("labelled", columns, rows, labelsStarts: true) { store in
      store.press("s")
      store.answer(with: bot)
    }
  }

  @Test(arguments: sizes) func thePermissionIsDenied(columns: Int, rows: Int) {
    check("permission", columns, rows) { store in
      let denied = Bot(
        id: bot.id, meeting: bot.meeting,
        statusChanges: [
          StatusChange(.recordingPermissionDenied, subCode: "zoom_host_not_present")
        ], recordingConfig: bot.recordingConfig)
      store.press("s")
      store.answer(with: denied)
    }
  }

  @Test(arguments: sizes) func theStartIsWrittenDown(columns: Int, rows: Int) {
    check("claiming", columns, rows) { store in
      begin(&store) { if case .claim = $0 { true } else { false } }
    }
  }

  @Test(arguments: sizes) func theBotIsReadBeforeATry(columns: Int, rows: Int) {
    check("checking", columns, rows) { store in begin(&store) { $0 == .read } }
  }

  @Test(arguments: sizes) func theTryIsWrittenDown(columns: Int, rows: Int) {
    check("marking", columns, rows) { store in
      begin(&store) { if case .mark = $0 { true } else { false } }
    }
  }

  @Test(arguments: sizes) func theRequestIsOut(columns: Int, rows: Int) {
    check("sending", columns, rows) { _ = $0.startOn(bot) }
  }

  @Test(arguments: sizes) func theRequestIsGivenUp(columns: Int, rows: Int) {
    check("giving-up", columns, rows) { store in
      _ = store.startOn(bot)
      store.press(KeyPress(.escape))
    }
  }

  @Test(arguments: sizes) func theNextTryIsWaitedFor(columns: Int, rows: Int) {
    check("pausing", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.failure(.refused(.unavailable(status: 503, retryAfter: nil))), at: 6)
    }
  }

  @Test(arguments: sizes) func theBotIsReadAfterATakenTry(columns: Int, rows: Int) {
    check("looking", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.failure(.unanswered(.closed)), at: 1)
      store.wait(at: 6)
      store.answer(with: bot, at: 6)
      _ = store.takeStart()
      store.answerStart(.success(bot), at: 7)
    }
  }

  @Test(arguments: sizes) func theKeysWhileItIsUnderWay(columns: Int, rows: Int) {
    check("keys", columns, rows) { store in
      _ = store.startOn(bot)
      store.press("?")
    }
  }

  @Test(arguments: sizes) func leavingIsAskedAbout(columns: Int, rows: Int) {
    check("leaving", columns, rows) { store in
      _ = store.startOn(bot)
      store.press("q")
    }
  }

  @Test(arguments: sizes) func itIsOpen(columns: Int, rows: Int) {
    check("open", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.failure(.unanswered(.timeout(.seconds(30)))), at: 6)
      store.press(KeyPress(.escape))
    }
  }

  @Test(arguments: sizes) func theBotChangedMeanwhile(columns: Int, rows: Int) {
    check("changed", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.failure(.unanswered(.closed)), at: 1)
      store.wait(at: 6)
      let recording = SampleBots.recording(as: "new", startedAt: 1_795_428_003)
      store.answer(with: SampleBots.with(id: bot.id, like: recording), at: 6)
    }
  }

  @Test(arguments: sizes) func itIsRefused(columns: Int, rows: Int) {
    check("refused", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.failure(.refused(.outOfCredit)), at: 6)
    }
  }

  @Test(arguments: sizes) func itCameToNothing(columns: Int, rows: Int) {
    check("not-done", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(
        .failure(.refused(.tooManyRequests(retryAfter: 100_000))), at: 6)
    }
  }

  @Test(arguments: sizes) func itWasTaken(columns: Int, rows: Int) {
    check("pending", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.success(bot), at: 6)
    }
  }

  @Test(arguments: sizes) func itsRecordingBegan(columns: Int, rows: Int) {
    check("begun", columns, rows) { store in
      _ = store.startOn(bot)
      store.answerStart(.success(bot), at: 4)
      let recording = SampleBots.recording(as: "new", startedAt: 1_795_428_006)
      store.answer(
        with: Bot(
          id: bot.id, name: bot.name, meeting: bot.meeting, statusChanges: recording.statusChanges,
          recordings: recording.recordings.suffix(1), recordingConfig: bot.recordingConfig), at: 7)
    }
  }

  @Test(arguments: sizes) func aConsoleOpensWithAnOpenStart(columns: Int, rows: Int) {
    check("recalled", columns, rows) { store in
      store.send(.startsRecalled(.success([RandomAnswers.openStart]), at: TestStore.moment()))
    }
  }
}
