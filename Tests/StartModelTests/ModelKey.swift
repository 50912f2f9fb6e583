@testable import RecordingCore

/// What tells one state from another: names become numbers in the order of their appearance, and times become what
/// may still depend on them.
struct ModelKey {
  private(set) var bytes: [UInt8] = []
  private var names: [String: UInt8] = [:]
  private let now: Double
  /// The keys that may be sent again, or are on their way.
  private var used: Set<String>

  init(_ model: Model) {
    now = model.clock
    used = Set(model.service.late.map(\.key))
    for row in model.journal.rows where !row.record.state.hasEnded {
      used.insert(row.record.key.text)
    }
    bytes.reserveCapacity(256)
    add(model.budget)
    add(model.hasSlept)
    add(model.hasForgotten)
    for row in model.journal.rows {
      add(row.record)
      add(row.owner.map { model.isLiving($0) ? $0.process + 1 : 3 } ?? 0)
      add(model.consents[row.record.id] == true)
    }
    add(model.service)
    for process in model.processes { add(process, model.consents) }
  }

  private mutating func add(_ number: Int) { bytes.append(UInt8(truncatingIfNeeded: number)) }
  private mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }
  private mutating func end() { bytes.append(255) }

  private mutating func name(_ text: String) {
    let number = names[text] ?? UInt8(names.count)
    names[text] = number
    bytes.append(number)
  }

  /// An age, as one of the spans that limits divide.
  private mutating func age(_ time: Double?, _ limits: [Double]) {
    guard let time else { return add(9) }
    add(limits.count { now - time >= $0 })
  }

  // MARK: The service

  private mutating func add(_ service: ModelService) {
    add(service.isAlive)
    add(service.hasSpoken)
    add(service.running.map { $0 + 1 } ?? 0)
    for recording in service.recordings {
      if let request = recording.request { name(request.start) } else { add(200) }
      add(recording.isListed)
    }
    end()
    for requests in [service.queue, service.late] {
      for request in requests { add(request) }
      end()
    }
    for request in service.done {
      name(request.start)
      if used.contains(request.key) { name(request.key) } else { add(200) }
    }
    end()
    for (key, reply) in service.answered where used.contains(key) {
      name(key)
      add(Int(reply.rawValue))
    }
    end()
  }

  private mutating func add(_ request: ModelRequest) {
    name(request.start)
    if used.contains(request.key) { name(request.key) } else { add(200) }
    add(request.seen)
    add(request.hasConsent)
    add(request.isLate)
  }

  // MARK: Starts

  private mutating func add(_ record: StartRecord) {
    name(record.id)
    add(StartRecord.State.allCases.firstIndex(of: record.state) ?? 0)
    for other in record.over { name(other) }
    end()
    if let recording = record.recording { bytes += recording.id.utf8 }
    guard !record.state.hasEnded else { return end() }
    name(record.key.text)
    // After the second try nothing depends on how many more there were.
    add(min(record.tries, 3))
    add(record.isUncertain)
    add(record.wasTaken)
    add(record.told)
    add(record.recordingsBefore)
    age(record.firstTryAt?.uptime, [RetryPlan.keyLifetime])
    age(record.lastTryAt?.uptime, [3600])
    age(record.missedAt?.uptime, [60])
    add(record.bodyMark.text.utf8.first.map(Int.init) ?? 0)
    end()
  }

  private mutating func add(_ reading: BotReading) {
    switch reading.prospect {
    case .begins: add(0)
    case .replaces(let id):
      add(1)
      bytes += id.utf8
    case .uncertain: add(2)
    case .isRefused: add(3)
    }
    add(reading.recordings)
  }

  private mutating func add(_ marks: [RecordingMark]?) {
    guard let marks else { return add(254) }
    for mark in marks { bytes += mark.id.utf8 }
    end()
  }

  // MARK: Processes

  private mutating func add(_ process: ModelProcess, _ consents: [String: Bool]) {
    guard let procedure = process.procedure else { return end() }
    if process.mayUseReading, let reading = process.reading {
      age(reading.at, [RetryPlan.readingLifetime])
      add(reading.seen)
      add(reading.running.map { $0 + 1 } ?? 0)
      for start in reading.unended { name(start) }
    }
    end()
    add(procedure)
    if let record = procedure.record { add(consents[record.id] == true) }
    for action in process.actions { add(action) }
    end()
  }

  private mutating func add(_ procedure: StartProcedure) {
    add(procedure.isLeaving)
    if let record = procedure.record { add(record) } else { add(253) }
    if let end = procedure.triesEnd { add(max(-1, Int(end.uptime - now)) + 2) } else { add(0) }
    add(procedure.failedReadings)
    add(procedure.lateReadings)
    add(procedure.order.decider == .person ? 0 : procedure.resurveys)
    add(procedure.alike.count)
    switch procedure.step {
    case .surveying: add(1)
    case .reviewing(let situation):
      add(2)
      add(situation)
    case .claiming(let situation):
      add(3)
      add(situation)
    case .checking: add(4)
    case .marking(let before, let beganAt):
      add(5)
      add(before)
      age(beganAt.uptime, [RetryPlan.readingLifetime])
    case .sending(let before):
      add(6)
      add(before)
    case .pausing: add(7)
    case .looking: add(8)
    case .ended: add(9)
    }
  }

  private mutating func add(_ situation: StartSituation) {
    add(situation.reading)
    for record in situation.unended { add(record) }
    add(situation.journalProblem == nil)
  }

  private mutating func add(_ action: StartProcedure.Action) {
    switch action {
    case .survey: add(1)
    case .claim(let record):
      add(2)
      add(record)
    case .resume(let record):
      add(3)
      add(record)
    case .read: add(4)
    case .mark(let record):
      add(5)
      add(record)
    case .send(let record, let leavingBy):
      add(6)
      add(record)
      add(leavingBy.uptime > now)
    case .cancel: add(7)
    case .note(let record):
      add(8)
      add(record)
    case .wait(let until):
      add(9)
      add(max(0, Int(until.uptime - now)))
    }
  }
}
