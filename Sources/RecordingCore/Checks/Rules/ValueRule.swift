/// A rule over a single value or key, which every row of the contract brings along.
///
/// The raw value is the name in findings.
public enum ValueRule: String, CaseIterable, Sendable {
  case notAnObject = "not-an-object"
  case wrongKind = "wrong-kind"
  case unknownValue = "unknown-value"
  case outOfRange = "out-of-range"
  case tooShort = "too-short"
  case tooLong = "too-long"
  case tooFew = "too-few"
  case wrongScheme = "wrong-scheme"
  case uncallableURL = "uncallable-url"
  case doubtfulURL = "doubtful-url"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case misplacedKey = "misplaced-key"
  case repeatedKey = "repeated-key"
  case severalProviders = "several-providers"
  case eventNotCarried = "event-not-carried"
  case labelNotText = "label-not-text"
  case deprecated
  case localAddress = "local-address"

  /// When it speaks, as a sentence without a full stop.
  public var occasion: String {
    switch self {
    case .notAnObject: "The body is something else than an object"
    case .wrongKind: "A value is of another kind than the parameter takes"
    case .unknownValue: "A value is not in the closed set that the parameter takes"
    case .outOfRange: "A number lies outside its bounds"
    case .tooShort: "A text has too few characters"
    case .tooLong: "A text has too many characters"
    case .tooFew: "A list has too few elements"
    case .wrongScheme: "A URL begins with a scheme that the endpoint does not take"
    case .uncallableURL:
      "A URL names no host, a scheme or a template's variable as its host, a bad port, or has a blank"
    case .doubtfulURL:
      "A URL can be called, and has an underscore in its host or a template's variable behind it"
    case .missingKey: "An object lacks a key that it needs"
    case .unknownKey:
      "A key is in no row of the contract; a warning among a vendor's options, which may be newer"
    case .misplacedKey:
      "A key is one of the known mistakes; a warning among a vendor's options"
    case .repeatedKey: "A key stands twice in an object"
    case .severalProviders: "A transcript names more than one provider"
    case .eventNotCarried: "An event is asked of a type of endpoint that cannot carry it"
    case .labelNotText: "A label is neither a text nor null"
    case .deprecated: "A parameter is kept for old callers only"
    case .localAddress:
      "Any text holds localhost or an IP address, and the body goes to the service's own hosts"
    }
  }

  /// A body that it speaks of, written as JSON.
  public var example: String {
    switch self {
    case .notAnObject: "[]"
    case .wrongKind: #"{"video_mixed_mp4": true}"#
    case .unknownValue: #"{"video_mixed_layout": "gallery"}"#
    case .outOfRange: #"{"retention": {"type": "timed", "hours": 0}}"#
    case .tooShort:
      #"{"transcript": {"provider": {"speechmatics_streaming": {"language": "en", "output_locale": ""}}}}"#
    case .tooLong:
      #"{"transcript": {"provider": {"rev_streaming": {"metadata": "\#(String(repeating: "x", count: 513))"}}}}"#
    case .tooFew:
      #"{"realtime_endpoints": [{"type": "webhook", "url": "https://host.example/", "events": []}]}"#
    case .wrongScheme:
      #"{"realtime_endpoints": [{"type": "websocket", "url": "https://host.example/", "events": ["transcript.data"]}]}"#
    case .uncallableURL:
      #"{"realtime_endpoints": [{"type": "webhook", "url": "https://{{host}}/", "events": ["participant_events.join"]}]}"#
    case .doubtfulURL:
      #"{"realtime_endpoints": [{"type": "webhook", "url": "https://YOUR_DOMAIN/", "events": ["participant_events.join"]}]}"#
    case .missingKey: #"{"transcript": {}}"#
    case .unknownKey: #"{"video_mixed_mp5": {}}"#
    case .misplacedKey: #"{"recording_config": {}}"#
    case .repeatedKey: #"{"retention": null, "retention": {"type": "forever"}}"#
    case .severalProviders:
      #"{"transcript": {"provider": {"meeting_captions": {}, "recallai_streaming": {}}}}"#
    case .eventNotCarried:
      #"{"realtime_endpoints": [{"type": "webhook", "url": "https://host.example/", "events": ["audio_mixed_raw.data"]}]}"#
    case .labelNotText: #"{"metadata": {"room": 12}}"#
    case .deprecated: #"{"transcript": {"provider": {"assembly_ai_streaming": {}}}}"#
    case .localAddress: #"{"metadata": {"from": "localhost"}}"#
    }
  }
}
