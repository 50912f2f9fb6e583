/// Why a call of the service has no result.
public enum ClientError: Error, Equatable, Sendable {
  /// Nothing left this machine.
  case unreachable(TransportError.Obstacle)
  /// The request left, and no whole answer came: the service may have acted on it.
  case unanswered(TransportError.Loss)
  /// It was cancelled, before or after the request had left.
  case cancelled(requestLeft: Bool)
  /// The service answered that it did not do it.
  case refused(Refusal)
  /// The service answered that it did it, with something that is not what was asked for.
  case malformedAnswer(Malformation)
  /// The same three for a request that only reads: nothing can have happened at the service.
  indirect case unread(ClientError, of: Reading)

  /// What is read, on which it depends what helps.
  public enum Reading: Equatable, Sendable {
    /// One bot.
    case bot
    /// The list of bots.
    case list
  }

  /// What is wrong with an answer.
  public enum Malformation: Equatable, Sendable {
    /// It is empty.
    case empty
    /// It is a web page.
    case webPage
    /// It is not JSON.
    case notJSON(JSONSyntaxError)
    /// It begins as JSON and ends early.
    case cutShort(JSONSyntaxError)
    /// It is JSON, but not a bot.
    case notBot
    /// It is about another bot than the one asked about.
    case otherBot(BotID)
    /// It is JSON, but not a list of bots.
    case notBotList
  }

  /// What kept a request from being answered, as the transport says it.
  public init(_ error: TransportError) {
    self =
      switch error {
      case .notSent(let obstacle): .unreachable(obstacle)
      case .unanswered(let loss): .unanswered(loss)
      case .cancelled(let requestLeft): .cancelled(requestLeft: requestLeft)
      }
  }

  /// What happened, in a few words.
  public var title: String {
    switch self {
    case .unreachable: "the service was not reached"
    case .unanswered: "sent, but unanswered"
    case .cancelled: "cancelled"
    case .refused(let refusal): refusal.title
    case .malformedAnswer: "the answer cannot be read"
    case .unread(.refused(let refusal), _): refusal.title
    case .unread: "reading from the service failed"
    }
  }

  /// What happened, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .unreachable(let obstacle): obstacle.text.quoted
    case .unanswered(let loss): loss.text.quoted
    case .cancelled(let requestLeft): TransportError.cancelled(requestLeft: requestLeft).text
    case .refused(let refusal) where refusal.leavesOpen:
      "\(refusal.detail); it may have taken effect all the same"
    case .refused(let refusal), .unread(.refused(let refusal), _): refusal.detail
    case .malformedAnswer(let malformation): malformation.text
    case .unread(let error, _): error.detail
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .unreachable(.libraryMissing):
      "install libcurl (Debian and Ubuntu: apt-get install libcurl4), then try again"
    case .unreachable(.certificate):
      "check the base URL and this machine's clock and certificates; nothing was sent"
    case .unreachable(.url), .unreachable(.unresolved): "check the region or the base URL"
    case .unreachable: "check the base URL and the network, then try again; nothing was sent"
    case .unanswered(let loss) where loss.isOfAnotherServer:
      "check the base URL, then read the bot to see whether it took effect"
    case .unanswered, .cancelled(requestLeft: true), .malformedAnswer(.cutShort):
      "read the bot to see whether it took effect before sending again"
    case .cancelled(requestLeft: false): "nothing was sent"
    case .refused(let refusal): refusal.nextStep
    case .malformedAnswer: "check the base URL, then read the bot to see whether it took effect"
    case .unread(.refused(let refusal), let reading): refusal.nextStep(of: reading)
    case .unread(let error, _):
      (error.isOfAnotherServer ? "check the base URL and try again" : "try again")
        + "; nothing was changed at the service"
    }
  }

  /// Whether an answer of this kind suggests that it was not the service that gave it.
  private var isOfAnotherServer: Bool {
    switch self {
    case .unanswered(let loss): loss.isOfAnotherServer
    case .malformedAnswer(.cutShort): false
    case .malformedAnswer: true
    case .unreachable, .cancelled, .refused, .unread: false
    }
  }

  /// The refusal that it is, of whatever request.
  public var refusal: Refusal? {
    switch self {
    case .refused(let refusal), .unread(.refused(let refusal), _): refusal
    case .unreachable, .unanswered, .cancelled, .malformedAnswer, .unread: nil
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit {
    switch self {
    case .unreachable: .unreachable
    case .unanswered, .malformedAnswer: .unanswered
    case .refused(let refusal), .unread(.refused(let refusal), _): refusal.exitCode
    case .unread: .tryLater
    case .cancelled: .interrupted
    }
  }
}

extension ClientError.Malformation {
  fileprivate var text: String {
    switch self {
    case .empty: "the answer is empty"
    case .webPage: "the answer is a web page, not JSON"
    case .notJSON(let error):
      "the answer is not JSON: line \(error.line), column \(error.column): \(error.reason)"
    case .cutShort(let error): "the answer ends early: line \(error.line), column \(error.column)"
    case .notBot: "the answer is not a bot: it has no id that is a UUID"
    case .otherBot(let id): "the answer is about another bot, \(id)"
    case .notBotList: "the answer is not a list of bots"
    }
  }
}

extension ClientError {
  /// The same error of a request that only reads.
  func whileReading(_ reading: Reading) -> ClientError {
    switch self {
    case .unanswered, .malformedAnswer, .refused: .unread(self, of: reading)
    case .unreachable, .cancelled, .unread: self
    }
  }
}
