@testable import RecordingCore

// The sentences of the product, each asked where it may break.
extension Model {
  /// A request leaves a process.
  mutating func leaves(_ record: StartRecord, _ number: Int) -> ModelRequest {
    let start = record.id
    let consent = consents[start] == true
    let request = ModelRequest(
      start: start, key: record.key.text,
      isLabelled: StartLabel.label(ofBody: record.body) != nil,
      seen: processes[number].reading?.seen ?? 0, hasConsent: consent)
    guard let reading = processes[number].reading else {
      findings.append(.broken("a request leaves without a reading"))
      return request
    }
    if clock - reading.at >= RetryPlan.readingLifetime {
      findings.append(.broken("a request leaves on a reading of 2 s before"))
    }
    if reading.running != nil, !consent {
      findings.append(.broken("a request leaves though the bot recorded, unasked"))
    }
    if reading.unended.contains(where: { $0 != start && !(consent && record.over.contains($0)) }) {
      findings.append(.broken("a request leaves beside another start, unasked"))
    }
    if settings.keys != .ignored {
      let others = (service.done + service.late).filter { $0.start == start }
      if others.contains(where: { $0.key != request.key }) {
        findings.append(.broken("a second key of a start leaves while the first may be taken"))
      }
    }
    return request
  }

  /// A request arrives at the service.
  mutating func arrives(_ request: ModelRequest) -> ModelService.Reply {
    let before = service.done.count
    let reply = service.take(request, settings.keys)
    guard service.done.count > before else { return reply }
    if service.done.filter({ $0.start == request.start }).count > 1 {
      findings.append(
        settings.keys == .ignored
          ? .unpreventable("a service that ignores keys carries a start out twice")
          : .broken("a start is carried out twice"))
    }
    return reply
  }

  /// What was carried out begins.
  mutating func begin(_ number: Int) {
    let request = service.queue.remove(at: number)
    if let running = service.running { replaces(running, request) }
    if state(of: request.start) == .forgotten {
      findings.append(.unpreventable("a forgotten start begins"))
    }
    service.begin(request, settings)
  }

  private mutating func replaces(_ running: Int, _ request: ModelRequest) {
    if running < request.seen {
      if !request.hasConsent {
        findings.append(.broken("a recording is replaced that showed in the reading, unasked"))
      }
      return
    }
    guard let other = service.recordings[running].request else {
      findings.append(
        .unpreventable(
          request.isLate
            ? "a late request replaces what somebody else started since its reading"
            : "a start replaces what somebody else started since its reading"))
      return
    }
    let (mine, its) = (state(of: request.start), state(of: other.start))
    let isDouble = service.done.contains { one in
      service.done.count { $0.start == one.start } > 1
    }
    if settings.keys == .ignored, isDouble {
      findings.append(.unpreventable("a start that was carried out twice replaces what came since"))
    } else if other.start == request.start {
      findings.append(.broken("a start replaces itself"))
    } else if mine == .superseded {
      findings.append(.unpreventable("a start that was started over begins after its successor"))
    } else if mine == .forgotten || its == .forgotten {
      findings.append(.unpreventable("a forgotten start comes between"))
    } else if isMistaken(other.start) || isMistaken(request.start) {
      findings.append(
        .unpreventable("one without a label comes between, since another recording passed for its"))
    } else if !names(request.start, other.start) {
      findings.append(.broken("a start replaces another one of ours, unasked"))
    }
  }

  private func state(of start: String) -> StartRecord.State? {
    journal.row(start).map { journal.rows[$0].record.state }
  }

  /// Whether a start without a label is called begun by a recording that it has not made.
  private func isMistaken(_ start: String) -> Bool {
    guard !settings.isLabelled, let row = journal.row(start) else { return false }
    let record = journal.rows[row].record
    guard record.state == .begun, let recording = record.recording else { return false }
    return service.recordings.indices.contains {
      "r\($0)" == recording.id && service.recordings[$0].request?.start != start
    }
  }

  private func names(_ start: String, _ other: String) -> Bool {
    consents[start] == true
      && journal.row(start).map { journal.rows[$0].record.over.contains(other) } == true
  }

  /// Whether what the journal says is true.
  func judged() -> [Finding] { journal.rows.flatMap { judged($0.record) } }

  private func judged(_ record: StartRecord) -> [Finding] {
    let count = service.done.count { $0.start == record.id }
    switch record.state {
    case .refused, .notDone, .withdrawn:
      guard service.mayBecome(record.id) else { return [] }
      return [.broken("a start is called \(record.state.rawValue), but happened or still may")]
    case .pending, .begun:
      if count == 0 || count > 1 && settings.keys != .ignored {
        return [
          .broken("a start is called \(record.state.rawValue), but was carried out \(count)x")
        ]
      }
      guard record.state == .begun else { return [] }
      let shown = service.recordings.indices.first { "r\($0)" == record.recording?.id }
      guard let shown else { return [.broken("a begun start has no recording")] }
      guard let request = service.recordings[shown].request else {
        return [
          settings.isLabelled
            ? .broken("somebody else's recording is taken for a labelled start's")
            : .unpreventable("somebody else's recording is taken for one without a label")
        ]
      }
      guard request.start != record.id else { return [] }
      return [
        settings.isLabelled
          ? .broken("the recording of another start is taken for a labelled one's")
          : .unpreventable("the recording of another start is taken for one without a label")
      ]
    case .claimed, .sending, .uncertain, .open, .superseded, .forgotten, .unclear: return []
    }
  }
}
