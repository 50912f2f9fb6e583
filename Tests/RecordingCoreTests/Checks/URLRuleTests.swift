import RecordingCore
import Testing

@Suite("The URLs of a body")
struct URLRuleTests {
  private func checks(_ url: String, type: String = "webhook") -> [Check] {
    let body: JSONValue = [
      "video_mixed_mp4": nil, "retention": nil,
      "realtime_endpoints": [
        [
          "type": .string(JSONString(type)), "url": .string(JSONString(url)),
          "events": ["participant_events.join"],
        ]
      ],
    ]
    return Checker().checks(of: body)
  }

  @Test(arguments: [
    ("HTTPS://hooks.example.com/a", "webhook"), ("Wss://live.example.com/?a=b", "websocket"),
    ("https://hooks.example.com:65535/a%20b", "webhook"), ("https://ünder.example/", "webhook"),
    ("wss://wss.example.com:443", "websocket"), ("wss://live.example.com/a#b?c", "websocket"),
  ])
  func oneThatCanBeCalledIsLeftAlone(_ url: String, _ type: String) {
    #expect(checks(url, type: type) == [])
  }

  @Test(arguments: [
    ("wss://https://tunnel.example.com/a", "websocket", "wss://tunnel.example.com/a"),
    ("https://http//h.example/", "webhook", "https://h.example/"),
    (" https://h.example/ ", "webhook", nil),
    ("https://h.example/\u{20}", "webhook", "https://h.example/"),
    ("https://${HOST}/", "webhook", nil), ("https:///a", "webhook", nil),
    ("https://h.example:99999/", "webhook", nil),
  ])
  func oneThatCannotIsAnErrorAtItsPlace(_ url: String, _ type: String, _ mended: String?) throws {
    let check = try #require(checks(url, type: type).first)
    #expect(check.severity == .error)
    #expect(check.pointer == "/realtime_endpoints/0/url")
    #expect(check.fix?.edits == mended.map { [.set(check.pointer, .string(JSONString($0)))] })
  }

  @Test(arguments: [
    "https://YOUR_DOMAIN/recall", "https://my_host.example.com/", "https://h.example/{id}",
  ])
  func oneThatLooksUnfilledIsAWarning(_ url: String) {
    #expect(checks(url).map(\.severity) == [.warning])
    #expect(checks(url).map(\.rule) == ["doubtful-url"])
  }

  @Test func anAddressOfAVendorIsReadAsWell() {
    let body: JSONValue = [
      "video_mixed_mp4": nil, "retention": nil,
      "transcript": [
        "provider": [
          "gladia_v2_streaming": [
            "callback": true, "callback_config": ["url": "https://{{host}}/"],
          ]
        ]
      ],
    ]
    #expect(Checker().checks(of: body).contains { $0.rule == "uncallable-url" })
  }
}
