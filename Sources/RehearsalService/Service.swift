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
  var recordingCount: Int
  let pageSize: Int
  /// Names this run of the service in every answer.
  public let instance: String
  let conduct: Conduct
  private var faults: FaultPlan
  var count = StartCount()
  private var stored: [StoredKey: (response: Response, date: Date)] = [:]

  private struct StoredKey: Hashable, Sendable {
    let caller: String
    let path: String
    let key: String
  }

  /// Makes the service with its bots as they are at the start.
  /// - Parameters:
  ///   - start: When it starts, from which the bots' lives are dated.
  ///   - pageSize: How many bots a page of the list holds.
  ///   - instance: Names this run; by chance unless given.
  ///   - conduct: What it does beyond its API.
  public init(
    startingAt start: Date, pageSize: Int = 100, instance: String? = nil,
    conduct: Conduct = Conduct()
  ) {
    self.instance = instance ?? IdempotencyKey().text
    self.conduct = conduct
    faults = conduct.faults
    bots =
      Bot.cast(at: start) + (0..<max(0, conduct.additionalBots)).map { Bot.ready($0 + 1, start) }
    recordingCount = bots.reduce(0) { $0 + $1.recordings.count }
    self.pageSize = max(1, pageSize)
  }

  /// Answers one request, with whatever goes wrong with it.
  /// - Parameters:
  ///   - request: The request.
  ///   - now: The time of the request; never before that of an earlier one.
  /// - Returns: The answer, refusals included, and how it is delivered.
  public mutating func reply(to request: Request, at now: Date) -> Reply {
    guard request.path != StartCount.path else {
      return Reply(Response(json: count.json(instance: instance)))
    }
    let isStart = request.method == Endpoint.startRecording.method.rawValue
    let fault = faults.next(isStart: isStart)
    if fault != nil { count.faults += 1 }
    switch fault {
    case .lostRequest: return Reply(failure(500, nil, at: now), .none)
    case .lostAnswer: return Reply(respond(to: request, at: now), .none)
    case .halfAnswer: return Reply(respond(to: request, at: now), .half)
    case .slowAnswer(let seconds):
      return Reply(respond(to: request, at: now), .slow(seconds: seconds))
    case .failedAnswer(let status, let retryAfter):
      _ = respond(to: request, at: now)
      return Reply(failure(status, retryAfter, at: now))
    case .refused, .lateBeginning, nil: return Reply(respond(to: request, at: now, meeting: fault))
    }
  }

  /// Answers one request as the service itself does.
  /// - Parameters:
  ///   - request: The request.
  ///   - now: The time of the request; never before that of an earlier one.
  /// - Returns: The answer, refusals included.
  public mutating func respond(to request: Request, at now: Date) -> Response {
    respond(to: request, at: now, meeting: nil)
  }

  private mutating func respond(
    to request: Request, at now: Date, meeting fault: Fault?
  ) -> Response {
    count.requests += 1
    let own = ["X-Request-Id": "\(instance.prefix(8))-\(count.requests)"]
    do {
      return try answer(request, at: now, meeting: fault, own)
        .adding([ServiceIdentity.instanceHeader: instance])
    } catch {
      return error.response.adding(own).adding([ServiceIdentity.instanceHeader: instance])
    }
  }

  private mutating func answer(
    _ request: Request, at now: Date, meeting fault: Fault?, _ own: [String: String]
  ) throws(Refusal) -> Response {
    guard request.method != "GET" || request.body.isEmpty else { throw .blocked }
    guard let route = Route(path: request.path) else { throw .notFound() }
    let caller = try caller(of: request)
    guard request.method == route.method else {
      throw .wrongMethod(request.method, allowed: route.method)
    }
    if case .refused(let status, let retryAfter) = fault {
      let refused = failure(status, retryAfter, at: now).adding(own)
      guard case .startRecording = route, status == 500 || status < 500 else { return refused }
      return onlyOnce(request, by: caller, at: now) { _ in refused }
    }
    var delay = conduct.beginAfter
    if case .lateBeginning(let seconds) = fault { delay += seconds }
    switch route {
    case .listBots: return try listBots(request, at: now).adding(own)
    case .readBot(let id): return try readBot(id: id, at: now).adding(own)
    case .startRecording(let id):
      return onlyOnce(request, by: caller, at: now) { (service) in
        do throws(Refusal) {
          return try service.startRecording(id: id, request, at: now, beginningAfter: delay)
            .adding(own)
        } catch {
          return error.response.adding(own)
        }
      }
    }
  }

  /// An answer that says nothing but that it did not go well.
  private func failure(_ status: Int, _ retryAfter: Fault.RetryAfter?, at now: Date) -> Response {
    var headers = ["Date": now.httpText]
    switch retryAfter {
    case .seconds(let seconds): headers["Retry-After"] = String(seconds)
    case .date(let seconds): headers["Retry-After"] = (now + Double(seconds)).httpText
    case nil: break
    }
    return Response(
      status, json: ["detail": .string(JSONString("Practised failure \(status)."))],
      headers: headers)
  }

  /// The key a request came with: bare, or after the word Token.
  private func caller(of request: Request) throws(Refusal) -> String {
    let words = (request.header("Authorization") ?? "").split(separator: " ")
    guard let first = words.first else { throw .missingKey }
    let key = first.lowercased() == "token" ? words.dropFirst() : words[...]
    guard key.count == 1, let key = key.first, key != Service.wrongKey else { throw .wrongKey }
    return String(key)
  }

  /// Runs a command, or gives the stored answer again where its idempotency key came within the hour.
  private mutating func onlyOnce(
    _ request: Request, by caller: String, at now: Date,
    command: (inout Service) -> Response
  ) -> Response {
    guard conduct.idempotency != .ignored, let text = request.header("Idempotency-Key") else {
      return command(&self)
    }
    let key = StoredKey(caller: caller, path: request.path, key: text)
    stored = stored.filter { now.timeIntervalSince($0.value.date) < Service.replayTime }
    if let known = stored[key] { return known.response }
    let response = command(&self)
    if conduct.idempotency == .stored || response.status == 200 { stored[key] = (response, now) }
    return response
  }
}
