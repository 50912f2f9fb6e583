public import RecordingCore
import Synchronization

/// A transport that answers from a script and remembers what it was asked.
public final class FakeTransport: HTTPTransport {
  /// What a request comes to.
  public typealias Outcome = Result<HTTPResponse, TransportError>

  private struct State {
    var outcomes: [Outcome]
    var requests: [HTTPRequest] = []
  }

  private let state: Mutex<State>

  /// Makes a transport.
  /// - Parameter outcomes: What the requests come to, one after the other. A request beyond the last is refused.
  public init(_ outcomes: Outcome...) { state = Mutex(State(outcomes: outcomes)) }

  /// Makes a transport with one answer.
  public convenience init(status: Int, headers: [HTTPHeader] = [], _ body: String) {
    self.init(.answer(status: status, headers: headers, body))
  }

  /// The requests so far, in their order.
  public var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// Notes the request and takes the next outcome.
  /// - Returns: The scripted answer.
  /// - Throws: The scripted failure, or a refused connection when the script is at its end.
  public func perform(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let outcome: Outcome = state.withLock { state in
      state.requests.append(request)
      guard !state.outcomes.isEmpty else { return .failure(.notSent(.refused(by: "the script"))) }
      return state.outcomes.removeFirst()
    }
    return try outcome.get()
  }
}

extension FakeTransport.Outcome {
  /// An answer with a text as its body.
  public static func answer(
    status: Int, headers: [HTTPHeader] = [], _ body: String
  ) -> FakeTransport.Outcome {
    .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
  }
}
