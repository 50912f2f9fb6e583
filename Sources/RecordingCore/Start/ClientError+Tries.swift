extension ClientError {
  /// Whether the try cannot have been taken, now or later: it never left, or the service's answer says so.
  ///
  /// It speaks for its own try alone. A conflict says nothing: the request in the way may be the same start.
  public var provesUndone: Bool {
    switch self {
    case .unreachable, .cancelled(requestLeft: false): true
    case .unanswered, .cancelled(requestLeft: true), .malformedAnswer, .unread: false
    case .refused(let refusal): refusal.provesUndone
    }
  }

  /// Whether another try under the same rules may come to something.
  ///
  /// What was not taken for a reason that stays is not tried again; what is uncertain is.
  var isWorthAnotherTry: Bool {
    switch self {
    case .refused(.tooManyRequests), .unreachable(.late): true
    case .cancelled: false
    default: !provesUndone
    }
  }

  /// Whether the same answer again and again means that it is a stored one, which will not change.
  var canBeStored: Bool {
    guard case .refused(let refusal) = self else { return true }
    switch refusal {
    case .tooManyRequests, .unavailable: return false
    default: return true
    }
  }

  /// The seconds that the service asks to wait; nil where it does not.
  var retryAfter: Int? { refusal?.retryAfter }

  /// Whether reading again may well get through.
  public var mayPass: Bool {
    switch self {
    case .unreachable(let obstacle): obstacle == .late
    case .refused(let refusal), .unread(.refused(let refusal), _): refusal.mayPass
    case .unanswered, .unread: true
    case .malformedAnswer, .cancelled: false
    }
  }
}

extension Refusal {
  /// Whether the same request may be taken a little later.
  public var mayPass: Bool {
    switch self {
    case .conflict, .tooManyRequests, .untimely, .unavailable, .noBotFree: true
    case .other(let status, _): status >= 500
    case .fields, .command, .badRequest, .keyUnknown, .outOfCredit, .firewall, .forbidden,
      .notFound, .wrongMethod, .redirected:
      false
    }
  }

  /// Whether the answer says that the request was not carried out.
  ///
  /// Source: the statuses of the documentation. A conflict, a redirect, anything of a gateway and everything that is
  /// not documented say nothing of it.
  public var provesUndone: Bool {
    switch self {
    case .fields, .command, .badRequest, .keyUnknown, .outOfCredit, .firewall, .forbidden,
      .notFound, .wrongMethod, .tooManyRequests:
      true
    case .conflict, .untimely, .unavailable, .noBotFree, .redirected, .other: false
    }
  }

  /// Whether it reads like a refusal though the request may have been carried out.
  var leavesOpen: Bool {
    switch self {
    case .untimely, .unavailable: true
    case .other(let status, _): status >= 500
    default: false
    }
  }
}
