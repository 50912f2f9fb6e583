extension Refusal {
  /// What happened, in a few words.
  public var title: String {
    switch self {
    case .fields, .badRequest: "the service refused the request"
    case .command(.completedBot, _): "the bot's call is over"
    case .command(.unstartedBot, _): "the bot is not in the call"
    case .command(.teamsTenantBlocked, _): "the Teams tenant admits no bots"
    case .command(.updateFailed, _): "the bot can no longer be changed"
    case .command(.other, _): "the bot cannot take this command"
    case .keyUnknown: "the API key was refused"
    case .outOfCredit: "the credit is used up"
    case .firewall: "the firewall refused the request"
    case .forbidden: "not allowed"
    case .notFound: "not found"
    case .wrongMethod: "the service does not take this request"
    case .conflict: "another request is still running"
    case .tooManyRequests: "too many requests"
    case .untimely(status: 408, _): "the request took too long to arrive"
    case .untimely: "the service did not take the request yet"
    case .unavailable(status: 502, _): "no usable answer came from the service"
    case .unavailable(status: 504, _): "no answer came from the service in time"
    case .unavailable: "the service is not available now"
    case .noBotFree: "no bot is free"
    case .redirected: "the service points elsewhere"
    case .other: "the service could not do it"
    }
  }

  /// What the service said, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .fields(let faults):
      faults.map { fault in
        (fault.pointer == .root ? "" : "\(fault.pointer.description.excerpt): ")
          + fault.message.quoted
      }.joined(separator: "; ").quoted
    case .command(.other(let code), let detail): "400: \((detail ?? code).quoted)"
    case .command(_, let detail?), .badRequest(let detail?): "400: \(detail.quoted)"
    case .command(_, nil): "400: the bot cannot take this command now"
    case .badRequest(nil): "400: the service gave no reason that can be read"
    case .keyUnknown: "401: this service does not know the key"
    case .outOfCredit: "402: the account has no credit left"
    case .firewall: "403 with a page in place of an answer, which comes from the firewall"
    case .forbidden(let detail): "403: \(detail?.quoted ?? "the key may not do this")"
    case .notFound: "404: not in this region or workspace"
    case .wrongMethod: "405: the path does not take this method"
    case .conflict: "409: a request with the same key, or for the same bot, is still running"
    case .tooManyRequests: "429: the workspace's limit of calls per minute is reached"
    case .untimely(status: 408, _): "408: the service waited too long for the whole request"
    case .untimely(let status, _):
      "\(status): the service does not take a request this early in a connection"
    case .unavailable(status: 502, _): "502: a server in between got no usable answer from it"
    case .unavailable(status: 504, _): "504: a server in between waited too long for its answer"
    case .unavailable(let status, _): "\(status): it is out of room or being restarted"
    case .noBotFree: "507: no bot can be given at the moment"
    case .redirected(let status, let place?): "\(status) to \(place.excerpt)"
    case .redirected(let status, nil): "\(status) without a place"
    case .other(let status, let detail):
      "\(status): \(detail?.quoted ?? "the service gave no reason")"
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .fields(let faults) where faults.contains(where: \.isAboutVendorKey): adviceOnVendorKey
    case .badRequest(let detail?) where detail.isAboutVendorKey: adviceOnVendorKey
    case .fields: "change the values named and start again"
    case .command(.completedBot, _): "send a new bot to the meeting"
    case .command(.unstartedBot, _):
      "read the bot: it is waiting to be let in, or it has left already"
    case .command(.teamsTenantBlocked, _): "ask the meeting's Teams administrator"
    case .command(.updateFailed, _), .command(.other, _): "read the bot for its status"
    case .badRequest: "compare the body with the contract: tally check names what it does not take"
    case .keyUnknown: "keys belong to one region: check the key and the region together"
    case .outOfCredit: "add credit in the service's dashboard"
    case .firewall:
      "look for localhost or an IP address in the body: such a value is the usual cause"
    case .forbidden: "use a key of this workspace that may do it"
    case .notFound: "check the bot's id, the region, and whose key it is"
    case .wrongMethod, .redirected: "check the base URL"
    case .untimely, .unavailable:
      "\(waiting) under the same key, or read the bot to see whether it took effect"
    case .conflict, .tooManyRequests, .noBotFree: waiting
    case .other(let status, _) where status >= 500:
      "try again later under the same key, or read the bot to see whether it took effect"
    case .other: "check the base URL and the body"
    }
  }

  /// What to do where nothing was sent but the wish to read, in one sentence without a full stop.
  func nextStep(of reading: ClientError.Reading) -> String {
    switch self {
    case .fields, .command, .badRequest, .notFound:
      switch reading {
      case .bot: "check the bot's id, the region, and whose key it is"
      case .list: "check the region or the base URL"
      }
    case .firewall: "check the base URL, and whether a proxy on the way changes requests"
    case .wrongMethod, .redirected: "check the base URL"
    case .untimely, .unavailable, .conflict, .tooManyRequests, .noBotFree: waiting
    case .other(let status, _): status >= 500 ? "try again later" : "check the base URL"
    case .keyUnknown, .outOfCredit, .forbidden: nextStep
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit {
    switch self {
    case .fields, .command, .badRequest, .outOfCredit, .firewall, .forbidden, .notFound,
      .wrongMethod, .redirected:
      .refused
    case .keyUnknown: .keyRefused
    case .untimely, .conflict, .tooManyRequests, .unavailable, .noBotFree: .tryLater
    case .other(let status, _): status >= 500 ? .tryLater : .refused
    }
  }

  /// The seconds that the service asks to wait, where it does.
  public var retryAfter: Int? {
    switch self {
    case .conflict(let seconds), .tooManyRequests(let seconds), .untimely(_, let seconds),
      .unavailable(_, let seconds), .noBotFree(let seconds):
      seconds
    case .fields, .command, .badRequest, .keyUnknown, .outOfCredit, .firewall, .forbidden,
      .notFound, .wrongMethod, .redirected, .other:
      nil
    }
  }
}

private let adviceOnVendorKey =
  "store the vendor's key in the dashboard of this region, which does not know the keys of other regions: "
  + "https://REGION.recall.ai/dashboard/transcription; then start again"

extension FieldFault {
  /// Whether it is that a transcription vendor's key is missing at the service, and not that the body is wrong.
  ///
  /// Source: an answer seen in public, "Unable to get temporary credentials for ..." under `transcript`.
  fileprivate var isAboutVendorKey: Bool {
    (pointer == .root || JSONPointer(["transcript"]).contains(pointer)) && message.isAboutVendorKey
  }
}

extension String {
  fileprivate var isAboutVendorKey: Bool { lowercased().contains("credential") }
}
