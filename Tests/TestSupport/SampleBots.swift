public import RecordingCore

/// Bots in the states that a start meets, read from JSON as the service writes it.
public enum SampleBots {
  /// In the call, not recording, set up with settings of its own.
  public static let idle = bot(
    """
    {"id": "6e1f5adb-0000-4000-8000-000000000001", "bot_name": "Notetaker",
     "meeting_url": {"platform": "google_meet", "meeting_id": "abc-defg-hij"},
     "status_changes": [
       {"code": "joining_call", "created_at": "2026-11-23T10:00:00Z"},
       {"code": "in_call_not_recording", "created_at": "2026-11-23T10:00:05Z"}],
     "recordings": [],
     "recording_config": {
       "video_mixed_layout": "gallery_view", "retention": {"type": "forever"},
       "participant_events": {}, "start_recording_on": "manual",
       "transcript": {"provider": {"recallai_streaming": {}}}}}
    """)

  /// Recording since ten o'clock; its meeting has a title.
  public static let recording = bot(
    """
    {"id": "6e1f5adb-0000-4000-8000-000000000002",
     "meeting_url": {"platform": "zoom", "meeting_id": "123"},
     "status_changes": [{"code": "in_call_recording", "created_at": "2026-11-23T10:00:00Z"}],
     "recordings": [
       {"id": "7e1f5adb-0000-4000-8000-000000000002", "created_at": "2026-11-23T10:00:00Z",
        "started_at": "2026-11-23T10:00:00Z", "status": {"code": "processing"},
        "media_shortcuts": {"meeting_metadata": {"data": {"title": "Weekly sync"}}}}]}
    """)

  /// In the waiting room.
  public static let waiting = bot(
    """
    {"id": "6e1f5adb-0000-4000-8000-000000000003",
     "meeting_url": {"platform": "microsoft_teams", "meeting_id": "9"},
     "status_changes": [{"code": "in_waiting_room", "created_at": "2026-11-23T10:00:00Z"}]}
    """)

  /// Its call is over.
  public static let gone = bot(
    """
    {"id": "6e1f5adb-0000-4000-8000-000000000004",
     "status_changes": [{"code": "done", "created_at": "2026-11-23T10:00:00Z"}]}
    """)

  /// The bot that records, with another recording, which has begun at a time or not yet.
  public static func recording(as id: String, startedAt: Double?) -> Bot {
    Bot(
      id: recording.id, name: recording.name, meeting: recording.meeting,
      statusChanges: recording.statusChanges,
      recordings: recording.recordings + [
        BotRecording(
          id: id, createdAt: Timestamp(secondsSince1970: 1_795_428_800),
          startedAt: startedAt.map { Timestamp(secondsSince1970: $0) }, status: .processing)
      ])
  }

  /// The same bot under another id.
  public static func with(id: BotID, like bot: Bot) -> Bot {
    Bot(
      id: id, name: bot.name, meeting: bot.meeting, joinAt: bot.joinAt,
      statusChanges: bot.statusChanges, recordings: bot.recordings,
      recordingConfig: bot.recordingConfig)
  }

  private static func bot(_ json: String) -> Bot {
    guard let value = try? JSONParser.parse(json), let bot = Bot(json: value) else {
      preconditionFailure("a sample bot cannot be read")
    }
    return bot
  }
}
