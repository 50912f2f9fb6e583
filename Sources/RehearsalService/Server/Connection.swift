import FlyingSocks
import Foundation

/// One client, whose requests are answered in turn until either side has had enough.
struct Connection: Sendable {
  let socket: AsyncSocket
  let limits: ServerLimits

  /// Answers requests, and closes the connection after the last.
  func serve(_ respond: @Sendable (Request) async -> (Response, Delivery)) async {
    defer { try? socket.close() }
    let reader = RequestReader(socket, limits: limits)
    do {
      while let (head, body) = try await next(from: reader) {
        let request = Request(head.method, head.target, headers: head.headers, body: body)
        let (response, delivery) = await respond(request)
        let isLast = !head.isPersistent
        try await send(response, by: delivery, isLast: isLast, isBare: head.method == "HEAD")
        if isLast || delivery.isCut { return }
      }
    } catch let rejection as Rejection {
      await explain(rejection)
    } catch {
      // The client is gone or the server ends, and nobody is left to tell.
    }
  }

  /// Answers whatever is asked with the reason why not, and closes the connection.
  func reject(_ rejection: Rejection) async {
    await explain(rejection)
    try? socket.close()
  }

  private func next(
    from reader: RequestReader
  ) async throws -> (head: RequestHead, body: [UInt8])? {
    do {
      return try await within(limits.patience) { try await reader.next() }
    } catch Rejection.tooSlow {
      // A client that says nothing between two requests does nothing wrong.
      guard await reader.isInside else { return nil }
      throw Rejection.tooSlow
    }
  }

  private func explain(_ rejection: Rejection) async {
    do {
      try await send(rejection.response, by: .whole, isLast: true)
      shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
      // To close on bytes that nobody read would take back the answer, so they are thrown away, for a moment.
      try await within(.seconds(1)) {
        while true {
          _ = try await socket.read(atMost: 4096)
          await Task.yield()
        }
      }
    } catch {
      // Either the client has read enough and is gone, or it had its moment.
    }
  }

  private func send(
    _ response: Response, by delivery: Delivery, isLast: Bool, isBare: Bool = false
  ) async throws {
    var body = response.body
    let head = response.head(length: body.count, isLast: isLast)
    if isBare { body = [] }
    switch delivery {
    case .whole: try await write(head + body)
    case .nothing: return
    case .half: try await write(head + body.prefix(body.count / 2))
    case .dripping(let seconds):
      try await write(head)
      let size = (body.count + 20) / 20
      let starts = stride(from: 0, to: body.count, by: size)
      let pause = Duration.seconds(seconds) / max(1, starts.underestimatedCount)
      for start in starts {
        try await Task.sleep(for: pause)
        try await write(Array(body[start...].prefix(size)))
      }
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    try await within(limits.patience) { try await socket.write(Data(bytes)) }
  }
}

extension Delivery {
  /// Whether the connection is closed before the answer is whole.
  fileprivate var isCut: Bool { self == .nothing || self == .half }
}
