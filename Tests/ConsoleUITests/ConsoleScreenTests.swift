import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct ConsoleScreenTests {
  static let sizes = [(120, 40), (80, 24), (60, 20)]

  private func check(
    _ name: String, _ columns: Int, _ rows: Int, glyphs: GlyphSet = .unicode,
    service: ServiceInfo = Console.rehearsal, _ prepare: (inout TestStore) -> Void
  ) {
    var store = Console.store(
      columns: columns, rows: rows, service: service, glyphs: glyphs)
    prepare(&store)
    let screen = store.screen()
    ScreenSnapshot.check(
      screen.canvas, cursor: screen.cursor, named: "\(name)-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func aNewDraft(columns: Int, rows: Int) {
    check("new-draft", columns, rows) { _ in }
  }

  @Test(arguments: sizes) func aBotWithOtherSettings(columns: Int, rows: Int) {
    check("bot-chosen", columns, rows) { store in
      store.choose(SampleBots.idle)
      store.press("3", KeyPress(.tab), "2")
    }
  }

  @Test(arguments: sizes) func theBodyAlone(columns: Int, rows: Int) {
    check("body", columns, rows) { store in
      store.go(to: "/start_recording_on")
      store.press("\\")
    }
  }

  @Test(arguments: sizes) func findings(columns: Int, rows: Int) {
    check("findings", columns, rows) { store in
      store.load(RandomMessages.strangeBody)
      store.press("n", "n")
    }
  }

  @Test(arguments: sizes) func theEditorOfAnEndpoint(columns: Int, rows: Int) {
    check("endpoint", columns, rows) { store in
      store.load([
        "realtime_endpoints": [
          ["type": "webhook", "url": "https://example.com/hook?token=abc"],
          [
            "type": "websocket", "url": "https://example.com/wrong",
            "events": ["transcript.data", "participant_events.join"],
            "metadata": ["room": "漢字"], "colour": "blue",
          ],
        ]
      ])
      store.go(to: "/realtime_endpoints/1/events")
    }
  }

  @Test(arguments: sizes) func theEditorOfAProvider(columns: Int, rows: Int) {
    check("provider", columns, rows) { store in
      store.go(to: "/transcript")
      store.press(KeyPress(.enter), KeyPress(.enter))
      store.type("recallai_streaming")
      store.press(KeyPress(.enter), KeyPress(.down), KeyPress(.enter))
      store.press(KeyPress(.end), KeyPress(.up), " ")
    }
  }

  @Test(arguments: sizes) func aKnownValueBeingWritten(columns: Int, rows: Int) {
    check("known-value", columns, rows) { store in
      store.go(to: "/transcript/provider/assembly_ai_v3_streaming/speech_model")
      store.press(KeyPress(.enter), KeyPress(.down))
    }
  }

  @Test(arguments: sizes) func hoursBeingWritten(columns: Int, rows: Int) {
    check("hours", columns, rows) { store in
      store.go(to: "/retention")
      store.press("2", "4", "8")
    }
  }

  @Test(arguments: sizes) func theReview(columns: Int, rows: Int) {
    check("review", columns, rows) { store in
      store.choose(SampleBots.idle)
      store.press("s")
      store.answer(with: SampleBots.idle)
      store.press("j", " ")
    }
  }

  @Test(arguments: sizes) func theReviewOfAReplacement(columns: Int, rows: Int) {
    check("replace", columns, rows) { store in
      store.choose(SampleBots.recording)
      store.send(.due(.clock, at: TestStore.moment(754)))
      store.press("s")
      store.answer(with: SampleBots.recording)
    }
  }

  @Test(arguments: sizes) func aRefusal(columns: Int, rows: Int) {
    check("refused", columns, rows) { store in
      store.choose(SampleBots.gone)
      store.press("s")
      store.answer(with: SampleBots.gone)
    }
  }

  @Test(arguments: sizes) func theBots(columns: Int, rows: Int) {
    check("bots", columns, rows) { store in
      store.press("b")
      store.send(
        .botsListed(
          1,
          .success(
            BotPage(
              bots: [
                SampleBots.idle, SampleBots.recording, SampleBots.waiting, SampleBots.gone,
              ]))))
      store.press(KeyPress(.down))
    }
  }

  @Test(arguments: sizes) func theKeys(columns: Int, rows: Int) {
    check("keys", columns, rows) { $0.press("?") }
  }

  @Test(arguments: sizes) func aboutAField(columns: Int, rows: Int) {
    check("about", columns, rows) { $0.press("i") }
  }

  @Test(arguments: sizes) func aComparisonWithTheBot(columns: Int, rows: Int) {
    check("compare", columns, rows) { store in
      store.load(RandomMessages.strangeBody)
      store.choose(SampleBots.idle)
      store.press("c", "c")
    }
  }

  @Test(arguments: sizes) func aTextThatIsNoBody(columns: Int, rows: Int) {
    check("edit-again", columns, rows) { store in
      store.press("e")
      store.send(.bodyEdited(.text("{\n  \"a\" 1\n}")))
    }
  }

  @Test(arguments: sizes) func thePicture(columns: Int, rows: Int) {
    check("picture", columns, rows) { store in
      store.press("3", "+")
      // Where it has no room below the body it is asked for.
      if ScreenLayout(store.state).picture == nil { store.press("P", "+") }
    }
  }

  @Test(arguments: sizes) func thePalette(columns: Int, rows: Int) {
    check("palette", columns, rows) { store in
      store.press(":")
      store.send(
        .presetsListed(
          [PresetEntry(name: "meeting", detail: "built in", isBuiltIn: true)], selecting: nil))
      store.send(.themesListed(["dark", "light"]))
      store.type("me")
      store.press(KeyPress(.down))
    }
  }

  @Test(arguments: sizes) func whatMends(columns: Int, rows: Int) {
    check("mend", columns, rows) { store in
      store.load(RandomMessages.mendableBody)
      store.go(to: "/realtime_endpoints")
      store.press("f", KeyPress(.down))
    }
  }

  @Test(arguments: sizes) func theLabels(columns: Int, rows: Int) {
    check("labels", columns, rows) { store in
      store.go(to: "/video_separate_mp4")
      store.press("g")
    }
  }

  @Test(arguments: sizes) func aNameForAPreset(columns: Int, rows: Int) {
    check("save-preset", columns, rows) { store in
      store.press("w")
      store.type("desk/gallery")
      store.press(KeyPress(.enter))
    }
  }

  @Test(arguments: sizes) func theLiveServiceInASCII(columns: Int, rows: Int) {
    check("ascii", columns, rows, glyphs: .ascii, service: Console.live) { store in
      store.choose(SampleBots.idle)
      store.press("3")
    }
  }

  @Test(arguments: [(29, 9), (1, 1), (12, 3)]) func aScreenThatIsTooSmall(columns: Int, rows: Int) {
    check("too-small", columns, rows) { _ in }
  }
}
