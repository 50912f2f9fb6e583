import RecordingCore
import Testing

private func refusal(
  _ status: Int, _ body: String = "", headers: [HTTPHeader] = []
) -> Refusal {
  Refusal(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
}

@Suite("Refusal")
struct RefusalTests {
  @Test("a map of fields gives each message its place")
  func fields() {
    let body = #"""
      {
        "video_mixed_layout": ["\"x\" is not a valid choice."],
        "retention": {"hours": ["Ensure this value is at least 1.", "A whole number."]},
        "realtime_endpoints": [{}, {"url": ["Enter a valid URL."], "events": {"1": ["No."]}}],
        "transcript": {"non_field_errors": ["One provider."], "provider": "Wrong."},
        "metadata": [["Inner."], null],
        "non_field_errors": ["The event needs audio_mixed_raw"]
      }
      """#
    #expect(
      refusal(400, body)
        == .fields([
          FieldFault(at: "/video_mixed_layout", "\"x\" is not a valid choice."),
          FieldFault(at: "/retention/hours", "Ensure this value is at least 1."),
          FieldFault(at: "/retention/hours", "A whole number."),
          FieldFault(at: "/realtime_endpoints/1/url", "Enter a valid URL."),
          FieldFault(at: "/realtime_endpoints/1/events/1", "No."),
          FieldFault(at: "/transcript", "One provider."),
          FieldFault(at: "/transcript/provider", "Wrong."),
          FieldFault(at: "/metadata/0", "Inner."),
          FieldFault(at: .root, "The event needs audio_mixed_raw"),
        ]))
  }

  @Test("the first fault comes first in the text")
  func fieldsText() {
    let refusal = refusal(400, #"{"retention": {"hours": ["Too few."]}, "a": ["No."]}"#)
    #expect(refusal.detail == "/retention/hours: Too few.; /a: No.")
  }

  @Test(
    "a code says which command fault it is",
    arguments: [
      ("cannot_command_completed_bot", CommandFault.completedBot),
      ("cannot_command_unstarted_bot", .unstartedBot),
      ("teams_blacklisted_tenant", .teamsTenantBlocked), ("update_bot_failed", .updateFailed),
      ("brand_new", .other("brand_new")),
    ])
  func command(code: String, fault: CommandFault) {
    #expect(
      refusal(400, #"{"code": "\#(code)", "detail": "Why."}"#)
        == .command(fault, detail: "Why."))
    #expect(refusal(400, #"{"code": "\#(code)"}"#) == .command(fault, detail: nil))
  }

  @Test(
    "a 400 may have a detail alone, or nothing to read",
    arguments: [
      (#"{"detail": "JSON parse error"}"#, "JSON parse error"),
      (#"{"detail": ["One.", "Two."]}"#, "One. Two."), ("{}", nil), ("", nil),
      ("<html>Bad Request</html>", nil), ("null", nil),
      (#"{"detail": ""}"#, nil), (#"{"code": "", "detail": " "}"#, nil), (#"{"detail": []}"#, nil),
      (#"{"non_field_errors": []}"#, nil), ("[]", nil), (#""""#, nil),
    ])
  func badRequest(body: String, detail: String?) {
    #expect(refusal(400, body) == .badRequest(detail: detail))
  }

  @Test(
    "a field without a reason keeps its name",
    arguments: [
      (#"{"retention": {}}"#, ["/retention"]),
      (#"{"retention": {"hours": [""]}}"#, ["/retention/hours"]),
      (#"{"a": [], "b": null, "realtime_endpoints": [{}, {}]}"#, ["/a", "/realtime_endpoints"]),
    ])
  func fieldsWithoutReason(body: String, places: [String]) {
    let refusal = refusal(400, body)
    let texts = places.map { "\($0): the service gave no reason" }
    #expect(refusal.detail == texts.joined(separator: "; "))
  }

  @Test("a refusal without words says that none were given")
  func noReason() {
    #expect(
      refusal(400, #"{"detail": ""}"#).detail == "400: the service gave no reason that can be read")
    #expect(refusal(403, #"{"detail": ""}"#).detail == "403: the key may not do this")
    #expect(refusal(500, #"{"detail": ""}"#).detail == "500: the service gave no reason")
    #expect(refusal(400, #"{"code": "new", "detail": ""}"#).detail == "400: new")
  }

  @Test(
    "a key that a vendor lacks is stored in the dashboard, and the body is right",
    arguments: [
      (#"{"transcript": ["Unable to get temporary credentials for deepgram"]}"#, true),
      (#"{"transcript": {"provider": ["Missing credentials for provider."]}}"#, true),
      (#"["Unable to get temporary credentials for deepgram"]"#, true),
      (#"{"detail": "Unable to get temporary credentials for deepgram"}"#, true),
      (#"{"transcript": ["One provider."]}"#, false),
      (#"{"metadata": ["No credentials."]}"#, false),
    ])
  func vendorKey(body: String, isAboutKey: Bool) {
    let advice = refusal(400, body).nextStep
    #expect(advice.contains("https://REGION.recall.ai/dashboard/transcription") == isAboutKey)
    #expect(advice.contains("change the values") == !isAboutKey)
  }

  @Test(
    "each kind of absence has its words",
    arguments: [
      (408, "408: the service waited too long for the whole request"),
      (425, "425: the service does not take a request this early in a connection"),
      (502, "502: a server in between got no usable answer from it"),
      (503, "503: it is out of room or being restarted"),
      (504, "504: a server in between waited too long for its answer"),
    ])
  func absence(status: Int, words: String) {
    #expect(refusal(status).detail == words)
    #expect(refusal(status).exitCode == .tryLater)
    #expect(!refusal(status).provesUndone)
  }

  @Test(
    "each status is told apart, with its exit code",
    arguments: [
      (301, Refusal.redirected(status: 301, to: nil), SysExit.refused),
      (401, .keyUnknown, .keyRefused), (402, .outOfCredit, .refused),
      (404, .notFound, .refused), (405, .wrongMethod, .refused),
      (409, .conflict(retryAfter: nil), .tryLater),
      (418, .other(status: 418, detail: nil), .refused),
      (429, .tooManyRequests(retryAfter: nil), .tryLater),
      (500, .other(status: 500, detail: nil), .tryLater),
      (408, .untimely(status: 408, retryAfter: nil), .tryLater),
      (425, .untimely(status: 425, retryAfter: nil), .tryLater),
      (502, .unavailable(status: 502, retryAfter: nil), .tryLater),
      (503, .unavailable(status: 503, retryAfter: nil), .tryLater),
      (504, .unavailable(status: 504, retryAfter: nil), .tryLater),
      (507, .noBotFree(retryAfter: nil), .tryLater),
    ])
  func status(status: Int, expected: Refusal, exitCode: SysExit) {
    let refusal = refusal(status)
    #expect(refusal == expected)
    #expect(refusal.exitCode == exitCode)
    #expect(!refusal.title.isEmpty && !refusal.nextStep.isEmpty)
    let hasOwnWords = refusal.detail.hasPrefix("\(status)")
    #expect(hasOwnWords)
  }

  @Test("a page with 403 comes from the firewall, JSON from the service")
  func forbidden() {
    #expect(refusal(403, "<html>Forbidden</html>") == .firewall)
    #expect(refusal(403, "") == .firewall)
    #expect(refusal(403, #"{"detail": "No."}"#) == .forbidden(detail: "No."))
    #expect(Refusal.firewall.nextStep.contains("localhost or an IP address"))
  }

  @Test(
    "the wait is read in whole seconds",
    arguments: [
      ("7", 7), ("0", 0), ("-1", nil), ("1.5", nil), ("Mon, 23 Nov 2026 10:00:07 GMT", 7),
      ("Mon, 23 Nov 2026 09:00:00 GMT", 0), ("Monday, 23-Nov-26 10:00:07 GMT", nil),
      ("+7", nil), ("NaN", nil), ("inf", nil), ("", nil), ("7 s", nil), ("٧", nil),
      ("99999999999999999999", 31_536_000), ("1" + String(repeating: "0", count: 30), 31_536_000),
      ("Fri, 31 Dec 9999 23:59:59 GMT", 31_536_000), ("Mon, 01 Jan 0000 00:00:00 GMT", 0),
      ("Mon, 32 Jan 2026 00:00:00 GMT", nil),
    ])
  func retryAfter(value: String, seconds: Int?) {
    let date = HTTPHeader("date", "Mon, 23 Nov 2026 10:00:00 GMT")
    let refusal = refusal(429, headers: [date, HTTPHeader("retry-after", value)])
    #expect(refusal == .tooManyRequests(retryAfter: seconds))
    #expect(refusal.retryAfter == seconds)
  }

  @Test(
    "a wait is said in the unit that it is thought of",
    arguments: [
      (nil, "wait a little, then try again"), (0, "try again"), (7, "try again in 7 s"),
      (601, "try again in 11 min"), (86_400, "try again in 24 h"),
      (86_401, "try again later: the service asks to wait more than a day"),
    ])
  func waiting(seconds: Int?, words: String) {
    #expect(Refusal.tooManyRequests(retryAfter: seconds).nextStep == words)
  }

  @Test("a redirect says where it points")
  func redirect() {
    let refusal = refusal(307, headers: [HTTPHeader("Location", "https://other.example.com/")])
    #expect(refusal == .redirected(status: 307, to: "https://other.example.com/"))
    #expect(refusal.detail == "307 to https://other.example.com/")
  }

  @Test("a reason of an ordinary length is said whole, beside a URL as well")
  func wholeReason() {
    let words =
      String(repeating: "This value cannot be taken. ", count: 100)
      + "https://a.io/?t=key is not it."
    let refusal = refusal(400, #"{"url": ["\#(words)"]}"#)
    #expect(
      refusal.detail == "/url: " + words.replacing("key", with: "***"))
  }

  @Test("words without end are quoted in part and kept whole as data")
  func longWords() {
    let words = String(repeating: "\u{1B}[31m", count: 50_000)
    let escaped = String(repeating: "\\u001b[31m", count: 50_000)
    let refusal = refusal(400, #"{"detail": "\#(escaped)"}"#)
    #expect(refusal == .badRequest(detail: words))
    #expect(refusal.detail.unicodeScalars.count == "400: ".count + 4000)
    #expect(refusal.detail.hasSuffix("…"))
  }
}
