import Foundation
import RecordingCore
import Synchronization

@testable import RehearsalService

/// The two ways to reach the service, which must not differ.
enum Transport: String, CaseIterable, Sendable {
  case inProcess, loopback
}

/// A service under test, with a clock that only the test moves.
struct Rehearsal: Sendable {
  static let start = Date(timeIntervalSince1970: 1_795_000_000)

  private let move: @Sendable (TimeInterval) -> Void
  private let carry: @Sendable (RawRequest) async throws -> Response

  /// Runs a test against a fresh service.
  static func run(
    over transport: Transport, pageSize: Int = 100,
    test: @escaping @Sendable (Rehearsal) async throws -> Void
  ) async throws {
    let clock = TestClock()
    let service = Service(startingAt: start, pageSize: pageSize)
    switch transport {
    case .inProcess:
      let shared = SharedService(service)
      try await test(
        Rehearsal(move: clock.advance) { request in
          shared.respond(
            to: Request(
              request.method, request.target, headers: request.headers, body: request.body),
            at: clock.now)
        })
    case .loopback:
      try await serving(service, clock: { clock.now }) { port in
        try await test(
          Rehearsal(move: clock.advance) { request in
            try await request.send(toPort: port)
          })
      }
    }
  }

  /// Lets time pass.
  func wait(_ seconds: TimeInterval) { move(seconds) }

  func get(
    _ target: String, key: String? = "practice", headers: [String: String] = [:]
  ) async throws -> Response {
    try await send("GET", target, key: key, headers: headers)
  }

  func start(
    _ bot: String, _ body: String = "", key: String? = "practice",
    headers: [String: String] = [:]
  ) async throws -> Response {
    try await send(
      "POST", "/api/v1/bot/\(bot)/start_recording/", key: key, headers: headers, body: body)
  }

  func send(
    _ method: String, _ target: String, key: String? = "practice",
    headers: [String: String] = [:], body: String = ""
  ) async throws -> Response {
    var headers = headers
    if let key { headers["Authorization"] = key }
    return try await carry(
      RawRequest(method: method, target: target, headers: headers, body: Array(body.utf8)))
  }

  /// The bot as it is now.
  func bot(_ id: String) async throws -> JSONValue? {
    try await get("/api/v1/bot/\(id)/").json
  }

  /// The code of the bot's last status change.
  func status(of id: String) async throws -> String? {
    try await bot(id)?["/status_changes"]?.arrayValue?.last?["/code"]?.stringValue
  }

  func recordings(of id: String) async throws -> [JSONValue] {
    try await bot(id)?["/recordings"]?.arrayValue ?? []
  }
}

/// Serves on the loopback address while the test runs.
func serving(
  _ service: Service = Service(startingAt: Rehearsal.start), faults: FaultPlan = .none,
  limits: ServerLimits = ServerLimits(),
  clock: @escaping @Sendable () -> Date = { Rehearsal.start },
  test: @escaping @Sendable (UInt16) async throws -> Void
) async throws {
  let failure = Mutex<(any Error)?>(nil)
  let (done, finish) = AsyncStream<Void>.makeStream()
  try await LoopbackServer(service, faults: faults, limits: limits, clock: clock).run {
    for await _ in done {}
  } whenListening: { port in
    do { try await test(port) } catch { failure.withLock { $0 = error } }
    finish.finish()
  }
  if let error = failure.withLock({ $0 }) { throw error }
}

/// The ids of the bots, by what is worth practising with them.
enum BotID {
  static let inCall = "11111111-1111-4111-8111-111111111111"
  static let recording = "22222222-2222-4222-8222-222222222222"
  static let waitingRoom = "33333333-3333-4333-8333-333333333333"
  static let joining = "44444444-4444-4444-8444-444444444444"
  static let done = "55555555-5555-4555-8555-555555555555"
  static let fatal = "66666666-6666-4666-8666-666666666666"

  /// One of the extra bots, which are counted from 1.
  static func extra(_ number: Int) -> String {
    "10000000-0000-4000-8000-" + String(String(1_000_000_000_000 + number).dropFirst())
  }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
  private let date = Mutex(Rehearsal.start)

  var now: Date { date.withLock { $0 } }
  @Sendable func advance(_ seconds: TimeInterval) { date.withLock { $0 += seconds } }
}

private final class SharedService: Sendable {
  private let service: Mutex<Service>

  init(_ service: Service) { self.service = Mutex(service) }

  func respond(to request: Request, at now: Date) -> Response {
    service.withLock { $0.respond(to: request, at: now) }
  }
}
