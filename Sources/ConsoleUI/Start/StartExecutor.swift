import Dispatch
import RecordingCore
import Synchronization

/// Carries out what a start asks for: requests as tasks, the journal on a queue of its own.
final class StartExecutor: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    /// Who answered the last reading of a bot, which says which run of a rehearsal it is, and when that began.
    var readings: [BotID: (service: ServiceIdentity, beganAt: Moment)] = [:]
  }

  private let mailbox: Mailbox
  private let journal: Journal
  // A journal that another process holds must not keep drafts from being saved.
  private let queue = DispatchQueue(label: "tally.journal")
  private let state = Mutex(State())

  init(mailbox: Mailbox, journal: Journal) {
    self.mailbox = mailbox
    self.journal = journal
  }

  /// Notes who answered a reading, and when it began.
  func note(_ reading: ServiceReading, beganAt: Moment) {
    state.withLock { $0.readings[reading.bot.id] = (reading.service, beganAt) }
  }

  /// Waits until everything that was to be written is written.
  func finishWriting() { queue.sync {} }

  // MARK: Outside a start

  func recall() {
    queue.async { [journal, mailbox] in
      mailbox.post(
        .startsRecalled(
          Self.result { () throws(JournalError) in
            try journal.unended(at: .now())
          }, at: .now()))
    }
  }

  func survey(_ bot: BotID, profile: String?, _ client: RecallClient) {
    Task(executorPreference: RequestExecutor.shared) { [self] in
      let beganAt = Moment.now()
      guard let reading = try? await client.reading(of: bot) else { return }
      note(reading, beganAt: beganAt)
      settle(reading.bot, profile: profile)
    }
  }

  func settle(_ bot: Bot, profile: String?) {
    guard let (service, beganAt) = state.withLock({ $0.readings[bot.id] }) else { return }
    queue.async { [journal, mailbox] in
      let listing = Self.result { () throws(JournalError) in
        try journal.listing(
          of: bot.id, at: service, readBy: profile, reading: bot, under: nil, at: beganAt)
      }
      mailbox.post(.startsSettled(bot.id, listing, at: .now()))
    }
  }

  // MARK: A start

  /// Carries out an action; what comes of it is posted with the run's number.
  func carryOut(
    _ action: StartProcedure.Action, _ ticket: StartTicket, _ client: RecallClient?
  ) {
    switch action {
    case .survey: survey(ticket, client)
    case .claim(let record):
      write(ticket) { journal in
        .claimed(Self.answer { () throws(JournalError) in try journal.claim(record) })
      }
    case .resume(let record):
      write(ticket) { journal in
        .claimed(Self.answer { () throws(JournalError) in try journal.resume(record) })
      }
    case .mark(let record):
      write(ticket) { journal in
        .marked(Self.result { () throws(JournalError) in try journal.mark(record) })
      }
    case .note(let record):
      write(ticket) { journal in
        // What cannot be written down is not worse than a process that was killed: it then stands as open.
        _ = try? journal.note(record)
        return nil
      }
    case .read:
      let beganAt = Moment.now()
      request(ticket, client) { client in
        .read(await Self.reading(of: ticket.bot, client), beganAt: beganAt)
      }
    case .send(let record, let moment):
      request(ticket, client) { client in
        .answered(
          await client.startRecording(
            on: record.bot, body: Array(record.body.utf8), idempotencyKey: record.key,
            leavingBy: moment))
      }
    case .wait: break  // The loop waits.
    case .cancel: state.withLock(\.task)?.cancel()
    }
  }

  private func survey(_ ticket: StartTicket, _ client: RecallClient?) {
    let beganAt = Moment.now()
    request(ticket, client) { [self, journal, queue] client in
      let reading = await Self.reading(of: ticket.bot, client)
      let (bot, service): (Bot?, ServiceIdentity) =
        switch reading {
        case .success(let reading): (reading.bot, reading.service)
        case .failure: (nil, ServiceIdentity(client.address))
        }
      if case .success(let reading) = reading { note(reading, beganAt: beganAt) }
      let listing = await withCheckedContinuation { continuation in
        queue.async {
          continuation.resume(
            returning: Self.result { () throws(JournalError) in
              try journal.listing(
                of: ticket.bot, at: service, readBy: ticket.profile, reading: bot, under: nil,
                at: beganAt)
            })
        }
      }
      return .surveyed(StartSurvey(reading, journal: listing))
    }
  }

  // What a start asks for is answered in any case, also when it was cancelled.
  private func request(
    _ ticket: StartTicket, _ client: RecallClient?,
    _ work: @escaping @Sendable (RecallClient) async -> StartProcedure.Event
  ) {
    guard let client else { return }
    replaceTask(
      by: Task(executorPreference: RequestExecutor.shared) { [mailbox] in
        let event = await work(client)
        mailbox.post(.start(run: ticket.run, event, at: .now()))
      })
  }

  private func write(
    _ ticket: StartTicket, _ work: @escaping @Sendable (Journal) -> StartProcedure.Event?
  ) {
    queue.async { [journal, mailbox] in
      if let event = work(journal) { mailbox.post(.start(run: ticket.run, event, at: .now())) }
    }
  }

  private func replaceTask(by task: Task<Void, Never>) { state.withLock { $0.task = task } }

  private static func reading(
    of bot: BotID, _ client: RecallClient
  ) async -> Result<ServiceReading, ClientError> {
    do throws(ClientError) {
      return .success(try await client.reading(of: bot))
    } catch {
      return .failure(error)
    }
  }

  private static func result<Value>(
    _ work: () throws(JournalError) -> Value
  ) -> Result<Value, JournalError> {
    do throws(JournalError) { return .success(try work()) } catch { return .failure(error) }
  }

  private static func answer(
    _ work: () throws(JournalError) -> StartProcedure.ClaimAnswer
  ) -> StartProcedure.ClaimAnswer {
    do throws(JournalError) { return try work() } catch { return .failed(error) }
  }
}
