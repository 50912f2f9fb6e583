import Foundation
import RecordingCore

@testable import RehearsalService

/// A service as a bare value, for tests of what it carries out and keeps.
struct Practice {
  static let instance = UUID(uuidString: "0A0A0A0A-0000-4000-8000-00000000000A") ?? UUID()

  var service: Service
  var now = Rehearsal.start

  init(
    _ idempotency: IdempotencyMode = .stored, startDelay: TimeInterval = 2, bots: Int = 0,
    seed: UInt64 = 7
  ) {
    service = Service(
      startingAt: Rehearsal.start,
      setup: ServiceSetup(
        startDelay: startDelay, extraBots: bots, idempotency: idempotency, seed: seed,
        instance: Practice.instance))
  }

  mutating func start(
    _ bot: String = BotID.inCall, key: String? = "one", body: JSONValue = [:],
    meeting kind: Fault.Kind? = nil
  ) -> Response {
    var headers = ["Authorization": "practice"]
    headers["Idempotency-Key"] = key
    return service.respond(
      to: Request("POST", "/api/v1/bot/\(bot)/start_recording/", headers: headers, json: body),
      at: now, meeting: kind.map { Fault($0) })
  }

  mutating func get(_ path: String, meeting kind: Fault.Kind? = nil) -> Response {
    service.respond(
      to: Request("GET", path, headers: ["Authorization": "practice"]), at: now,
      meeting: kind.map { Fault($0) })
  }

  mutating func bot(_ id: String) -> JSONValue? { get("/api/v1/bot/\(id)/").json }

  /// How many starts the bot that is in its call has carried out.
  mutating func starts(of bot: String = BotID.inCall) -> Int {
    service.respond(to: Request("GET", "/rehearsal/starts"), at: now)
      .json?[JSONPointer(["starts", bot, "carried_out"])]?.intValue ?? 0
  }
}
