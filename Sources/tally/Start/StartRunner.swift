import RecordingCore

/// Runs a start on this thread: carries out what the procedure asks for, until it is over.
struct StartRunner {
  let client: RecallClient
  let journal: Journal
  let interruption: Interruption
  /// Says what is waited for, a line at a time.
  let say: (String) -> Void

  /// Runs a start to its end.
  /// - Parameters:
  ///   - procedure: The start; on return it has ended.
  ///   - whenClaimed: Told of each start that is about to be made, with the bot as it was read.
  ///   - decide: Asks the operator, where one decides; nil leaves without sending.
  /// - Throws: what `decide` throws.
  func run(
    _ procedure: inout StartProcedure, whenClaimed: (StartRecord, Bot) -> Void,
    decide: (StartSituation, StartProcedure.News?) throws -> StartProcedure.Decision?
  ) throws {
    var actions = procedure.opening[...]
    var isLeft = false
    var bot: Bot?
    var claimed: String?
    while !procedure.hasEnded {
      if interruption.isInterrupted, !isLeft {
        isLeft = true
        actions += procedure.take(.left, at: .now())
        continue
      }
      if let record = procedure.record, record.state == .claimed, record.id != claimed, let bot {
        claimed = record.id
        whenClaimed(record, bot)
      }
      if let action = actions.popFirst() {
        let event = perform(action, of: procedure)
        if case .surveyed(let survey) = event { bot = (try? survey.reading.get())?.bot }
        // What was given up while it was out ends with what came of it.
        if interruption.isInterrupted, !isLeft {
          isLeft = true
          actions += procedure.take(.left, at: .now())
        }
        if let event { actions += procedure.take(event, at: .now()) }
      } else if case .reviewing(let situation) = procedure.step {
        let decision = try interruption.suspended { try decide(situation, procedure.news) }
        actions += procedure.take(decision.map { .decided($0) } ?? .left, at: .now())
      } else {
        return
      }
    }
    for case .note(let record) in actions { note(record) }
  }

  private func perform(
    _ action: StartProcedure.Action, of procedure: StartProcedure
  ) -> StartProcedure.Event? {
    let order = procedure.order
    switch action {
    case .survey: return .surveyed(survey(order))
    case .claim(let record):
      return .claimed(claim { () throws(JournalError) in try journal.claim(record) })
    case .resume(let record):
      say("going on with the start of \(record.claimedAt.timestamp.clockWords)")
      return .claimed(claim { () throws(JournalError) in try journal.resume(record) })
    case .read:
      let beganAt = Moment.now()
      return .read(read(order.bot), beganAt: beganAt)
    case .mark(let record): return .marked(mark(record))
    case .send(let record, let moment): return .answered(send(record, leavingBy: moment))
    case .note(let record):
      note(record)
      return nil
    case .wait(let moment):
      sayWhatIsWaitedFor(procedure)
      interruption.sleep(until: moment)
      return .waited
    case .cancel: return nil
    }
  }

  private func survey(_ order: StartOrder) -> StartSurvey {
    let beganAt = Moment.now()
    let reading = read(order.bot)
    let (bot, service): (Bot?, ServiceIdentity) =
      switch reading {
      case .success(let reading): (reading.bot, reading.service)
      case .failure: (nil, ServiceIdentity(client.address))
      }
    var key: IdempotencyKey?
    if case .command(let line) = order.decider { key = line.key }
    let listing: Result<JournalListing, JournalError>
    do throws(JournalError) {
      listing = .success(
        try journal.listing(
          of: order.bot, at: service, readBy: order.profile, reading: bot, under: key,
          at: beganAt))
    } catch {
      listing = .failure(error)
    }
    return StartSurvey(reading, journal: listing)
  }

  private func read(_ bot: BotID) -> Result<ServiceReading, ClientError> {
    do throws(ClientError) {
      return .success(
        try interruption.guarding { [client] () async throws(ClientError) in
          try await client.reading(of: bot)
        })
    } catch {
      return .failure(error)
    }
  }

  private func claim(
    _ work: () throws(JournalError) -> StartProcedure.ClaimAnswer
  ) -> StartProcedure.ClaimAnswer {
    do throws(JournalError) { return try work() } catch { return .failed(error) }
  }

  private func mark(_ record: StartRecord) -> Result<Bool, JournalError> {
    do throws(JournalError) {
      return .success(try journal.mark(record))
    } catch {
      return .failure(error)
    }
  }

  private func send(_ record: StartRecord, leavingBy moment: Moment) -> TryAnswer {
    let answer = try? interruption.guarding { [client] () async throws(ClientError) in
      await client.startRecording(
        on: record.bot, body: Array(record.body.utf8), idempotencyKey: record.key,
        leavingBy: moment)
    }
    return answer ?? TryAnswer(.failure(.cancelled(requestLeft: true)))
  }

  // What cannot be written down is not worse than a process that was killed: the start then stands as open.
  private func note(_ record: StartRecord) {
    do throws(JournalError) {
      _ = try journal.note(record)
    } catch {
      say("\(error.title): \(error.detail)")
    }
  }

  private func sayWhatIsWaitedFor(_ procedure: StartProcedure) {
    guard case .pausing(let until, let error) = procedure.step else { return }
    let seconds = Int(Moment.now().seconds(until: until).rounded(.up))
    let tries = procedure.record?.tries ?? 0
    say(
      procedure.isReadingAgain
        ? "\(error.detail); reading again in \(seconds) s"
        : "try \(tries): \(error.detail); try \(tries + 1) in \(seconds) s")
  }
}
