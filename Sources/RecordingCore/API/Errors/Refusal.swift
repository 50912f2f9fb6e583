/// Why the service did not do what was asked, read from its answer.
///
/// Texts that came from the service are data: they are quoted, and shown by whoever draws them.
public enum Refusal: Error, Equatable, Sendable {
  /// 400: values that it does not take, each with its place in the body and its reason; never
  /// empty.
  case fields([FieldFault])
  /// 400: the bot cannot take the command.
  case command(CommandFault, detail: String?)
  /// 400 without a place: its words, nil when there are none to read.
  case badRequest(detail: String?)
  /// 401: it does not know the key.
  case keyUnknown
  /// 402: the credit is used up.
  case outOfCredit
  /// 403 as a page: the firewall before the service stopped the request.
  case firewall
  /// 403: the key may not do this.
  case forbidden(detail: String?)
  /// 404: it knows no such bot, or no such path.
  case notFound
  /// 405: the path does not take this method.
  case wrongMethod
  /// 409: a request with the same idempotency key, or another one in its way, is still running.
  case conflict(retryAfter: Int?)
  /// 429: too many requests; the seconds to wait.
  case tooManyRequests(retryAfter: Int?)
  /// 408 or 425: it did not take the request at this moment; the seconds to wait.
  case untimely(status: Int, retryAfter: Int?)
  /// 502, 503 or 504: it is out of room or being restarted, or a server in between had no answer of it; the seconds to
  /// wait.
  case unavailable(status: Int, retryAfter: Int?)
  /// 507: no bot is free at the moment; the seconds to wait.
  case noBotFree(retryAfter: Int?)
  /// 3xx: it points elsewhere, where no key is sent.
  case redirected(status: Int, to: String?)
  /// Any other status, with its words if it has any.
  case other(status: Int, detail: String?)
}

/// A value that the service does not take.
public struct FieldFault: Equatable, Sendable {
  /// Its place in the body.
  public let pointer: JSONPointer
  /// The service's reason, in words of our own where it gave none.
  public let message: String

  /// Makes a fault.
  public init(at pointer: JSONPointer, _ message: String) {
    self.pointer = pointer
    self.message = message
  }

  /// Makes the fault of a value for which the service gave no reason.
  init(withoutReasonAt pointer: JSONPointer) {
    self.init(at: pointer, "the service gave no reason")
  }
}

/// The service's codes for a command that a bot cannot take.
///
/// Source: the 400 codes that the documentation names.
public enum CommandFault: Hashable, Sendable {
  /// The bot's call is over.
  case completedBot
  /// The bot is not in the call: not yet, or not any more.
  case unstartedBot
  /// The Teams tenant does not admit bots.
  case teamsTenantBlocked
  /// The bot can no longer be changed.
  case updateFailed
  /// A code that is not known here, as it came.
  case other(String)

  /// Reads a code.
  public init(code: String) {
    self =
      switch code {
      case "cannot_command_completed_bot": .completedBot
      case "cannot_command_unstarted_bot": .unstartedBot
      case "teams_blacklisted_tenant": .teamsTenantBlocked
      case "update_bot_failed": .updateFailed
      default: .other(code)
      }
  }
}
