import RecordingCore
import TestSupport
import Testing

/// What a request comes to on a transport of its own.
private func outcome(
  of request: HTTPRequest, limits: CurlTransport.Limits = .init()
) async -> Result<HTTPResponse, TransportError> {
  let transport = CurlTransport(limits: limits)
  do throws(TransportError) {
    return .success(try await transport.perform(request))
  } catch {
    return .failure(error)
  }
}

/// What a request comes to when the server follows a script after it has read the request.
private func outcome(
  ofAnswer steps: RawServer.Step..., limits: CurlTransport.Limits = .init()
) async throws -> Result<HTTPResponse, TransportError> {
  let server = try RawServer(script: [.readRequest] + steps)
  return await outcome(of: HTTPRequest(.get, server.url), limits: limits)
}

private let hasty = CurlTransport.Limits(total: .milliseconds(200))

@Suite("Transport by libcurl", .timeLimit(.minutes(1)))
struct CurlTransportTests {
  @Suite("What leaves")
  struct Request {
    let server: RawServer

    init() throws {
      server = try RawServer(.readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))
    }

    @Test("the bytes that arrive are the bytes given, under each header once")
    func post() async throws {
      let body = "{\"a\":1.0,\n \"é\":\"\\u0000 \u{1B}[2J\"}"
      let request = HTTPRequest(
        .post, server.url + "/api/v1/bot/7/start_recording/",
        headers: [
          HTTPHeader("Authorization", "Token secret"), HTTPHeader("Accept", "application/json"),
          HTTPHeader("Content-Type", "application/json"), HTTPHeader("Idempotency-Key", "k-1"),
        ], body: Array(body.utf8))
      _ = try await CurlTransport().perform(request)
      #expect(
        server.requests == [
          """
          POST /api/v1/bot/7/start_recording/ HTTP/1.1\r
          Host: 127.0.0.1:\(server.port)\r
          User-Agent: \(Product.userAgent)\r
          Authorization: Token secret\r
          Accept: application/json\r
          Content-Type: application/json\r
          Idempotency-Key: k-1\r
          Content-Length: \(body.utf8.count)\r
          \r
          \(body)
          """
        ])
    }

    @Test("a large body does not wait for a go-ahead")
    func largeBody() async throws {
      let body = String(repeating: "x", count: 2_000_000)
      _ = try await CurlTransport().perform(
        HTTPRequest(.post, server.url, body: Array(body.utf8)))
      let arrived = try #require(server.requests.first)
      #expect(arrived.hasSuffix("\r\n\r\n" + body))
      #expect(!arrived.contains("Expect:"))
    }

    @Test("a POST without a body announces none and names no type")
    func emptyPost() async throws {
      _ = try await CurlTransport().perform(HTTPRequest(.post, server.url))
      let arrived = try #require(server.requests.first)
      #expect(arrived.contains("Content-Length: 0\r\n"))
      #expect(!arrived.contains("Content-Type"))
    }

    @Test("a header that would end its line is not sent", arguments: ["a\r\nB: c", "a\nb", "a\0"])
    func headerInjection(value: String) async {
      let request = HTTPRequest(.get, server.url, headers: [HTTPHeader("X-Name", value)])
      #expect(await outcome(of: request) == .failure(.notSent(.header(name: "X-Name"))))
      #expect(server.requests.isEmpty)
    }

    @Test("a command opens a connection of its own, so that libcurl never repeats it")
    func repeatedPost() async throws {
      let keeping = try RawServer(
        .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), .readRequest)
      let transport = CurlTransport()
      _ = try await transport.perform(HTTPRequest(.post, keeping.url))
      _ = try await transport.perform(HTTPRequest(.post, keeping.url))
      #expect(keeping.requests.filter { $0.hasPrefix("POST") }.count == 2)
    }
  }

  @Suite("What comes back")
  struct Answer {
    @Test("status, headers and body as they came")
    func whole() async throws {
      let text = "{\"name\":\"\u{1B}]0;owned\u{7}\"}"
      let answer = try await outcome(
        ofAnswer: .send(
          "HTTP/1.1 200 OK\r\nRetry-After:  7 \r\nX-Odd: a:b\r\n"
            + "Content-Length: \(text.utf8.count)\r\n\r\n\(text)")
      ).get()
      #expect(answer.status == 200)
      #expect(answer.value(of: "retry-after") == "7")
      #expect(answer.value(of: "X-ODD") == "a:b")
      #expect(answer.body == Array(text.utf8))
    }

    @Test("the answer after an interim one counts")
    func interim() async throws {
      let answer = try await outcome(
        ofAnswer: .send(
          "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 201 Created\r\nB: c\r\n\r\nx")
      ).get()
      #expect(
        answer == HTTPResponse(status: 201, headers: [HTTPHeader("B", "c")], body: [0x78]))
    }

    @Test("a redirect is an answer, and nobody else is asked")
    func redirect() async throws {
      let other = try RawServer(.readRequest)
      let answer = try await outcome(
        ofAnswer: .send("HTTP/1.1 307 Temporary\r\nLocation: \(other.url)/\r\n\r\n")
      ).get()
      #expect(answer.status == 307)
      #expect(answer.value(of: "Location") == other.url + "/")
      #expect(other.requests.isEmpty)
    }

    @Test("an answer up to the limit is read, one byte more is not")
    func limit() async throws {
      let limits = CurlTransport.Limits(answerBytes: 5)
      #expect(
        try await outcome(ofAnswer: .send("HTTP/1.1 200 OK\r\n\r\n12345"), limits: limits)
          .get().body.count == 5)
      #expect(
        try await outcome(ofAnswer: .send("HTTP/1.1 200 OK\r\n\r\n123456"), limits: limits)
          == .failure(.unanswered(.tooLarge(limit: 5))))
    }

    @Test("an answer of 5 MB is over the usual limit")
    func usualLimit() async throws {
      let result = try await outcome(
        ofAnswer: .send("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n"),
        .sendZeros(count: 5_000_000))
      #expect(result == .failure(.unanswered(.tooLarge(limit: 4 << 20))))
    }

    @Test("headers without end are over the limit")
    func endlessHeaders() async throws {
      let lines = String(repeating: "X-Long: \(String(repeating: "x", count: 90))\r\n", count: 3000)
      let result = try await outcome(ofAnswer: .send("HTTP/1.1 200 OK\r\n" + lines + "\r\n"))
      #expect(result == .failure(.unanswered(.headersTooLarge(limit: 256 << 10))))
    }
  }

  @Suite("Left, but without a whole answer")
  struct Loss {
    @Test("closed without an answer")
    func closed() async throws {
      #expect(try await outcome(ofAnswer: .send("")) == .failure(.unanswered(.closed)))
    }

    @Test("reset while the request was on its way")
    func reset() async throws {
      let server = try RawServer(.awaitFirstByte)
      let result = await outcome(of: HTTPRequest(.get, server.url))
      #expect(result == .failure(.unanswered(.reset)))
    }

    @Test("a silent server")
    func silent() async throws {
      #expect(
        try await outcome(ofAnswer: .stall, limits: hasty)
          == .failure(.unanswered(.timeout(hasty.total))))
    }

    @Test("a server that takes the connection but reads nothing")
    func takesConnectionOnly() async throws {
      let server = try RawServer(.awaitFirstByte, .stall)
      let result = await outcome(of: HTTPRequest(.get, server.url), limits: hasty)
      #expect(result == .failure(.unanswered(.timeout(hasty.total))))
    }

    @Test("half of the headers")
    func halfHeaders() async throws {
      #expect(
        try await outcome(ofAnswer: .send("HTTP/1.1 200 OK\r\nContent-Len"))
          == .failure(.unanswered(.halfAnswer(received: 0, announced: nil))))
    }

    @Test("half of a body of known length")
    func halfBody() async throws {
      #expect(
        try await outcome(ofAnswer: .send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"))
          == .failure(.unanswered(.halfAnswer(received: 4, announced: 100))))
    }

    @Test("half of a body in chunks")
    func halfChunk() async throws {
      #expect(
        try await outcome(
          ofAnswer: .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf"))
          == .failure(.unanswered(.halfAnswer(received: 4, announced: nil))))
    }

    @Test("half of a body, then silence")
    func stalledBody() async throws {
      #expect(
        try await outcome(
          ofAnswer: .send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .stall,
          limits: hasty) == .failure(.unanswered(.timeout(hasty.total))))
    }

    @Test("what is not HTTP", arguments: ["<html>no</html>", "\u{1B}[31m\r\n\r\n"])
    func notHTTP(text: String) async throws {
      #expect(try await outcome(ofAnswer: .send(text)) == .failure(.unanswered(.notHTTP)))
    }
  }

  @Suite("Never left")
  struct Obstacle {
    @Test("nobody listens")
    func refused() async throws {
      let port = try RawServer.silentPort()
      let result = await outcome(of: HTTPRequest(.post, "http://127.0.0.1:\(port)/"))
      #expect(result == .failure(.notSent(.refused(by: "127.0.0.1:\(port)"))))
    }

    @Test("a name that nobody has")
    func unresolved() async {
      let result = await outcome(of: HTTPRequest(.get, "http://nobody.localhost.invalid/"))
      #expect(result == .failure(.notSent(.unresolved(host: "nobody.localhost.invalid"))))
    }

    @Test("TLS that never comes about")
    func silentHandshake() async throws {
      let server = try RawServer(.stall)
      let limits = CurlTransport.Limits(connect: .milliseconds(200))
      let result = await outcome(
        of: HTTPRequest(.post, "https://127.0.0.1:\(server.port)/"), limits: limits)
      #expect(
        result
          == .failure(
            .notSent(.connectTimeout(to: "127.0.0.1:\(server.port)", after: limits.connect))))
    }

    @Test("a server without TLS")
    func noTLS() async throws {
      let server = try RawServer(.awaitFirstByte, .send("HTTP/1.1 400 Bad Request\r\n\r\n"))
      let result = await outcome(of: HTTPRequest(.post, "https://127.0.0.1:\(server.port)/"))
      guard case .failure(.notSent(.secureConnection)) = result else {
        Issue.record("\(result)")
        return
      }
    }

    @Test(
      "a URL that is none", arguments: [("ftp://a/", URLFault.scheme), ("http:///", .emptyHost)])
    func url(text: String, fault: URLFault) async {
      #expect(
        await outcome(of: HTTPRequest(.get, text)) == .failure(.notSent(.url(text, fault))))
    }
  }

  @Suite("Cancelled")
  struct Cancellation {
    @Test("before it starts")
    func early() async throws {
      let server = try RawServer(.readRequest)
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await outcome(of: HTTPRequest(.get, server.url))
      }
      #expect(await task.value == .failure(.cancelled(requestLeft: false)))
      #expect(server.requests.isEmpty)
    }

    @Test("while the answer is awaited, and the transport works on")
    func waiting() async throws {
      let server = try RawServer(.readRequest, .stall)
      let transport = CurlTransport()
      let task = Task { () -> TransportError? in
        do throws(TransportError) {
          _ = try await transport.perform(HTTPRequest(.get, server.url))
          return nil
        } catch { return error }
      }
      while server.requests.isEmpty { await Task.yield() }
      task.cancel()
      #expect(await task.value == .cancelled(requestLeft: true))

      let next = try RawServer(.readRequest, .send("HTTP/1.1 204 None\r\n\r\n"))
      #expect(try await transport.perform(HTTPRequest(.get, next.url)).status == 204)
    }
  }

  @Test("many requests at once each get their own answer")
  func concurrent() async throws {
    let transport = CurlTransport()
    try await withThrowingTaskGroup { group in
      for status in 200..<232 {
        group.addTask {
          let server = try RawServer(.readRequest, .send("HTTP/1.1 \(status) Some\r\n\r\n"))
          let answer = try await transport.perform(HTTPRequest(.get, server.url))
          #expect(answer.status == status)
        }
      }
      try await group.waitForAll()
    }
  }
}
