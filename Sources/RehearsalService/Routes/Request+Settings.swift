import RecordingCore

extension Request {
  /// The settings of a start, as far as the service takes them.
  func settings() throws(Refusal) -> JSONObject {
    if let judgement { return try judgement.get() }
    return try judge()
  }

  /// The same request, its body read and judged; a large one takes a while, and needs no service for it.
  func judged() -> Request {
    var request = self
    request.judgement = Result { () throws(Refusal) in try judge() }
    return request
  }

  private func judge() throws(Refusal) -> JSONObject {
    let received = ReceivedSettings(try json())
    guard received.refusals.isEmpty else {
      throw .invalid(RefusedFields(received.refusals, in: received.settings).map)
    }
    return received.settings.objectValue ?? JSONObject()
  }

  /// The body; none at all counts as an empty object, since every key is optional.
  private func json() throws(Refusal) -> JSONValue {
    guard !body.isEmpty else { return [:] }
    do {
      return try JSONParser.parse(body)
    } catch {
      throw .notJSON(error)
    }
  }
}
