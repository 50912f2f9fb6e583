import RecordingCore
import RehearsalService
import Testing

@Suite struct RefusalTests {
  @Test(arguments: Transport.allCases)
  func withoutAKeyNothingIsAnswered(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      for response in [
        try await rehearsal.get("/api/v1/bot/", key: nil),
        try await rehearsal.get("/api/v1/bot/", key: ""),
        try await rehearsal.start(BotID.inCall, key: nil),
      ] {
        #expect(response.status == 401)
        #expect(response.json == ["detail": "Authentication credentials were not provided."])
      }
      #expect(try await rehearsal.recordings(of: BotID.inCall).isEmpty)
    }
  }

  @Test(
    arguments: ["wrong", "Token wrong", "Token", "Bearer key", "Token two words"],
    Transport.allCases)
  func aWrongKeyIsRefused(key: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.get("/api/v1/bot/", key: key)
      #expect(response.status == 401)
      #expect(response.json == ["detail": "Invalid token."])
    }
  }

  @Test(arguments: ["key", "Token key", "token key"], Transport.allCases)
  func aKeyIsTakenBareOrAfterTheWordToken(key: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      #expect(try await rehearsal.get("/api/v1/bot/", key: key).status == 200)
    }
  }

  @Test(
    arguments: [
      "/", "/api/v1/bot", "/api/v1/bot/\(BotID.inCall)", "/api/v1/bot//", "/api/v2/bot/",
      "/api/v1/bot/\(BotID.inCall)/start_recording",
      "/api/v1/bot/\(BotID.inCall)/dance/", "/api/v1/bot/\(BotID.inCall)/start_recording/now/",
    ], Transport.allCases)
  func aPathThatIsNoneIsNotFound(path: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      for method in ["GET", "POST"] {
        let response = try await rehearsal.send(method, path)
        #expect(response.status == 404)
        #expect(response.json == ["detail": "Not found."])
      }
    }
  }

  @Test(
    arguments: [
      ("POST", "/api/v1/bot/\(BotID.inCall)/", "GET"), ("DELETE", "/api/v1/bot/", "GET"),
      ("GET", "/api/v1/bot/\(BotID.inCall)/start_recording/", "POST"),
    ], Transport.allCases)
  func anotherMethodIsNotAllowed(
    request: (method: String, path: String, allowed: String), transport: Transport
  ) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.send(request.method, request.path)
      #expect(response.status == 405)
      #expect(response.headers["Allow"] == request.allowed)
      #expect(response.json?["/detail"]?.stringValue?.contains(request.method) == true)
    }
  }

  @Test(arguments: Transport.allCases)
  func theFirewallStopsABodyOnGet(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.send("GET", "/api/v1/bot/", body: "{}")
      #expect(response.status == 403)
      #expect(response.headers["Content-Type"] == "text/html")
      #expect(response.json == nil)
    }
  }
}
