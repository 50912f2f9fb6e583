import FlyingFox
import FlyingSocks
public import Foundation
import Synchronization

/// Serves a `Service` over HTTP on the loopback address, and on no other.
public final class LoopbackServer: Sendable {
  private let service: Mutex<(service: Service, faults: FaultPlan)>
  private let port: UInt16
  private let clock: @Sendable () -> Date
  private let isEnding = Atomic(false)

  /// Makes a server; nothing listens before it runs.
  /// - Parameters:
  ///   - service: The service to begin with.
  ///   - faults: What goes wrong on the way.
  ///   - port: The port; 0 takes any free one.
  ///   - clock: Tells the time of each request.
  public init(
    _ service: Service, faults: FaultPlan = .none, port: UInt16 = 0,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.service = Mutex((service, faults))
    self.port = port
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
      let server = try makeServer()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          do {
            try await server.run()
          } catch  where self.isEnding.load(ordering: .acquiring) {
            // Closing the listening socket is how the server ends.
          }
        }
        group.addTask {
          try await server.waitUntilListening(timeout: 60)
          await whenListening(try await server.listeningPort)
          await ending()
          self.isEnding.store(true, ordering: .releasing)
          // Waiting connections are not told apart from busy ones; a busy one is done long before.
          await server.stop(timeout: 0.01)
        }
        try await group.next()
        group.cancelAll()
        try await group.waitForAll()
      }
    } catch {
      throw ServerFailure(error, port: port)
    }
  }

  private func makeServer() throws -> HTTPServer {
    HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), pool: PromptSocketPool(),
      logger: .disabled,
      handler: ServiceHandler { [self] request in respond(to: request) })
  }

  private func respond(to request: Request) -> (Response, Delivery) {
    let now = clock()
    return service.withLock { state in
      let fault = state.faults.draw(for: request)
      let response = state.service.respond(to: request, at: now, meeting: fault)
      return (response, fault?.delivery ?? .whole)
    }
  }
}

/// Turns the server's messages into the service's and back.
private struct ServiceHandler: HTTPHandler {
  let respond: @Sendable (Request) -> (Response, Delivery)

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    var headers: [String: String] = [:]
    for header in request.headers { headers[header.key.rawValue] = header.value }
    let body = try await request.bodyData
    let (response, delivery) = respond(
      Request(
        request.method.rawValue, request.target.rawValue, headers: headers, body: Array(body)))
    return HTTPResponse(response, delivery: delivery)
  }
}

extension HTTPServer {
  fileprivate var listeningPort: UInt16 {
    get throws {
      guard case .ip4(_, let port)? = listeningAddress else { throw SocketError.disconnected }
      return port
    }
  }
}
