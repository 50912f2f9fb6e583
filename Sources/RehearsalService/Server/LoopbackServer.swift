import Dispatch
import FlyingSocks
public import Foundation
import RecordingCore
import Synchronization

/// Serves a `Service` over HTTP on the loopback address, and on no other.
public final class LoopbackServer: Sendable {
  private let service: Mutex<(service: Service, faults: FaultPlan)>
  private let port: UInt16
  private let limits: ServerLimits
  private let clock: @Sendable () -> Date
  private let connectionCount = Atomic(0)

  /// Makes a server; nothing listens before it runs.
  /// - Parameters:
  ///   - service: The service to begin with.
  ///   - faults: What goes wrong on the way.
  ///   - port: The port; 0 takes any free one.
  ///   - clock: Tells the time of each request.
  public convenience init(
    _ service: Service, faults: FaultPlan = .none, port: UInt16 = 0,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.init(service, faults: faults, port: port, limits: ServerLimits(), clock: clock)
  }

  init(
    _ service: Service, faults: FaultPlan, port: UInt16 = 0, limits: ServerLimits,
    clock: @escaping @Sendable () -> Date
  ) {
    self.service = Mutex((service, faults))
    self.port = port
    self.limits = limits
    self.clock = clock
  }

  /// Serves until it is told to end; answers under way are still given.
  /// - Parameters:
  ///   - ending: Returns when the server shall end; it is cancelled when the server fails.
  ///   - whenListening: Called once with the port as soon as requests are taken.
  /// - Throws: `ServerFailure` when the port cannot be had or the server breaks.
  public func run(
    until ending: @escaping @Sendable () async -> Void,
    whenListening: @escaping @Sendable (UInt16) async -> Void
  ) async throws(ServerFailure) {
    do {
      let pool = SocketPool.make()
      try await pool.prepare()
      let listener = try listener(in: pool)
      defer { try? listener.close() }
      guard case .ip4(_, let port) = try listener.socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { try await self.takeClients(from: listener) }
        group.addTask {
          await whenListening(port)
          await ending()
        }
        // The clients only ever end by the end of the server, whoever brings it about.
        try await group.next()
        group.cancelAll()
      }
    } catch {
      throw ServerFailure(error, port: port)
    }
  }

  private func listener(in pool: some AsyncSocketPool) throws -> AsyncSocket {
    let socket = try Socket(domain: AF_INET)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      return try AsyncSocket(socket: socket, pool: pool)
    } catch {
      try? socket.close()
      throw error
    }
  }

  private func takeClients(from listener: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        do {
          let socket = try await listener.accept()
          group.addTask { await self.serve(socket) }
        } catch SocketError.failed {
          // The client is gone already, or there is no room for it now; the next one may have better luck.
          try await Task.sleep(for: .milliseconds(20))
        }
      }
    }
  }

  private func serve(_ socket: AsyncSocket) async {
    defer { connectionCount.subtract(1, ordering: .relaxed) }
    let connection = Connection(socket: socket, limits: limits)
    // Without this a piece of an answer waits until the other side has confirmed the one before.
    try? socket.socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    switch connectionCount.add(1, ordering: .relaxed).newValue {
    case ...limits.connections: await connection.serve(respond)
    case ...(2 * limits.connections): await connection.reject(.busy)
    default: try? socket.close()
    }
  }

  @Sendable private func respond(to request: Request) async -> (Response, Delivery) {
    let request = await judged(request)
    let now = clock()
    return service.withLock { state in
      let fault = state.faults.draw(for: request)
      let response = state.service.respond(to: request, at: now, meeting: fault)
      return (response, fault?.delivery ?? .whole)
    }
  }

  /// A start with its body judged, before its turn and on no thread that the others need.
  private func judged(_ request: Request) async -> Request {
    guard Route(path: request.path)?.endpoint == .startRecording, !request.body.isEmpty else {
      return request
    }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: request.judged()) }
    }
  }
}
