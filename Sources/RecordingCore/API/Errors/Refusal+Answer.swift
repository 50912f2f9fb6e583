extension Refusal {
  /// Reads an answer whose status is not 2xx.
  public init(_ answer: HTTPResponse) {
    let json = try? JSONParser.parse(answer.body)
    let detail = json.flatMap(Refusal.detail(of:))
    let retryAfter = answer.retryAfter
    self =
      switch answer.status {
      case 300..<400: .redirected(status: answer.status, to: answer.value(of: "Location"))
      case 400: Refusal.badRequest(json)
      case 401: .keyUnknown
      case 402: .outOfCredit
      case 403: json == nil ? .firewall : .forbidden(detail: detail)
      case 404: .notFound
      case 405: .wrongMethod
      case 409: .conflict(retryAfter: retryAfter)
      case 408, 425: .untimely(status: answer.status, retryAfter: retryAfter)
      case 429: .tooManyRequests(retryAfter: retryAfter)
      case 502, 503, 504: .unavailable(status: answer.status, retryAfter: retryAfter)
      case 507: .noBotFree(retryAfter: retryAfter)
      default: .other(status: answer.status, detail: detail)
      }
  }

  /// The three shapes of a 400: code with detail, detail alone, or a map of fields nested like the
  /// request.
  private static func badRequest(_ json: JSONValue?) -> Refusal {
    guard let json else { return .badRequest(detail: nil) }
    if let code = json.objectValue?["code"]?.stringValue, !code.isBlank {
      return .command(CommandFault(code: code), detail: detail(of: json))
    }
    if let detail = detail(of: json) { return .badRequest(detail: detail) }
    var faults: [FieldFault] = []
    collect(json, at: .root, into: &faults)
    return faults.isEmpty ? .badRequest(detail: nil) : .fields(faults)
  }

  private static func detail(of json: JSONValue) -> String? {
    guard let detail = json.objectValue?["detail"] else { return nil }
    if let text = detail.stringValue { return text.isBlank ? nil : text }
    let texts = detail.arrayValue?.compactMap(\.stringValue).filter { !$0.isBlank } ?? []
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  // A text anywhere in a list is a message about the list's place; an object in it is about the
  // element of the same index in the request, empty when there is nothing wrong with that one. A key
  // without a message is a place without a reason.
  private static func collect(
    _ json: JSONValue, at pointer: JSONPointer, into faults: inout [FieldFault]
  ) {
    switch json {
    case .string(let text):
      if !text.value.isBlank { faults.append(FieldFault(at: pointer, text.value)) }
    case .number(let number): faults.append(FieldFault(at: pointer, number.literal))
    case .bool(let value): faults.append(FieldFault(at: pointer, String(value)))
    case .null: break
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        let isInner = element.objectValue != nil || element.arrayValue != nil
        collect(element, at: isInner ? pointer.appending(index) : pointer, into: &faults)
      }
    case .object(let object):
      for member in object.members {
        let isOwn =
          member.key.value == "non_field_errors"
          || pointer == .root && ["code", "detail"].contains(member.key.value)
        let place = isOwn ? pointer : pointer.appending(member.key.value)
        let count = faults.count
        collect(member.value, at: place, into: &faults)
        if faults.count == count, !isOwn, member.value != .null {
          faults.append(FieldFault(withoutReasonAt: place))
        }
      }
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
