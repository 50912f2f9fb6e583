import RecordingCore

/// The call a bot was sent to.
struct Meeting {
  /// What the call is named, known to the service only from a recording's meeting metadata.
  let title: String
  /// The link as the service gives it back: an object whose keys depend on the platform.
  let url: JSONObject

  var platform: String { url["platform"]?.stringValue ?? "" }

  static func googleMeet(_ title: String, id: String) -> Meeting {
    Meeting(title: title, url: ["platform": "google_meet", "meeting_id": text(id)])
  }

  static func zoom(_ title: String, id: String) -> Meeting {
    Meeting(
      title: title,
      url: ["platform": "zoom", "meeting_id": text(id), "meeting_password": nil])
  }

  static func teams(_ title: String, id: String) -> Meeting {
    Meeting(
      title: title,
      url: [
        "platform": "microsoft_teams", "meeting_id": nil, "organizer_id": nil, "tenant_id": nil,
        "message_id": nil, "thread_id": nil, "business_meeting_id": text(id),
        "business_meeting_password": nil,
      ])
  }

  static func webex(_ title: String, subdomain: String, room: String) -> Meeting {
    Meeting(
      title: title,
      url: [
        "platform": "webex", "meeting_subdomain": text(subdomain),
        "meeting_personal_room_id": text(room),
      ])
  }

  private static func text(_ text: String) -> JSONValue { .string(JSONString(text)) }
}
