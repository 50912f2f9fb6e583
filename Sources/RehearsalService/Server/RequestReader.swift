import FlyingSocks
import Foundation

/// Takes requests off a connection, one after the other, and never more of one than is allowed.
actor RequestReader {
  private let socket: AsyncSocket
  private let limits: ServerLimits
  private var received: [UInt8] = []
  /// How much of what was received is taken.
  private var position = 0
  /// Whether a request has begun that is not whole yet.
  private(set) var isInside = false

  init(_ socket: AsyncSocket, limits: ServerLimits) {
    self.socket = socket
    self.limits = limits
  }

  /// The next request; nil when the client is gone after the last.
  func next() async throws -> (head: RequestHead, body: [UInt8])? {
    if position == received.count {
      guard try await receive() else { return nil }
    }
    isInside = true
    let head = try await head()
    if head.isBodyHeldBack { try await sayContinue(to: head) }
    let body = try await body(of: head)
    isInside = false
    return (head, body)
  }

  private func head() async throws -> RequestHead {
    let limit = limits.line
    var first = try await line(limit, orElse: .lineTooLong(limit: limit))
    // Some clients put an empty line after the body before.
    if first.isEmpty { first = try await line(limit, orElse: .lineTooLong(limit: limit)) }
    return try RequestHead(RequestLine(first), headers: await headers())
  }

  private func headers() async throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var room = limits.headers
    while true {
      let line = try await line(room, orElse: .headersTooLong(limit: limits.headers))
      if line.isEmpty { return lines }
      room -= line.count + 2
      lines.append(line)
    }
  }

  private func sayContinue(to head: RequestHead) async throws {
    try checkRoom(for: head)
    if position == received.count {
      try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
  }

  private func body(of head: RequestHead) async throws -> [UInt8] {
    try checkRoom(for: head)
    var body: [UInt8] = []
    switch head.framing {
    case .length(let length): try await take(length, into: &body)
    case .chunked:
      while let size = try await chunkSize(after: body.count) {
        try await take(size, into: &body)
        guard try await line(1, orElse: .malformed("a chunk is longer than it says")).isEmpty else {
          throw Rejection.malformed("a chunk is longer than it says")
        }
      }
      // What follows the last chunk is a second set of headers, which say nothing here.
      _ = try await headers()
    }
    return body
  }

  private func checkRoom(for head: RequestHead) throws(Rejection) {
    if case .length(let length) = head.framing, length > limits.body {
      throw .bodyTooLong(limit: limits.body)
    }
  }

  /// The size of the next chunk; nil for the last, which is empty.
  private func chunkSize(after count: Int) async throws -> Int? {
    let malformed = Rejection.malformed("a chunk does not begin with its size")
    let line = try await line(256, orElse: malformed)
    let size = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
    guard !size.isEmpty, size.allSatisfy(\.isHexDigit) else { throw malformed }
    // A size beyond 64 bits is one that is too large.
    let number = Int(String(decoding: size, as: UTF8.self), radix: 16) ?? .max
    guard number <= limits.body - count else { throw Rejection.bodyTooLong(limit: limits.body) }
    return number == 0 ? nil : number
  }

  /// The bytes before the next line break.
  private func line(_ limit: Int, orElse rejection: Rejection) async throws -> [UInt8] {
    var line: [UInt8] = []
    while true {
      let end = received[position...].firstIndex(of: 0x0A)
      line += received[position..<(end ?? received.count)]
      position = end.map { $0 + 1 } ?? received.count
      guard line.count <= limit else { throw rejection }
      if end != nil {
        guard line.popLast() == 0x0D else {
          throw Rejection.malformed("a line does not end in a carriage return and a line feed")
        }
        return line
      }
      try await receiveRest()
    }
  }

  private func take(_ count: Int, into bytes: inout [UInt8]) async throws {
    let end = bytes.count + count
    while bytes.count < end {
      if position == received.count { try await receiveRest() }
      let part = received[position...].prefix(end - bytes.count)
      bytes += part
      position += part.count
    }
  }

  private func receiveRest() async throws {
    guard try await receive() else { throw Rejection.malformed("it ends in the middle") }
  }

  /// Waits for bytes; false when none will come, all others being taken.
  private func receive() async throws -> Bool {
    do {
      // A client that sends without a pause must not keep the others from their turns.
      await Task.yield()
      received = try await socket.read(atMost: 4096)
      position = 0
      return true
    } catch SocketError.disconnected {
      return false
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
