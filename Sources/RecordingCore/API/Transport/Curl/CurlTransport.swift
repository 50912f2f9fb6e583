/// The transport of the product: HTTP/1.1 by libcurl, on one thread of its own.
///
/// Making one costs nothing: libcurl is loaded and the thread started by the first request. Between
/// requests the thread waits without waking up; it ends with the transport. Proxies are those of
/// the usual environment variables, but this machine is always reached directly.
public final class CurlTransport: HTTPTransport {
  /// How long and how much to wait for.
  public struct Limits: Equatable, Sendable {
    /// The time for a connection to be ready, name resolution and TLS included.
    public var connect: Duration
    /// The time for everything.
    public var total: Duration
    /// The largest body of an answer, in bytes.
    public var answerBytes: Int

    /// Makes limits; those of the product are 5 s, 30 s and 4 MB.
    public init(
      connect: Duration = .seconds(5), total: Duration = .seconds(30),
      answerBytes: Int = 4 << 20
    ) {
      self.connect = connect
      self.total = total
      self.answerBytes = answerBytes
    }
  }

  private let limits: Limits
  private let loop = CurlLoop()

  /// Makes a transport.
  public init(limits: Limits = Limits()) { self.limits = limits }

  deinit { loop.close() }

  /// Sends a request once and waits for the whole answer.
  /// - Returns: The answer, whatever its status.
  /// - Throws: `TransportError`; cancelling the task ends the transfer at once with `.cancelled`.
  public func perform(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let order = try CurlOrder(request, limits: limits)
    let loop = loop
    let ticket = loop.makeTicket()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.submit(order, ticket: ticket, continuation: continuation)
        // The handler below may have run before there was anything to cancel.
        if Task.isCancelled { loop.cancel(ticket) }
      }
    } onCancel: {
      loop.cancel(ticket)
    }
    return try result.get()
  }
}

/// A request that was found fit to be given to libcurl.
struct CurlOrder: Sendable {
  let request: HTTPRequest
  let origin: HTTPOrigin
  let limits: CurlTransport.Limits
  /// Headers as libcurl takes them, with those switched off that it would add by itself.
  let headerLines: [String]

  init(_ request: HTTPRequest, limits: CurlTransport.Limits) throws(TransportError) {
    do {
      origin = try HTTPOrigin(of: request.url)
    } catch {
      throw .notSent(.url(request.url, error))
    }
    for header in request.headers where !header.isSendable {
      throw .notSent(.header(name: header.name))
    }
    self.request = request
    self.limits = limits
    var lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    for name in ["Expect", "Content-Type"] where request.value(of: name) == nil {
      lines.append("\(name):")
    }
    headerLines = lines
  }
}

extension HTTPHeader {
  /// Whether name and value stay within their line.
  fileprivate var isSendable: Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
      && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
