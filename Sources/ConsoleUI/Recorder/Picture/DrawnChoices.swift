public import RecordingCore

/// A closed set of the contract of which every value has a drawing.
public protocol DrawnChoice: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
  /// The parameter whose values these are, by its key in the body.
  static var parameter: String { get }
}

extension DrawnChoice {
  /// The value that counts in a draft; nil when it is none of these, so that nothing is drawn wrongly.
  public init?(_ draft: Draft) {
    guard
      let value = draft.effectiveValue(at: JSONPointer([Self.parameter]))?.stringValue
    else { return nil }
    self.init(rawValue: value)
  }

  /// What the contract says that it does; a sentence.
  var help: String? {
    guard case .choice(let choices) = Contract.field(Self.parameter)?.kind else { return nil }
    return choices.first { $0.value == rawValue }?.help
  }
}

/// How people share the frame of the mixed video.
public enum FrameLayout: String, DrawnChoice {
  case speaker = "speaker_view"
  case gallery = "gallery_view"
  case galleryWithOwnVideos = "gallery_view_v2"
  case soundAlone = "audio_only"

  /// The key in the body.
  public static let parameter = "video_mixed_layout"
}

/// What becomes of the people while a screen is shared.
public enum SharedScreenMode: String, DrawnChoice {
  case hide, beside, overlap

  /// The key in the body.
  public static let parameter = "video_mixed_participant_video_when_screenshare"
}

/// What sets the recording going.
public enum StartTrigger: String, DrawnChoice {
  case botJoins = "call_join"
  case personJoins = "participant_join"
  case personSpeaks = "participant_speak"

  /// The key in the body.
  public static let parameter = "start_recording_on"
}
