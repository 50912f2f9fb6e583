import RecordingCore
import RehearsalService
import Testing

@Suite struct ListBotsTests {
  @Test(arguments: Transport.allCases)
  func allBotsFitOnOnePage(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let list = try await rehearsal.get("/api/v1/bot/").json
      #expect(list?["/count"] == 6)
      #expect(list?["/next"] == .null)
      #expect(list?["/previous"] == .null)
      #expect(list?["/results"]?.arrayValue?.count == 6)
    }
  }

  @Test(arguments: Transport.allCases)
  func pagesFollowTheirLinks(transport: Transport) async throws {
    try await Rehearsal.run(over: transport, pageSize: 4) { (rehearsal) async throws in
      let first = try await rehearsal.get("/api/v1/bot/").json
      #expect(first?["/results"]?.arrayValue?.count == 4)
      let next = try #require(first?["/next"]?.stringValue)
      #expect(next.hasPrefix("http://127.0.0.1"))
      #expect(next.hasSuffix("/api/v1/bot/?page=2"))
      let second = try await rehearsal.get("/api/v1/bot/?page=2").json
      #expect(second?["/count"] == 6)
      #expect(second?["/results"]?.arrayValue?.count == 2)
      #expect(second?["/next"] == .null)
      #expect(second?["/previous"]?.stringValue?.hasSuffix("?page=1") == true)
    }
  }

  @Test(arguments: ["0", "3", "-1", "two", "", "99999999999999999999"], Transport.allCases)
  func aPageThatIsNotThereIsNotFound(page: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport, pageSize: 4) { (rehearsal) async throws in
      let response = try await rehearsal.get("/api/v1/bot/?page=\(page)")
      #expect(response.status == 404)
      #expect(response.json == ["detail": "Invalid page."])
    }
  }

  @Test(arguments: Transport.allCases)
  func statusesFilter(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      #expect(
        try await rehearsal.ids("?status=done&status=in_call_recording")
          == [BotID.recording, BotID.done])
      #expect(try await rehearsal.ids("?status=analysis_failed") == [])
      rehearsal.wait(20)
      #expect(
        try await rehearsal.ids("?status=in_call_not_recording")
          == [BotID.inCall, BotID.waitingRoom, BotID.joining])
    }
  }

  @Test(arguments: Transport.allCases)
  func platformAndLabelsFilter(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      #expect(try await rehearsal.ids("?platform=zoom") == [BotID.recording, BotID.done])
      #expect(try await rehearsal.ids("?platform=zoom&metadata__team=legal") == [BotID.recording])
      #expect(try await rehearsal.ids("?metadata__t%65am=%6Cegal") == [BotID.recording])
    }
  }

  @Test(arguments: Transport.allCases)
  func filtersStayInTheLinks(transport: Transport) async throws {
    try await Rehearsal.run(over: transport, pageSize: 1) { (rehearsal) async throws in
      let list = try await rehearsal.get("/api/v1/bot/?platform=zoom&page=1").json
      #expect(list?["/next"]?.stringValue?.hasSuffix("?platform=zoom&page=2") == true)
    }
  }

  @Test(arguments: Transport.allCases)
  func anUnknownStatusIsRefusedByName(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.get("/api/v1/bot/?status=recording")
      #expect(response.status == 400)
      #expect(response.json?["/status/0"]?.stringValue?.contains("recording") == true)
    }
  }
}

extension Rehearsal {
  /// The ids of the bots that a query finds.
  fileprivate func ids(_ query: String) async throws -> [String] {
    let results = try await get("/api/v1/bot/\(query)").json?["/results"]?.arrayValue ?? []
    return results.compactMap { $0["/id"]?.stringValue }
  }
}
