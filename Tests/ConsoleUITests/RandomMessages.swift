import RecordingCore
import TerminalKit
import TestSupport

@testable import ConsoleUI

/// Messages without sense: keys, the mouse, pastes, sizes, and answers to what was asked.
struct RandomMessages {
  private var answers: [Message] = []
  // What is read at once comes before anything else.
  private var atOnce: [Message] = []
  private let keys: [KeyPress] =
    KeyTable.standard.bindings.flatMap(\.keys)
    + "0123456789aqzäß漢🎥".map { KeyPress($0) }
    + [KeyPress(.backspace), KeyPress(.function(5)), KeyPress(.left, .control), .control("u")]
  private let ways: [KeyPress] = [
    KeyPress(.enter), KeyPress(.enter), " ", "a", KeyPress(.down), KeyPress(.up), "d",
  ]
  private var bodies = [strangeBody] + ((try? CollectedBodies.all().map(\.body)) ?? [])
  private let pastes = [
    "", "{\"a\": 1}", "漢字かな交じり文", "e\u{301}\u{1B}[31m\u{0}", "18446744073709551616",
    "6f0a4b1e-8a51-4c55-9a3e-1c2d3e4f5a6b", String(repeating: "long ", count: 200),
  ]

  mutating func next(_ random: inout SeededRandom, _ state: AppState) -> Message {
    if !atOnce.isEmpty { return atOnce.removeFirst() }
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<3:
      return .terminal(
        .resize(
          Size(
            columns: Int.random(in: 1...200, using: &random),
            rows: Int.random(in: 1...60, using: &random))))
    case 3..<5:
      return .terminal(.paste(pastes.randomElement(using: &random) ?? ""))
    case 5:
      return .terminal([.resumed, .wake].randomElement(using: &random) ?? .wake)
    case 6:
      let moment = TestStore.moment(Double.random(in: -1e9...4e9, using: &random))
      return .due(
        state.subscriptions.sorted { "\($0)" < "\($1)" }.randomElement(using: &random)
          ?? .clock, at: moment)
    case 7..<17:
      return .terminal(.mouse(mouse(&random)))
    case 17..<30 where !answers.isEmpty:
      return answers.remove(at: Int.random(in: answers.indices, using: &random))
    case 30..<45:
      // Most of what nests is behind these.
      return .terminal(.key(ways.randomElement(using: &random) ?? " "))
    default:
      let key = keys.randomElement(using: &random) ?? "q"
      // Leaving starts anew; a long life finds more.
      let isLeaving = key == "q" && state.layers.isEmpty
      return .terminal(.key(isLeaving && Int.random(in: 0..<50, using: &random) > 0 ? "j" : key))
    }
  }

  // Anywhere on the screen, and sometimes far beyond it: more presses than steps of the wheel.
  private func mouse(_ random: inout SeededRandom) -> MouseEvent {
    let actions: [MouseEvent.Action] = [.press, .press, .scrollUp, .scrollDown]
    func place(_ range: Range<Int>) -> Int {
      Int.random(in: 0..<200, using: &random) == 0
        ? .random(in: .min ... .max, using: &random) : .random(in: range, using: &random)
    }
    return MouseEvent(
      actions.randomElement(using: &random) ?? .press,
      at: Point(column: place(0..<202), row: place(0..<62)))
  }

  /// Makes answers to what the console asked for, to come later and in any order.
  mutating func answer(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .read(.listPresets(let name)):
        let entries = [
          PresetEntry(name: "meeting", detail: "built in", isBuiltIn: true),
          PresetEntry(name: "漢字", detail: "\u{1B}[2J", isBuiltIn: false),
          PresetEntry(name: "torn", detail: "", isBuiltIn: false, problem: "torn.json:3: half"),
        ]
        atOnce.append(.presetsListed(entries, selecting: name))
      case .read(.loadPreset(let name)):
        bodies.append(bodies.removeFirst())
        atOnce.append(
          .presetLoaded(
            name: name,
            name == "torn"
              ? .failure(Problem(title: "torn", detail: "half")) : .success(bodies[0])))
      case .files(.savePreset(let name, let body, let replacing)):
        answers.append(
          .presetChanged(
            replacing == .anything ? .saved(name, body) : .savingNeedsConsent(name), problem: nil))
      case .files(.renamePreset(let old, let new)):
        answers.append(.presetChanged(.renamed(old, to: new), problem: nil))
      case .files(.deletePreset(let name)):
        answers.append(.presetChanged(.deleted(name), problem: nil))
      case .read(.listThemes):
        atOnce.append(.themesListed(["dark", "light", "mono"]))
      case .terminal(.showTheme(let name)):
        answers.append(.themeShown(name: name, problems: []))
      case .service(.listBots), .service(.readBot), .start, .journal:
        answers += RandomAnswers.answers(to: effect)
      case .terminal(.editBody(let text)):
        answers += [
          .bodyEdited(.text(String(text.dropLast(3)))), .bodyEdited(.text("{}")),
          .bodyEdited(.failed(Problem(title: "no editor", detail: "none"))),
        ]
      case .files(.importText(_, let request)), .files(.importFile(_, let request)):
        answers.append(.imported(request, from: "~/漢字", Self.read))
      case .files(.exportBody(_, _, _, let path, false)):
        answers.append(.exportNeedsConsent(path))
      case .service(.surveyStarts), .service(.cancel), .service(.useKey), .files, .terminal:
        break
      }
    }
    if answers.count > 20 { answers.removeFirst(answers.count - 20) }
  }

  private static let read = TextFiles().body(
    in: #"{"recording_config": {"a": "漢字"}, "bot_name": "\u001B[31m", "x": 1}"#)

  /// A body with endpoints that have several findings which mend themselves.
  static let mendableBody: JSONValue = [
    "audio_mixed_raw": nil, "retention": ["type": "forever"], "video_mixed_mp4": [:],
    "realtime_endpoints": [
      [
        "type": "websocket", "url": "wss://h.example?token=secret",
        "events": ["audio_mixed_raw.data", "transcript.data"],
      ]
    ],
  ]

  /// A body with a bit of everything that can be wrong.
  static let strangeBody: JSONValue = [
    "video_mixed_layout": "cinema", "video_mixed_mp4": true, "retention": ["type": "timed"],
    "include_bot_in_recording": nil, "metadata": ["漢字": "\u{1B}[31m", "n": 3],
    "realtime_endpoints": [
      ["type": "webhook", "url": "https://localhost/?token=secret", "events": ["transcript.data"]],
      "nonsense", ["type": "rtmp"],
    ],
    "transcript": ["provider": "meeting_captions"], "vidoe": [:],
  ]
}
