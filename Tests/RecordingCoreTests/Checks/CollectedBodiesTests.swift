import RecordingCore
import Testing

@Suite("Bodies collected from the field")
struct CollectedBodiesTests {
  @Test func noErrorInWhatTheServiceTakes() throws {
    let bodies = try ContractFixture.bodies("bodies")
    #expect(bodies.count > 30)
    for (name, body) in bodies {
      let errors = Checker().checks(of: body).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(name): \(errors.map(\.message))")
    }
  }

  static let places: [String: [String]] = [
    "01-start-on-call-starts": ["/start_recording_on"],
    "03-bot-visible-false": ["/include_bot_in_recording/visible"],
    "06-provider-as-string": ["/transcript/provider"],
    "07-diarization-inside-provider": ["/transcript/provider/diarization"],
    "08-language-instead-of-language-code": ["/transcript/provider/recallai_streaming/language"],
    "12-provider-recall-ai": ["/transcript/provider/recall_ai"],
    "14-webhook-carrying-media": [
      "/realtime_endpoints/0/events/2", "/realtime_endpoints/0/events/3",
    ],
    "15-bot-status-in-endpoint": ["/realtime_endpoints/0/events/1"],
    "16-callback-type-hyphens": ["/realtime_endpoints/0/type"],
    "19-rtmp-nested-config": ["/realtime_endpoints/0/config"],
    "20-rtmp-without-flv": ["/realtime_endpoints/0/events/0"],
    "22-transcript-event-without-transcript": ["/realtime_endpoints/0/events/0"],
    "23-png-endpoint-only": ["/realtime_endpoints/0/events/0"],
    "28-aws-options-as-list": ["/transcript/provider/aws_transcribe_streaming/language_options"],
    "29-aws-no-language": ["/transcript/provider/aws_transcribe_streaming"],
    "31-wrapped-recording-config": ["/recording_config"],
    "32-metadata-not-strings": ["/metadata/attempt", "/metadata/owner"],
    "33-websocket-https-url": ["/realtime_endpoints/0/url"],
    "35-participant-events-nulled": ["/participant_events"],
    "38-scheme-twice": ["/realtime_endpoints/0/url"],
    "39-variable-left-in-url": ["/realtime_endpoints/0/url"],
    "40-url-without-host": ["/realtime_endpoints/0/url"],
  ]

  @Test func errorsStandAtWhatHasToChange() throws {
    let bodies = try ContractFixture.bodies("bodies-invalid")
    #expect(Set(bodies.map(\.name)) == Set(Self.places.keys))
    for (name, body) in bodies {
      let errors = Checker().checks(of: body).filter { $0.severity == .error }
      #expect(errors.map(\.pointer.description) == Self.places[name], "\(name)")
    }
  }

  @Test func everyFixLeavesLessToMend() throws {
    for (name, body) in try ContractFixture.bodies("bodies-invalid") {
      let before = Checker().checks(of: body)
      let errors = before.filter { $0.severity == .error }
      for check in before {
        guard let fix = check.fix else { continue }
        let after = Checker().checks(of: fix.applied(to: body))
        let left = after.filter { $0.severity == .error }
        #expect(left.count <= errors.count, "\(name): \(fix.title)")
        if check.severity == .error {
          #expect(left.count < errors.count, "\(name): \(fix.title)")
        } else {
          #expect(!after.contains(check), "\(name): \(fix.title)")
        }
      }
    }
  }
}
