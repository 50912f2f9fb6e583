import Foundation
import RehearsalService

/// A request that knows how to go over a socket, by hand, so that nothing is added or mended on the way.
struct RawRequest: Sendable {
  var method: String
  var target: String
  var headers: [String: String]
  var body: [UInt8]

  /// Sends it on a connection of its own and reads until the other side closes.
  func send(toPort port: UInt16) async throws -> Response {
    try Self.parsed(await answer(fromPort: port).bytes)
  }

  /// Sends it likewise, and returns what comes back as it comes.
  func answer(fromPort port: UInt16) async throws -> RawAnswer {
    try await Self.answer(to: bytes(port: port), fromPort: port)
  }

  /// Sends bytes as they are, and says where wanted that no others follow.
  static func answer(
    to bytes: [UInt8], fromPort port: UInt16, isAll: Bool = false
  ) async throws -> RawAnswer {
    // Blocking calls get a thread of their own, off the pool that the server runs on.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try RawRequest.exchange(bytes, port: port, isAll: isAll) })
      }
    }
  }

  private func bytes(port: UInt16) -> [UInt8] {
    var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }

  /// Sends bytes until the other side takes no more, and reads until it closes.
  static func exchange(_ bytes: [UInt8], port: UInt16, isAll: Bool) throws -> RawAnswer {
    let start = ContinuousClock.now
    let socket = try connect(toPort: port)
    defer { close(socket) }
    var patience = timeval(tv_sec: 8, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      sent += count
    }
    if isAll { shutdown(socket, Int32(SHUT_WR)) }
    var answer = RawAnswer()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(socket, &buffer, buffer.count)
      if count < 0, errno == EAGAIN { throw SocketFailure.leftOpen }
      guard count > 0 else { break }
      answer.pieces.append(Array(buffer.prefix(count)))
    }
    answer.time = ContinuousClock.now - start
    return answer
  }

  static func connect(toPort port: UInt16, at address: UInt32 = INADDR_LOOPBACK) throws -> Int32 {
    #if canImport(Darwin)
      let socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = address.bigEndian
    let result = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      let reason = errno
      close(socket)
      throw SocketFailure.connecting(reason)
    }
    return socket
  }

  private static func parsed(_ answer: [UInt8]) throws -> Response {
    let text = String(decoding: answer, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { throw SocketFailure.noAnswer }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw SocketFailure.noAnswer }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1)
      headers[String(sides[0])] = sides[1].trimmingCharacters(in: .whitespaces)
    }
    headers["Content-Length"] = nil
    headers["Connection"] = nil
    return Response(status, headers: headers, body: Array(text[end.upperBound...].utf8))
  }
}

/// What came over a socket until it was closed, read by read.
struct RawAnswer: Sendable {
  var pieces: [[UInt8]] = []
  /// How long it took.
  var time = Duration.zero

  var bytes: [UInt8] { pieces.reduce(into: []) { $0 += $1 } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// The code of the first answer; nil where none came.
  var status: Int? { Int(String(decoding: bytes.dropFirst(9).prefix(3), as: UTF8.self)) }
}

enum SocketFailure: Error, Equatable {
  case connecting(Int32), noAnswer, leftOpen
}
