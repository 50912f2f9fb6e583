@testable import RecordingCore

/// What a step came upon.
enum Finding {
  /// A sentence of the product that does not hold.
  case broken(String)
  /// What no client can prevent, under the condition that its name says.
  case unpreventable(String)
}

/// Everything there is: the service, the journal, two processes and the time.
struct Model {
  static let bot: BotID = {
    do { return try BotID("6e1f5adb-0000-4000-8000-000000000001") } catch { preconditionFailure() }
  }()
  static let service = ServiceIdentity(origin: "https://us-east-1.recall.ai:443", instance: nil)
  /// As long as one more try, 5 s after the first one, takes.
  static let plan = RetryPlan(seconds: 8)
  static let startLimit = 2

  let settings: ModelSettings
  var service: ModelService
  var journal = ModelJournal()
  var processes: [ModelProcess]
  var budget: Int
  var clock = 10_000.0
  var hasSlept = false
  var hasForgotten = false
  /// What was agreed to for each start when it was claimed.
  var consents: [String: Bool] = [:]
  var seeds: UInt64 = 0
  var findings: [Finding] = []

  init(_ settings: ModelSettings) {
    self.settings = settings
    budget = settings.budget
    service = ModelService(settings)
    processes = [ModelProcess(number: 0), ModelProcess(number: 1)]
  }

  var now: Moment { Moment(seconds: 1e9 + clock, uptime: clock, boot: "boot") }

  func isLiving(_ owner: ModelJournal.Owner) -> Bool {
    processes[owner.process].life == owner.life
  }

  func body(of process: Int) -> StartBody {
    let trigger = settings.waits ? "participant_speak" : "call_join"
    var body = JSONValue.object(JSONObject([("start_recording_on", .string(JSONString(trigger)))]))
    if process == 0, !settings.isSameBody { body.set(.bool(true), at: JSONPointer(["other"])) }
    return StartBody(body, isLabelled: settings.isLabelled)
  }

  /// Whether both processes are at rest.
  var isAtRest: Bool { processes.allSatisfy { $0.procedure == nil } }
}

/// A step that may come next.
struct Move {
  let words: String
  let model: Model
  /// Whether nothing bad happened and nobody gave up: a step that may be relied on.
  var isOrdinary = true
}
