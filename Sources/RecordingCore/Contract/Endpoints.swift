extension Contract {
  /// The forms of a live endpoint, in the order of the document.
  static let endpoints: [Variant] = [
    Variant(
      "webhook", help: "Each event is one POST to a URL; for people and transcript.",
      fields: endpoint(
        "webhook", schemes: ["http", "https"], uncertain: "https is meant, http is not ruled out")),
    Variant(
      "websocket",
      help: "Events arrive over a connection that the service opens; sound and pictures too.",
      fields: endpoint("websocket", schemes: ["ws", "wss"])),
    Variant(
      "rtmp", help: "The mixed video as a stream, as live video services take it.",
      fields: endpoint("rtmp", schemes: ["rtmp", "rtmps"])),
    Variant(
      "desktop_sdk_callback", label: "desktop SDK callback",
      help: "For recordings of the Desktop SDK; does nothing for a bot.",
      fields: endpoint("desktop_sdk_callback", schemes: nil),
      uncertain: "the body takes it, but no effect on a bot is described"),
  ]

  private static func endpoint(
    _ type: String, schemes: [String]?, uncertain: String? = nil
  ) -> [FieldSpec] {
    let carried = events.filter { $0.carriers.contains(type) }
    let choices = carried.map { Choice($0.name, label: $0.label, help: $0.help) }
    let url = schemes.map { schemes in
      FieldSpec(
        "url", .text(TextRule(schemes: schemes)), label: "URL",
        help: "Where events go; called exactly as written, query included.",
        whenMissing: "no URL: say where the events go",
        source: .documentation2025, uncertain: uncertain, required: true)
    }
    let events = FieldSpec(
      "events", .list(.choice(choices), minimumCount: 1), help: "What is sent there.",
      whenMissing: "choose at least one event",
      source: .documentation2025,
      uncertain: "an empty list is not described",
      required: true)
    return [events, labels(of: "the endpoint, sent back with every event")]
      + (url.map { [$0] } ?? [])
  }
}
