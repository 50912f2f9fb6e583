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
  /// - Throws: `ClientError`; an answer about another bot is one that cannot be read.
  public func bot(_ id: BotID) async throws(ClientError) -> Bot { try await reading(of: id).bot }

  /// Reads one bot.
  /// - Returns: The bot as it is now, and who answered.
  /// - Throws: `ClientError`; an answer about another bot is one that cannot be read.
  public func reading(of id: BotID) async throws(ClientError) -> ServiceReading {
    do throws(ClientError) {
      let answer = try await send(request(.readBot, path: Endpoint.readBot.path(for: id)))
      let instance = answer.value(of: ServiceIdentity.instanceHeader)
      let service = ServiceIdentity(address, instance: instance)
      return ServiceReading(try answer.bot(id), of: service)
    } catch {
      throw error.whileReading(.bot)
    }
  }

  /// Lists the workspace's bots.
  /// - Parameter page: Which page of the list, from 1.
  /// - Returns: The page.
  /// - Throws: `ClientError`.
  public func bots(page: Int = 1) async throws(ClientError) -> BotPage {
    do throws(ClientError) {
      let query = page > 1 ? "?page=\(page)" : ""
      let answer = try await send(request(.listBots, path: Endpoint.listBots.path + query))
      guard let page = BotPage(json: try answer.json()) else { throw .malformedAnswer(.notBotList) }
      return page
    } catch {
      throw error.whileReading(.list)
    }
  }

  /// Lists the workspace's bots over several pages, waiting where the service asks to.
  /// - Parameter limit: The most pages that are read.
  /// - Returns: The bots in the order of the service, as one page.
  /// - Throws: `ClientError` of the first page that cannot be read.
  public func bots(onPages limit: Int) async throws(ClientError) -> BotPage {
    var page = try await bots()
    var bots = page.bots
    var unreadable = page.unreadableCount
    var known = Set(bots.map(\.id))
    var number = 1
    while page.next != nil, number < limit {
      number += 1
      page = try await patientPage(number)
      // A service that knows no pages answers with the first one for ever.
      let new = page.bots.filter { known.insert($0.id).inserted }
      guard !new.isEmpty || page.unreadableCount > 0 else { break }
      bots += new
      unreadable += page.unreadableCount
    }
    return BotPage(
      bots: bots, unreadableCount: unreadable, totalCount: page.totalCount, next: page.next)
  }

  private func patientPage(_ number: Int) async throws(ClientError) -> BotPage {
    do throws(ClientError) {
      return try await bots(page: number)
    } catch {
      guard case .tooManyRequests(let seconds) = error.refusal else { throw error }
      guard (try? await Task.sleep(for: .seconds(min(seconds ?? 10, 60)))) != nil else {
        throw .cancelled(requestLeft: false)
      }
      return try await bots(page: number)
    }
  }

  /// Starts recording; a recording in progress is replaced.
  ///
  /// The service carries the command out after it has answered: the bot's status follows.
  /// - Parameters:
  ///   - id: The bot.
  ///   - body: The configuration, sent byte for byte.
  ///   - idempotencyKey: Under one key it happens once within an hour.
  ///   - moment: By when the request leaves, or not at all; nil for whenever it can.
  /// - Returns: The bot as it was when the command was taken, or why there is none; an answer about another bot is one
  ///   that cannot be read.
  public func startRecording(
    on id: BotID, body: [UInt8], idempotencyKey: IdempotencyKey, leavingBy moment: Moment? = nil
  ) async -> TryAnswer {
    let path = Endpoint.startRecording.path(for: id)
    var request = request(.startRecording, path: path, body: body)
    request.headers.append(HTTPHeader("Idempotency-Key", idempotencyKey.text))
    request.leavesBy = moment
    let answer: HTTPResponse
    do throws(TransportError) {
      answer = try await transport.perform(request)
    } catch {
      return TryAnswer(.failure(ClientError(error)))
    }
    let result: Result<Bot, ClientError>
    do throws(ClientError) {
      result = .success(try answer.accepted().bot(id))
    } catch {
      result = .failure(error)
    }
    return TryAnswer(result, mark: answer.mark, requestID: answer.requestID)
  }

  private func request(
    _ endpoint: Endpoint, path: String, body: [UInt8]? = nil
  ) -> HTTPRequest {
    var headers = [key.header, HTTPHeader("Accept", "application/json")]
    if body != nil { headers.append(HTTPHeader("Content-Type", "application/json")) }
    return HTTPRequest(endpoint.method, address.url(of: path), headers: headers, body: body)
  }

  private func send(_ request: HTTPRequest) async throws(ClientError) -> HTTPResponse {
    let answer: HTTPResponse
    do throws(TransportError) {
      answer = try await transport.perform(request)
    } catch {
      throw ClientError(error)
    }
    return try answer.accepted()
  }
}

extension HTTPResponse {
  /// The answer itself when its status says that it was done.
  fileprivate func accepted() throws(ClientError) -> HTTPResponse {
    guard (200..<300).contains(status) else { throw .refused(Refusal(self)) }
    return self
  }

  fileprivate func json() throws(ClientError) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(body)
    } catch {
      throw .malformedAnswer(malformation(error))
    }
  }

  /// The bot that the answer is about, which must be the one that was asked about.
  fileprivate func bot(_ id: BotID) throws(ClientError) -> Bot {
    guard let bot = Bot(json: try json()) else { throw .malformedAnswer(.notBot) }
    guard bot.id == id else { throw .malformedAnswer(.otherBot(bot.id)) }
    return bot
  }

  /// The id that the service gave the request; nil for none.
  fileprivate var requestID: String? { value(of: "X-Request-Id") ?? value(of: "Request-Id") }

  /// Tells this answer from others: status, body and request id.
  fileprivate var mark: Fingerprint {
    Fingerprint(
      of: "\(status) \(requestID ?? "") " + String(decoding: body, as: UTF8.self))
  }

  /// What is wrong with a body that is not JSON.
  fileprivate func malformation(_ error: JSONSyntaxError) -> ClientError.Malformation {
    guard let first = body.first(where: { !$0.isWhiteSpace }) else { return .empty }
    if first == UInt8(ascii: "<") { return .webPage }
    return error.isAtEnd ? .cutShort(error) : .notJSON(error)
  }
}

extension UInt8 {
  fileprivate var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
