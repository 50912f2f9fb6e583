/// The service's codes for why a bot was stopped or kept from recording, in plain words.
///
/// The list is open. Source: the sub codes of the documentation of June 2025, whose names say what they mean where the
/// pages do not.
enum SubCode {
  /// What a code means, and what can be done about it.
  struct Meaning {
    let words: String
    let remedy: String?

    init(_ words: String, _ remedy: String? = nil) {
      self.words = words
      self.remedy = remedy
    }
  }

  /// What a code means; nil for one that is not known.
  static func meaning(of code: String) -> Meaning? { known[code] }

  static let known: [String: Meaning] = [
    "zoom_local_recording_disabled": Meaning(
      "local recording is switched off in the host's Zoom account",
      "switch local recording on in the host's Zoom settings"),
    "zoom_local_recording_request_disabled": Meaning(
      "asking for permission to record is switched off in Zoom",
      "let the host allow requests, or allow the bot by hand"),
    "zoom_local_recording_request_disabled_by_host": Meaning(
      "the host takes no requests to record", "let the host allow the bot by hand"),
    "zoom_bot_in_waiting_room": Meaning(
      "the bot waits in Zoom's waiting room", "have the host let the bot in"),
    "zoom_host_not_present": Meaning(
      "the host, who alone can allow it, is not there", "wait for the host, then start again"),
    "zoom_local_recording_request_denied_by_host": Meaning(
      "the host said no", "ask the host, then start again"),
    "zoom_local_recording_denied": Meaning(
      "Zoom denied it", "ask the host to let the bot record"),
    "zoom_local_recording_grant_not_supported": Meaning(
      "the host's Zoom cannot grant it", "have the host update Zoom, or make the bot a co-host"),
    "zoom_sdk_key_blocked_by_host_admin": Meaning(
      "the host's administrator blocks the bot's app", "ask the administrator of the host's account"
    ),
    "call_ended_by_host": Meaning("the host ended the call"),
    "call_ended_by_platform_idle": Meaning("the platform ended an idle call"),
    "call_ended_by_platform_max_length": Meaning("the call reached the platform's longest time"),
    "call_ended_by_platform_waiting_room_timeout": Meaning(
      "the platform's waiting room let the bot wait no longer",
      "have the host ready, then send a new bot"),
    "bot_kicked_from_call": Meaning(
      "somebody removed the bot from the call", "ask before sending a new bot"),
    "bot_kicked_from_waiting_room": Meaning(
      "somebody refused the bot in the waiting room", "ask the host, then send a new bot"),
    "bot_received_leave_call": Meaning("the bot was told to leave"),
    "timeout_exceeded_waiting_room": Meaning(
      "nobody let the bot in", "have the host ready, then send a new bot"),
    "timeout_exceeded_noone_joined": Meaning("nobody joined the call"),
    "timeout_exceeded_everyone_left": Meaning("everybody had left the call"),
    "timeout_exceeded_silence_detected": Meaning(
      "nobody was heard for too long", "send a new bot, with a longer silence_detection timeout"),
    "timeout_exceeded_only_bots_detected_using_participant_names": Meaning(
      "only bots were in the call, by their names"),
    "timeout_exceeded_only_bots_detected_using_participant_events": Meaning(
      "only bots were in the call, by what they did"),
    "timeout_exceeded_in_call_recording": Meaning(
      "the bot recorded for as long as it was told to",
      "send a new bot, with a longer in_call_recording_timeout"),
    "timeout_exceeded_max_duration": Meaning("the bot reached its longest time"),
    "timeout_exceeded_in_call_not_recording": Meaning(
      "the bot was in the call for too long without recording",
      "send a new bot, with a longer in_call_not_recording_timeout"),
    "timeout_exceeded_recording_permission_denied": Meaning(
      "nobody let the bot record", "have the host ready, then send a new bot"),
    "meeting_not_found": Meaning(
      "there is no such meeting", "check the meeting's link, then send a new bot"),
  ]
}
