import Foundation
import Synchronization

/// A server on the loopback address that follows a script to the byte, once per connection.
public final class RawServer: Sendable {
  /// One thing to do on a connection, which is closed after the last.
  public enum Step: Sendable {
    /// Read until the request is whole: headers, and a body as long as they say.
    case readRequest
    /// Wait for the first byte of the request without taking it.
    case awaitFirstByte
    /// Send a text.
    case send(String)
    /// Send so many zero bytes.
    case sendZeros(count: Int)
    /// Do nothing until the client goes.
    case stall
  }

  /// The port.
  public let port: Int
  private let log = Mutex<[String]>([])

  /// The requests so far, each as it came.
  public var requests: [String] { log.withLock { $0 } }

  /// The address.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Serves by a script.
  /// - Throws: `CocoaError` when there is no port to listen on.
  public convenience init(_ script: Step...) throws { try self.init(script: script) }

  /// Serves by a script.
  /// - Throws: `CocoaError` when there is no port to listen on.
  public init(script: [Step]) throws {
    let (listener, port) = try RawServer.boundSocket()
    self.port = port
    listen(listener, 8)
    // The thread keeps the server, which therefore answers until the tests end.
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          for step in script { self.perform(step, on: connection) }
          close(connection)
        }
      }
    }
  }

  /// A port of the loopback address at which nobody listens, nor will.
  /// - Throws: `CocoaError` when there is none.
  public static func silentPort() throws -> Int { try boundSocket().port }

  private static func boundSocket() throws -> (socket: Int32, port: Int) {
    let listener = socket(AF_INET, stream, 0)
    var address = loopback(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileWriteUnknown) }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  private func perform(_ step: Step, on connection: Int32) {
    switch step {
    case .readRequest: readRequest(on: connection)
    case .awaitFirstByte:
      var byte: UInt8 = 0
      _ = recv(connection, &byte, 1, Int32(MSG_PEEK))
    case .send(let text): send(Array(text.utf8), on: connection)
    case .sendZeros(let count): send([UInt8](repeating: 0, count: count), on: connection)
    case .stall:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
    }
  }

  private func send(_ bytes: [UInt8], on connection: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  private func readRequest(on connection: Int32) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while !RawServer.isWhole(bytes) {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    let request = String(decoding: bytes, as: UTF8.self)
    log.withLock { $0.append(request) }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let blank = text.utf8.firstRange(of: "\r\n\r\n".utf8) else { return false }
    let length = text[..<blank.lowerBound].split(separator: "\r\n")
      .first { $0.hasPrefix("Content-Length: ") }
      .flatMap { Int($0.dropFirst("Content-Length: ".count)) }
    return text[blank.upperBound...].utf8.count >= (length ?? 0)
  }

  private static var stream: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    return address
  }
}
