/// What endpoints ask for that one before them with the same type and URL asks for as well.
enum RepeatedEvents {
  private struct Receiver: Hashable {
    let type: String
    let url: String
  }

  /// The names of the events, of each endpoint of a body.
  static func all(in body: JSONValue) -> [[String]] {
    var asked: [Receiver: Set<String>] = [:]
    return (body.objectValue?["realtime_endpoints"]?.arrayValue ?? []).map { endpoint in
      guard let object = endpoint.objectValue, let url = object["url"]?.stringValue else {
        return []
      }
      let receiver = Receiver(type: object["type"]?.stringValue ?? "", url: url)
      let events = endpoint.events
      let repeated = asked[receiver].map { asked in events.filter(asked.contains) } ?? []
      asked[receiver, default: []].formUnion(events)
      return repeated
    }
  }
}
