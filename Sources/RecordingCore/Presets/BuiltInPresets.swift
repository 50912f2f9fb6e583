extension Preset {
  /// The presets that are part of the program, in the order in which they are offered.
  public static let builtIns: [Preset] = [
    Preset(
      name: "meeting",
      summary: "The speaker as mp4, the sound as mp3, a live English transcript, kept for a week",
      body: [
        "transcript": liveEnglish,
        "retention": ["type": "timed", "hours": 168],
        "video_mixed_layout": "speaker_view",
        "video_mixed_mp4": [:],
        "participant_events": [:],
        "meeting_metadata": [:],
        "video_mixed_participant_video_when_screenshare": "overlap",
        "start_recording_on": "participant_join",
        "audio_mixed_mp3": [:],
      ]),
    Preset(
      name: "gallery-per-person",
      summary:
        "Everyone in one gallery and each person as an mp4 of their own, from the first second",
      body: [
        "retention": ["type": "timed", "hours": 168],
        "video_mixed_layout": "gallery_view_v2",
        "video_mixed_mp4": [:],
        "participant_events": [:],
        "meeting_metadata": [:],
        "video_mixed_participant_video_when_screenshare": "beside",
        "start_recording_on": "call_join",
        "audio_mixed_mp3": [:],
        "video_separate_mp4": [:],
      ]),
    Preset(
      name: "audio-only",
      summary: "The sound as one mp3 and no video, kept for a week",
      body: [
        "retention": ["type": "timed", "hours": 168],
        "video_mixed_layout": "audio_only",
        "video_mixed_mp4": nil,
        "participant_events": [:],
        "meeting_metadata": [:],
        "start_recording_on": "participant_join",
        "audio_mixed_mp3": [:],
      ]),
    Preset(
      name: "live-transcript",
      summary:
        "Words within seconds and who said them, without any video; add an endpoint to hear live",
      body: [
        "transcript": liveEnglish,
        "retention": ["type": "timed", "hours": 168],
        "video_mixed_mp4": nil,
        "participant_events": [:],
        "meeting_metadata": [:],
        "start_recording_on": "participant_join",
      ]),
    Preset(
      name: "zero-retention",
      summary:
        "Nothing is stored or can be fetched later; only what a live endpoint receives remains",
      body: [
        "transcript": liveEnglish,
        "retention": nil,
        "video_mixed_mp4": nil,
        "participant_events": [:],
        "meeting_metadata": nil,
        "start_recording_on": "participant_join",
        "audio_mixed_raw": nil,
        "audio_mixed_mp3": nil,
        "video_separate_mp4": nil,
        "audio_separate_raw": nil,
        "video_mixed_flv": nil,
        "video_separate_png": nil,
      ]),
  ]

  /// The service's own transcription in the mode that delivers within seconds, which is documented for English only.
  private static let liveEnglish: JSONValue = [
    "provider": [
      "recallai_streaming": ["mode": "prioritize_low_latency", "language_code": "en"]
    ],
    "diarization": ["use_separate_streams_when_available": true],
  ]

  private init(name: String, summary: String, body: JSONValue) {
    self.init(name: name, summary: summary, body: body, origin: .builtIn)
  }
}
