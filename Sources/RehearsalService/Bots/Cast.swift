import Foundation
import RecordingCore

extension Bot {
  /// The bots of the rehearsal, one for each situation worth practising.
  ///
  /// Their ids never change, so that notes, scripts and tests can name them.
  static func cast(at start: Date) -> [Bot] {
    [
      weeklySync(start), boardMeeting(start), customerCall(start), designReview(start),
      interview(start), supplierCall(start),
    ]
  }

  /// In the call and waiting for a start; its own settings differ from the defaults in most places.
  private static func weeklySync(_ start: Date) -> Bot {
    Bot(
      id: "11111111-1111-4111-8111-111111111111", name: "Weekly sync notes",
      meeting: .googleMeet("Weekly sync", id: "kfr-wmqd-zpe"),
      recordingConfig: RecordingDefaults.filled([
        "transcript": [
          "provider": [
            "recallai_streaming": ["mode": "prioritize_low_latency", "language_code": "en"]
          ],
          "diarization": ["use_separate_streams_when_available": true],
        ],
        "realtime_endpoints": [
          [
            "type": "webhook", "url": "https://hooks.example.com/recall",
            "events": ["transcript.data", "participant_events.join"],
          ]
        ],
        "retention": ["type": "timed", "hours": 48],
        "video_mixed_layout": "gallery_view_v2",
        "video_mixed_participant_video_when_screenshare": "beside",
        "start_recording_on": "manual",
        "include_bot_in_recording": ["audio": true],
        "video_separate_mp4": [:],
        "audio_mixed_mp3": [:],
      ]),
      metadata: ["team": "platform"],
      changes: [
        StatusChange(status: .joiningCall, date: start - 200),
        StatusChange(status: .inCallNotRecording, date: start - 188),
      ])
  }

  /// Records since twelve minutes, and keeps nothing: a start would replace it and store the media.
  private static func boardMeeting(_ start: Date) -> Bot {
    let settings: JSONObject = [
      "transcript": ["provider": ["deepgram_streaming": ["model": "nova-3", "language": "en"]]],
      "realtime_endpoints": [
        [
          "type": "websocket", "url": "wss://live.example.com/board",
          "events": ["transcript.data", "transcript.partial_data"],
        ]
      ],
      "retention": nil,
      "video_mixed_mp4": nil,
    ]
    return Bot(
      id: "22222222-2222-4222-8222-222222222222", name: "Board minutes",
      meeting: .zoom("Board meeting", id: "84112233445"),
      recordingConfig: RecordingDefaults.filled(settings),
      metadata: ["team": "legal"],
      changes: [
        StatusChange(status: .joiningCall, date: start - 760),
        StatusChange(status: .inCallNotRecording, date: start - 741),
        StatusChange(status: .recordingPermissionAllowed, date: start - 723),
        StatusChange(status: .inCallRecording, date: start - 720),
      ],
      recordings: [
        Recording(
          number: 1, settings: settings, title: "Board meeting", createdAt: start - 722,
          startedAt: start - 720)
      ])
  }

  /// In the waiting room; the host lets it in after twenty seconds.
  private static func customerCall(_ start: Date) -> Bot {
    Bot(
      id: "33333333-3333-4333-8333-333333333333", name: "Customer call notes",
      meeting: .teams("Customer call", id: "249661020113"),
      recordingConfig: RecordingDefaults.filled(["retention": ["type": "timed", "hours": 168]]),
      metadata: ["team": "sales"],
      changes: [
        StatusChange(status: .joiningCall, date: start - 14),
        StatusChange(status: .inWaitingRoom, date: start - 6),
        StatusChange(status: .inCallNotRecording, date: start + 20),
      ])
  }

  /// On its way into the call, there after eight seconds.
  private static func designReview(_ start: Date) -> Bot {
    Bot(
      id: "44444444-4444-4444-8444-444444444444", name: "Design review notes",
      meeting: .googleMeet("Design review", id: "hxo-tbcn-uyv"),
      recordingConfig: RecordingDefaults.filled([
        "retention": ["type": "forever"], "video_mixed_layout": "gallery_view",
      ]),
      metadata: ["team": "design"],
      changes: [
        StatusChange(status: .joiningCall, date: start - 3),
        StatusChange(status: .inCallNotRecording, date: start + 8),
      ])
  }

  /// Gone since yesterday, with one finished recording.
  private static func interview(_ start: Date) -> Bot {
    let settings: JSONObject = [
      "retention": ["type": "timed", "hours": 720], "video_mixed_mp4": nil,
      "audio_mixed_mp3": [:],
    ]
    let joined = start - 86_400
    return Bot(
      id: "55555555-5555-4555-8555-555555555555", name: "Interview notes",
      meeting: .zoom("Interview", id: "81998877665"),
      recordingConfig: RecordingDefaults.filled(settings),
      metadata: ["team": "people"],
      changes: [
        StatusChange(status: .joiningCall, date: joined),
        StatusChange(status: .inCallNotRecording, date: joined + 11),
        StatusChange(status: .inCallRecording, date: joined + 15),
        StatusChange(status: .callEnded, date: joined + 2710, subCode: "call_ended_by_host"),
        StatusChange(status: .recordingDone, date: joined + 2714),
        StatusChange(status: .done, date: joined + 2752),
      ],
      recordings: [
        Recording(
          number: 2, settings: settings, title: "Interview", createdAt: joined + 13,
          startedAt: joined + 15, completedAt: joined + 2710)
      ])
  }

  /// Never found its call.
  private static func supplierCall(_ start: Date) -> Bot {
    Bot(
      id: "66666666-6666-4666-8666-666666666666", name: "Supplier call notes",
      meeting: .webex("Supplier call", subdomain: "example", room: "pr26118"),
      recordingConfig: RecordingDefaults.filled([:]),
      metadata: ["team": "purchasing"],
      changes: [
        StatusChange(status: .joiningCall, date: start - 5400),
        StatusChange(
          status: .fatal, date: start - 5382, subCode: "meeting_not_found",
          message: "The meeting does not exist or has ended."),
      ])
  }
}
