import RecordingCore
import RehearsalService
import Testing

@Suite struct ReadBotTests {
  @Test(arguments: Transport.allCases)
  func aBotIsAnsweredWhole(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.get("/api/v1/bot/\(BotID.inCall)/")
      #expect(response.status == 200)
      #expect(response.headers["Content-Type"] == "application/json")
      #expect(response.json?["/id"] == .string(JSONString(BotID.inCall)))
      #expect(response.json?["/meeting_url/platform"] == "google_meet")
      #expect(response.json?["/recording_config/video_mixed_layout"] == "gallery_view_v2")
      #expect(response.json?["/recording_config/audio_mixed_raw"] == .null)
      #expect(response.json?["/recordings"] == [])
    }
  }

  @Test(arguments: Transport.allCases)
  func idsAreTakenInAnyCase(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      #expect(try await rehearsal.get("/api/v1/bot/\(BotID.inCall.uppercased())/").status == 200)
    }
  }

  @Test(arguments: ["00000000-0000-4000-8000-000000000000", "weekly"], Transport.allCases)
  func anUnknownBotIsNotFound(id: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      for response in [
        try await rehearsal.get("/api/v1/bot/\(id)/"), try await rehearsal.start(id),
      ] {
        #expect(response.status == 404)
        #expect(response.json == ["detail": "Not found."])
      }
    }
  }

  @Test func everyBotAgreesWithTheDocument() async throws {
    let witness = try Witness()
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      _ = try await rehearsal.start(
        BotID.inCall,
        """
        {"transcript": {"provider": {"recallai_streaming": {}}}, "audio_mixed_mp3": {},
        "retention": {"type": "timed", "hours": 1}, "metadata": {"a": "b"}}
        """)
      for passed in [0.0, 1, 30] {
        rehearsal.wait(passed)
        let list = try #require(try await rehearsal.get("/api/v1/bot/").json)
        #expect(witness.faults(in: list, schema: "PaginatedBots") == [])
      }
    }
  }
}
