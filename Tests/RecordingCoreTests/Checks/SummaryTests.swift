import RecordingCore
import Testing

@Suite("A body in few words")
struct SummaryTests {
  @Test(arguments: [
    (
      #"{"video_mixed_layout":"gallery_view_v2","video_mixed_participant_video_when_screenshare":"beside","start_recording_on":"call_join","video_mixed_mp4":null,"audio_mixed_mp3":{},"video_separate_mp4":{},"transcript":{"provider":{"recallai_streaming":{"mode":"prioritize_low_latency","language_code":"en"}}},"realtime_endpoints":[{"type":"webhook"},{"type":"websocket"}],"retention":{"type":"timed","hours":48}}"#,
      "gallery view v2, shared screen beside, from call join; mp3 and one mp4 per person; transcript recallai_streaming, English; 2 live endpoints; kept 48 hours"
    ),
    (
      "{}",
      "speaker view, shared screen overlap, from participant join; mixed mp4 video; no transcript; retention not said"
    ),
    (
      #"{"video_mixed_mp4":null,"participant_events":null,"retention":null,"include_bot_in_recording":{"audio":true},"metadata":{"desk":"7"}}"#,
      "speaker view, shared screen overlap, from participant join; no people's events; no transcript; nothing stored; with the bot's own audio; labels desk=7"
    ),
    (
      #"{"video_mixed_mp4":null,"retention":{"type":"forever"}}"#,
      "speaker view, shared screen overlap, from participant join; no files; no transcript; kept forever"
    ),
  ])
  func saysWhatWillBeRecorded(_ body: String, _ sentence: String) throws {
    #expect(try Summary.sentence(of: JSONParser.parse(body)) == sentence)
  }

  @Test(arguments: [
    (
      "transcript",
      #"{"provider":{"recallai_streaming":{"mode":"prioritize_low_latency","language_code":"en"}}}"#,
      "recallai_streaming · low latency · en"
    ),
    (
      "transcript", #"{"provider":{"deepgram_streaming":{"model":"nova-3","language":"multi"}}}"#,
      "deepgram_streaming · nova-3 · multi"
    ),
    ("transcript", #"{"provider":{"nobody":{}}}"#, "nobody"),
    ("transcript", "null", "off"), ("transcript", "5", "5"),
    ("realtime_endpoints", "[]", "none"),
    ("realtime_endpoints", #"[{"type":"rtmp"}]"#, "1 live endpoint: rtmp"),
    ("retention", "null", "nothing stored"), ("retention", #"{"type":"forever"}"#, "forever"),
    ("retention", #"{"type":"timed"}"#, "168 hours"), ("retention", "{}", "unknown"),
    ("metadata", #"{"desk":"7","team":"sales","x":null}"#, "desk=7 team=sales x"),
    ("metadata", "{}", "none"), ("audio_mixed_mp3", "{}", "on"), ("audio_mixed_mp3", "null", "off"),
    ("audio_mixed_mp3", #"{"metadata":{"a":"b"}}"#, "on, a=b"),
    ("include_bot_in_recording", "{}", "off"), ("video_mixed_layout", "\"new_view\"", "new_view"),
  ])
  func saysAValueInShortWords(_ name: String, _ value: String, _ words: String) throws {
    let field = try #require(Contract.field(name))
    #expect(try Summary.value(JSONParser.parse(value), of: field) == words)
  }

  @Test(arguments: [
    ("transcript", "off"), ("realtime_endpoints", "none"), ("retention", "not said"),
    ("video_mixed_layout", "speaker view"), ("video_mixed_mp4", "on"), ("audio_mixed_mp3", "off"),
    ("include_bot_in_recording", "off"), ("metadata", "none"),
  ])
  func whatIsLeftOutIsSaidAsItsDefault(_ name: String, _ words: String) throws {
    #expect(try Summary.value(nil, of: #require(Contract.field(name))) == words)
  }
}
