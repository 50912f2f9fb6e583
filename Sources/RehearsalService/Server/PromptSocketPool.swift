import FlyingFox
import FlyingSocks
import Foundation

/// The server's own way of waiting for sockets, which lets short answers leave at once.
///
/// The server writes head and body one after the other. Without this the body waits until the other side has
/// confirmed the head, which takes 40 ms on a connection that is used again.
struct PromptSocketPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool = HTTPServer.defaultPool(logger: .disabled)

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let noDelay = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
    try? socket.setValue(true, for: noDelay)
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
