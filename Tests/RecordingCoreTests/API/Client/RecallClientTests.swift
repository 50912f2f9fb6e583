import RecordingCore
import TestSupport
import Testing

private let id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
private let recordingBot = """
  {"id":"\(id)","status_changes":[
    {"code":"in_call_recording","created_at":"2026-11-23T10:00:00Z"}]}
  """

private func client(_ transport: FakeTransport, at url: String = "http://a.example.com/x/")
  throws -> RecallClient
{
  RecallClient(
    address: try ServiceAddress(baseURL: url), key: try APIKey("s3cret"), transport: transport)
}

@Suite("Recall client")
struct RecallClientTests {
  @Test("a start is one request with the body as given, and the bot as its answer")
  func start() async throws {
    let transport = FakeTransport(status: 200, recordingBot)
    let key = IdempotencyKey()
    let body = Array("{ \"a\": 1.0 }".utf8)
    let answer = try await client(transport)
      .startRecording(on: BotID(id), body: body, idempotencyKey: key)
    #expect(try answer.result.get().status == .inCallRecording)
    #expect(
      transport.requests == [
        HTTPRequest(
          .post, "http://a.example.com/x/api/v1/bot/\(id)/start_recording/",
          headers: [
            HTTPHeader("Authorization", "Token s3cret"), HTTPHeader("Accept", "application/json"),
            HTTPHeader("Content-Type", "application/json"),
            HTTPHeader("Idempotency-Key", key.text),
          ], body: body)
      ])
  }

  @Test("reading a bot sends no body and no type")
  func read() async throws {
    let transport = FakeTransport(status: 200, recordingBot)
    _ = try await client(transport).bot(BotID(id))
    #expect(
      transport.requests == [
        HTTPRequest(
          .get, "http://a.example.com/x/api/v1/bot/\(id)/",
          headers: [
            HTTPHeader("Authorization", "Token s3cret"), HTTPHeader("Accept", "application/json"),
          ])
      ])
  }

  @Test("the list is the first page, and its link to the next is not followed")
  func list() async throws {
    let transport = FakeTransport(
      status: 200,
      #"{"count":2,"next":"http://evil.example.com/?page=2","results":[\#(recordingBot)]}"#)
    let page = try await client(transport, at: "http://127.0.0.1:8080").bots()
    #expect(page.bots.map(\.id.text) == [id])
    #expect(transport.requests.map(\.url) == ["http://127.0.0.1:8080/api/v1/bot/"])
  }

  @Test("several pages are asked for by their numbers, and come as one")
  func pages() async throws {
    func page(_ id: String, next: String) -> FakeTransport.Outcome {
      .answer(status: 200, #"{"count":3,"next":\#(next),"results":[{"id":"\#(id)"}]}"#)
    }
    let ids = ["1", "2", "3"].map { "\($0)\(id.dropFirst())" }
    let transport = FakeTransport(
      page(ids[0], next: #""http://evil.example.com/?page=9""#), page(ids[1], next: #""x""#),
      page(ids[2], next: "null"))
    let all = try await client(transport).bots(onPages: 9)
    #expect(all.bots.map(\.id.text) == ids)
    #expect(all.totalCount == 3 && all.next == nil)
    let base = "http://a.example.com/x/api/v1/bot/"
    #expect(transport.requests.map(\.url) == [base, base + "?page=2", base + "?page=3"])
  }

  @Test("pages end at the limit, and where a service knows but one")
  func endOfPages() async throws {
    let page = FakeTransport.Outcome.answer(
      status: 200, #"{"next":"x","results":[{"id":"\#(id)"}]}"#)
    for limit in [1, 9] {
      let transport = FakeTransport(page, page, page)
      let all = try await client(transport).bots(onPages: limit)
      #expect(all.bots.map(\.id.text) == [id])
      #expect(all.next == "x")
      #expect(transport.requests.count == min(limit, 2))
    }
  }

  @Test("a page that has to wait is asked for again")
  func patience() async throws {
    let page = FakeTransport.Outcome.answer(
      status: 200, #"{"next":"x","results":[{"id":"\#(id)"}]}"#)
    let last = FakeTransport.Outcome.answer(status: 200, #"{"next":null,"results":[]}"#)
    let busy = FakeTransport.Outcome.answer(
      status: 429, headers: [HTTPHeader("Retry-After", "0")], "{}")
    let transport = FakeTransport(page, busy, last)
    #expect(try await client(transport).bots(onPages: 9).bots.count == 1)
    #expect(transport.requests.count == 3)
    let refused = FakeTransport(busy)
    await #expect(throws: ClientError.self) { try await client(refused).bots(onPages: 9) }
  }

  @Test(
    "an answer that is not a bot is named for what it is",
    arguments: [
      ("", ClientError.Malformation.empty), (" \n", .empty), ("<!DOCTYPE html><p>hi", .webPage),
      ("[]", .notBot), (#"{"id":"x"}"#, .notBot), (#"{"detail":"ok"}"#, .notBot),
    ])
  func malformed(body: String, malformation: ClientError.Malformation) async throws {
    let client = try client(FakeTransport(status: 200, body))
    await #expect(throws: ClientError.unread(.malformedAnswer(malformation), of: .bot)) {
      try await client.bot(BotID(id))
    }
  }

  @Test("an answer about another bot is none")
  func otherBot() async throws {
    let other = try BotID("3fa85f64-5717-4562-b3fc-2c963f66afa7")
    let answer = FakeTransport.Outcome.answer(status: 200, recordingBot)
    let client = try client(FakeTransport(answer, answer))
    let malformed = ClientError.malformedAnswer(.otherBot(try BotID(id)))
    await #expect(throws: ClientError.unread(malformed, of: .bot)) { try await client.bot(other) }
    let start = await client.startRecording(
      on: other, body: [], idempotencyKey: IdempotencyKey())
    #expect(start.result == .failure(malformed))
  }

  @Test("half an answer ends early, which says nothing against the base URL")
  func half() async throws {
    let client = try client(FakeTransport(status: 200, String(recordingBot.dropLast(9))))
    let error = await #expect(throws: ClientError.self) { try await client.bot(BotID(id)) }
    #expect(error?.detail == "the answer ends early: line 2, column 44")
    #expect(error?.nextStep == "try again; nothing was changed at the service")
  }

  @Test("a list without results is no list")
  func malformedList() async throws {
    let client = try client(FakeTransport(status: 200, recordingBot))
    await #expect(throws: ClientError.unread(.malformedAnswer(.notBotList), of: .list)) {
      try await client.bots()
    }
  }

  @Test("a status other than 2xx is a refusal, whatever its body")
  func refused() async throws {
    let client = try client(FakeTransport(status: 307, recordingBot))
    await #expect(throws: ClientError.unread(.refused(.redirected(status: 307, to: nil)), of: .bot))
    {
      try await client.bot(BotID(id))
    }
  }

  @Test("a transport error is passed on and nothing is sent again")
  func unreachable() async throws {
    let transport = FakeTransport(.failure(.unanswered(.closed)))
    let client = try client(transport)
    let answer = await client.startRecording(
      on: try BotID(id), body: [], idempotencyKey: IdempotencyKey())
    #expect(answer == TryAnswer(.failure(.unanswered(.closed))))
    #expect(transport.requests.count == 1)
  }
}
