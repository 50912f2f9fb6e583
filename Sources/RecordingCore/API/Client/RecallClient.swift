/// Talks to one service with one key.
///
/// Every request goes to the service's own address, whatever an answer says.
public struct RecallClient: Sendable {
  /// The service.
  public let address: ServiceAddress

  private let key: APIKey
  private let transport: any HTTPTransport

  /// Makes a client; nothing is sent or loaded yet.
  public init(address: ServiceAddress, key: APIKey, transport: any HTTPTransport) {
    self.address = address
    self.key = key
    self.transport = transport
  }

  /// Reads one bot.
  /// - Returns: The bot as it is now.
  /// - Throws: `ClientError`.
  public func bot(_ id: BotID) async throws(ClientError) -> Bot {
    do throws(ClientError) {
      return try await readBot(request(.readBot, path: Endpoint.readBot.path(for: id)))
    } catch {
      throw error.ofReading
    }
  }

  /// Lists the workspace's bots.
  /// - Returns: The first page.
  /// - Throws: `ClientError`.
  public func bots() async throws(ClientError) -> BotPage {
    do throws(ClientError) {
      let answer = try await json(of: request(.listBots, path: Endpoint.listBots.path))
      guard let page = BotPage(json: answer) else { throw .malformedAnswer(.notBotList) }
      return page
    } catch {
      throw error.ofReading
    }
  }

  /// Starts recording; a recording in progress is replaced.
  ///
  /// The service carries the command out after it has answered: the bot's status follows.
  /// - Parameters:
  ///   - id: The bot.
  ///   - body: The configuration, sent byte for byte.
  ///   - idempotencyKey: The name of this intended start; within an hour it happens once.
  /// - Returns: The bot as it was when the command was taken.
  /// - Throws: `ClientError`.
  public func startRecording(
    on id: BotID, body: [UInt8], idempotencyKey: IdempotencyKey
  ) async throws(ClientError) -> Bot {
    let path = Endpoint.startRecording.path(for: id)
    var request = request(.startRecording, path: path, body: body)
    request.headers.append(HTTPHeader("Idempotency-Key", idempotencyKey.text))
    return try await readBot(request)
  }

  private func request(
    _ endpoint: Endpoint, path: String, body: [UInt8]? = nil
  ) -> HTTPRequest {
    var headers = [key.header, HTTPHeader("Accept", "application/json")]
    if body != nil { headers.append(HTTPHeader("Content-Type", "application/json")) }
    return HTTPRequest(endpoint.method, address.url(of: path), headers: headers, body: body)
  }

  private func readBot(_ request: HTTPRequest) async throws(ClientError) -> Bot {
    guard let bot = Bot(json: try await json(of: request)) else {
      throw .malformedAnswer(.notBot)
    }
    return bot
  }

  private func json(of request: HTTPRequest) async throws(ClientError) -> JSONValue {
    let answer: HTTPResponse
    do throws(TransportError) {
      answer = try await transport.perform(request)
    } catch {
      throw ClientError(error)
    }
    guard (200..<300).contains(answer.status) else { throw .refused(Refusal(answer)) }
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(answer.body)
    } catch {
      throw .malformedAnswer(answer.malformation(error))
    }
  }
}

extension HTTPResponse {
  /// What is wrong with a body that is not JSON.
  fileprivate func malformation(_ error: JSONSyntaxError) -> ClientError.Malformation {
    guard let first = body.first(where: { !$0.isWhiteSpace }) else { return .empty }
    return first == UInt8(ascii: "<") ? .webPage : .notJSON(error)
  }
}

extension UInt8 {
  fileprivate var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
