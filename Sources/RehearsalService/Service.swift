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
  public init(startingAt start: Date, pageSize: Int = 100) {
    bots = Bot.cast(at: start)
    recordingCount = bots.reduce(0) { $0 + $1.recordings.count }
    self.pageSize = max(1, pageSize)
  }

  /// Answers one request.
  /// - Parameters:
  ///   - request: The request.
  ///   - now: The time of the request; never before that of an earlier one.
  /// - Returns: The answer, refusals included.
  public mutating func respond(to request: Request, at now: Date) -> Response {
    do {
      return try answer(request, at: now)
    } catch {
      return error.response
    }
  }

  private mutating func answer(_ request: Request, at now: Date) throws(Refusal) -> Response {
    guard request.method != "GET" || request.body.isEmpty else { throw .blocked }
    guard let route = Route(path: request.path) else { throw .notFound() }
    let caller = try caller(of: request)
    guard request.method == route.method else {
      throw .wrongMethod(request.method, allowed: route.method)
    }
    switch route {
    case .listBots: return try listBots(request, at: now)
    case .readBot(let id): return try readBot(id: id, at: now)
    case .startRecording(let id):
      return onlyOnce(request, by: caller, at: now) { (service) throws(Refusal) in
        try service.startRecording(id: id, request, at: now)
      }
    }
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
    command: (inout Service) throws(Refusal) -> Response
  ) -> Response {
    let key = request.header("Idempotency-Key")
      .map { StoredKey(caller: caller, path: request.path, key: $0) }
    stored = stored.filter { now.timeIntervalSince($0.value.date) < Service.replayTime }
    if let key, let known = stored[key] { return known.response }
    let response: Response
    do {
      response = try command(&self)
    } catch {
      response = error.response
    }
    if let key { stored[key] = (response, now) }
    return response
  }
}
