import RecordingCore

/// Carries requests to a rehearsal that may still be starting, so that the console need not wait for it.
struct RehearsalTransport: HTTPTransport {
  /// The base URL of requests until the rehearsal's own is known.
  static let placeholder = "http://rehearsal.localhost"

  let rehearsal: RehearsalProcess
  private let transport = CurlTransport()

  init(_ rehearsal: RehearsalProcess) { self.rehearsal = rehearsal }

  func perform(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let address: String
    do throws(Failure) {
      address = try rehearsal.address()
    } catch {
      throw .notSent(.other("\(error.title): \(error.detail)"))
    }
    var request = request
    request.url = address + request.url.dropFirst(Self.placeholder.count)
    return try await transport.perform(request)
  }
}

extension RehearsalProcess {
  /// Where other programs reach it; nil when it does not listen yet, which is not waited for.
  var reachableAddress: ServiceAddress? {
    addressIfKnown.flatMap { try? ServiceAddress(baseURL: $0) }
  }
}
