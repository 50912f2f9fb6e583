import RecordingCore

/// The kinds of services and starts that are gone through.
struct ModelSettings: Sendable {
  /// What the service does with idempotency keys.
  enum Keys: String, CaseIterable, Sendable {
    /// A key that was taken is answered as it was then.
    case honoured
    /// Whatever was answered to a key is answered again.
    case stored
    /// They mean nothing.
    case ignored
  }

  var keys = Keys.honoured
  /// Whether a recording that another one replaced is no longer listed.
  var vanishes = false
  /// Whether starts begin only once somebody speaks.
  var waits = false
  /// Whether bodies carry a label of their own.
  var isLabelled = true
  /// Whether the command says `--replace`.
  var replaces = false
  /// Whether the command has the body that the operator at the console has.
  var isSameBody = true
  /// Who is there: 0 is the console, 1 the command.
  var processes = [0, 1]
  /// How many bad events there may be.
  var budget = 1

  var words: String {
    [
      "keys \(keys.rawValue)", vanishes ? "replaced ones vanish" : nil, waits ? "waits" : nil,
      isLabelled ? "labels" : "no labels", replaces ? "--replace" : nil,
      isSameBody ? nil : "two bodies",
      processes == [0] ? "A alone" : processes == [1] ? "B alone" : nil, "budget \(budget)",
    ].compactMap(\.self).joined(separator: ", ")
  }
}

/// A request to start, with what is known of it to whoever checks.
struct ModelRequest {
  let start: String
  let key: String
  let isLabelled: Bool
  /// How many recordings there had been at the reading that it rests on.
  let seen: Int
  /// Whether it was agreed that what ran at that reading is replaced.
  let hasConsent: Bool
  var isLate = false
}

/// One bot at a service.
struct ModelService {
  enum Reply: UInt8 { case taken, badRequest, tooMany, brokenDown }

  struct Recording {
    /// The request that it is of; nil for somebody else's.
    let request: ModelRequest?
    var hasEnded = false
    var isListed = true
  }

  var isAlive = true
  var hasSpoken: Bool
  var recordings: [Recording] = []
  /// The one that runs.
  var running: Int?
  /// What was carried out and has not begun.
  var queue: [ModelRequest] = []
  /// What was answered to which key.
  var answered: [(key: String, reply: Reply)] = []
  /// What is on its way.
  var late: [ModelRequest] = []
  /// What was carried out.
  var done: [ModelRequest] = []

  init(_ settings: ModelSettings) { hasSpoken = !settings.waits }

  /// What becomes of a request that arrives.
  mutating func take(_ request: ModelRequest, _ keys: ModelSettings.Keys) -> Reply {
    if keys != .ignored, let known = answered.first(where: { $0.key == request.key }) {
      return known.reply
    }
    guard isAlive else { return answer(.badRequest, request, keys) }
    done.append(request)
    queue.append(request)
    return answer(.taken, request, keys)
  }

  /// Answers without doing anything, where the key does not say otherwise.
  mutating func answer(
    _ reply: Reply, _ request: ModelRequest, _ keys: ModelSettings.Keys
  ) -> Reply {
    if keys == .stored || keys == .honoured && reply == .taken {
      answered.append((request.key, reply))
    }
    return reply
  }

  func knows(_ key: String, _ keys: ModelSettings.Keys) -> Bool {
    keys != .ignored && answered.contains { $0.key == key }
  }

  /// A recording begins, in the place of the one that ran.
  mutating func begin(_ request: ModelRequest?, _ settings: ModelSettings) {
    stop(isListed: !settings.vanishes)
    recordings.append(Recording(request: request))
    running = recordings.count - 1
  }

  mutating func stop(isListed: Bool = true) {
    guard let running else { return }
    recordings[running].hasEnded = true
    recordings[running].isListed = isListed
    self.running = nil
  }

  mutating func end() {
    stop()
    isAlive = false
    queue = []
  }

  /// Whether anything can still become of a start.
  func mayBecome(_ start: String) -> Bool {
    recordings.contains { $0.request?.start == start }
      || isAlive && (queue + late).contains { $0.start == start }
  }

  /// The bot as it is told.
  var bot: Bot {
    let code =
      isAlive ? (running == nil ? "in_call_not_recording" : "in_call_recording") : "call_ended"
    return Bot(
      id: Model.bot,
      statusChanges: [StatusChange(BotStatus(code: code))],
      recordings: recordings.indices.filter { recordings[$0].isListed }.map(recording))
  }

  private func recording(_ number: Int) -> BotRecording {
    let recording = recordings[number]
    let at = Timestamp(secondsSince1970: Double(number))
    var labels = JSONValue.object(JSONObject())
    if let request = recording.request, request.isLabelled {
      labels.set(.string(JSONString(request.start)), at: JSONPointer([StartLabel.name]))
    }
    return BotRecording(
      id: "r\(number)", createdAt: at, startedAt: at,
      completedAt: recording.hasEnded ? at : nil,
      status: recording.hasEnded ? .done : .processing, labels: labels.objectValue)
  }
}
