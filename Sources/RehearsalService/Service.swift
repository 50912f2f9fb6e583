public import Foundation
import RecordingCore

/// The service's API as a value: a request and the time go in, the answer comes out.
///
/// It holds a handful of bots whose states move with the time that is passed in, and it reads no clock of its own.
/// Any key is right except `wrong`, which practises the refusal.
public struct Service: Sendable {
  /// The key that is refused.
  public static let wrongKey = "wrong"
  /// How long a stored answer is given again for its idempotency key, in seconds.
  public static let replayTime: TimeInterval = 3600

  var bots: [Bot]
  /// Where each bot stands in the list, by its id.
  let places: [String: Int]
  var recordingCount: Int
  var count = StartCount()
  let pageSize: Int
  let setup: ServiceSetup
  var answers: AnswerStore
  var ids: SeededChance

  /// Makes the service with its bots as they are at the start.
  /// - Parameters:
  ///   - start: When it starts, from which the bots' lives are dated.
  ///   - pageSize: How many bots a page of the list holds.
  ///   - setup: What differs from practice.
  public init(
    startingAt start: Date, pageSize: Int = 100, setup: ServiceSetup = ServiceSetup()
  ) {
    bots = Bot.cast(at: start) + Bot.extras(setup.extraBots, at: start)
    places = Dictionary(
      bots.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    recordingCount = bots.reduce(0) { $0 + $1.recordings.count }
    self.pageSize = max(1, pageSize)
    self.setup = setup
    answers = AnswerStore(setup.idempotency)
    ids = SeededChance(seed: setup.seed)
  }

  /// Answers one request.
  /// - Parameters:
  ///   - request: The request.
  ///   - now: The time of the request; never before that of an earlier one.
  ///   - fault: What goes wrong with it, apart from the way its answer is delivered.
  /// - Returns: The answer, refusals included.
  public mutating func respond(
    to request: Request, at now: Date, meeting fault: Fault? = nil
  ) -> Response {
    if request.path == StartCount.path { return labelled(countStarts(request)) }
    count.requests += 1
    if fault != nil { count.faults += 1 }
    do {
      return try answer(request, at: now, meeting: fault)
    } catch {
      return labelled(fault?.injected?.response(at: now) ?? error.response)
    }
  }

  private mutating func answer(
    _ request: Request, at now: Date, meeting fault: Fault?
  ) throws(Refusal) -> Response {
    guard request.method != "GET" || request.body.isEmpty else { throw .blocked }
    guard let route = Route(path: request.path) else { throw .notFound() }
    let caller = try caller(of: request)
    let method = route.endpoint.method.rawValue
    guard request.method == method else {
      throw .wrongMethod(request.method, allowed: method)
    }
    let response: Response
    switch route.endpoint {
    case .listBots: response = try listBots(request, at: now)
    case .readBot: response = try readBot(id: route.bot, at: now)
    case .startRecording:
      return onlyOnce(request, by: caller, at: now, meeting: fault) {
        (service) throws(Refusal) in
        try service.startRecording(id: route.bot, request, at: now, lateBy: fault?.lateness ?? 0)
      }
    }
    return labelled(fault?.injected?.response(at: now) ?? response)
  }

  /// The key a request came with: bare, or after the word Token.
  private func caller(of request: Request) throws(Refusal) -> String {
    let words = (request.header("Authorization") ?? "").split(separator: " ")
    guard let first = words.first else { throw .missingKey }
    let key = first.lowercased() == "token" ? words.dropFirst() : words[...]
    guard key.count == 1, let key = key.first, key != Service.wrongKey,
      key.utf8.allSatisfy(\.isPrintable)
    else { throw .wrongKey }
    return String(key)
  }
}

extension UInt8 {
  /// Whether this is a visible letter, digit or mark of ASCII.
  fileprivate var isPrintable: Bool { self > 0x20 && self < 0x7F }
}
