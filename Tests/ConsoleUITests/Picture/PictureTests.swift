import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct PictureTests {
  @Test(arguments: [GlyphSet.unicode, .ascii]) func nothingIsDrawnOutsideItsPlace(glyphs: GlyphSet)
  {
    var random = SeededRandom(seed: 80_30)
    let size = Size(columns: 86, rows: 34)
    var untouched = Canvas(size: size)
    untouched.fill(untouched.bounds, with: "~", role: .footer)
    for columns in 0...80 {
      for rows in 0...30 {
        let place = Rect(left: 3, top: 2, columns: columns, rows: rows)
        var canvas = untouched
        Self.anyPicture(&random).draw(
          in: place, isSharedFirst: .random(using: &random), on: &canvas, glyphs: glyphs)
        // What lies inside is put back, so that only what lies outside can differ.
        canvas.fill(place, with: "~", role: .footer)
        guard canvas != untouched else { continue }
        Issue.record("something is drawn outside \(place)")
        return
      }
    }
  }

  /// Nothing is told by colour alone: the text without its roles is another for each setting.
  ///
  /// One person alone fills the frame in every layout.
  @Test(arguments: [GlyphSet.unicode, .ascii]) func everySettingIsSeenInTheText(glyphs: GlyphSet) {
    var texts: Set<[String]> = []
    var count = 0
    for layout in FrameLayout.allCases where layout != .soundAlone {
      for mode in SharedScreenMode.allCases {
        for trigger in StartTrigger.allCases {
          for people in FramePicture.peopleRange.dropFirst() {
            texts.insert(
              lines(
                Picture(layout: layout, mode: mode, trigger: trigger, people: people),
                Picture.preferredSize, glyphs))
            count += 1
          }
        }
      }
    }
    #expect(texts.count == count)
  }

  @Test(arguments: FrameLayout.allCases) func everythingShowsInThePreferredSize(layout: FrameLayout)
  {
    for mode in SharedScreenMode.allCases {
      for people in FramePicture.peopleRange {
        let text = lines(
          Picture(layout: layout, mode: mode, trigger: .botJoins, people: people),
          Picture.preferredSize
        ).joined(separator: "\n")
        #expect(!text.contains("…"), "\(text)")
        #expect(text.contains("recording"))
        #expect(text.contains("[A]") == (layout == .galleryWithOwnVideos))
        guard layout != .soundAlone else { continue }
        #expect(text.contains("Shared screen: \(mode.rawValue)"))
        #expect(text.contains("screen ░"))
        #expect(text.contains("A speaks") || text.contains("A )))"))
      }
    }
  }

  @Test func whereItIsNarrowOneFrameStays() {
    let picture = Picture(Draft(), people: 4)
    let plain = lines(picture, Size(columns: 39, rows: 11)).joined()
    #expect(plain.contains("No shared screen") && !plain.contains("overlap"))
    let shared = lines(picture, Size(columns: 39, rows: 11), isSharedFirst: true).joined()
    #expect(shared.contains("overlap") && !shared.contains("No shared screen"))
  }

  @Test func whatIsNotKnownIsNotDrawn() throws {
    var draft = Draft()
    draft.set("theatre", at: "/video_mixed_layout")
    draft.set("manual", at: "/start_recording_on")
    let text = lines(Picture(draft, people: 4), Picture.preferredSize).joined(separator: "\n")
    #expect(text.ranges(of: "not known").count == 3)
    #expect(!text.contains("A speaks") && !text.contains("screen ░") && !text.contains("●"))
  }

  @Test func aModeThatIsNotKnownLeavesTheOtherFrame() {
    var draft = Draft()
    draft.set("cover", at: "/video_mixed_participant_video_when_screenshare")
    let text = lines(Picture(draft, people: 4), Picture.preferredSize).joined(separator: "\n")
    #expect(text.contains("A speaks") && text.contains("Shared: not known"))
    #expect(!text.contains("screen ░"))
  }

  @Test(arguments: [(-3, 1), (0, 1), (5, 5), (10, 9), (Int.max, 9)])
  func aNumberOfPeopleBeyondTheRangeIsItsEnd(asked: Int, drawn: Int) {
    #expect(Picture(Draft(), people: asked).plain.people == drawn)
  }

  @Test func wordsSayWhatTheContractSays() {
    var draft = Draft()
    #expect(
      Picture(draft, people: 4).words
        == "4 people, no shared screen: whoever speaks fills the frame, the others stand small "
        + "beside. 4 people, a shared screen: people stand over a corner of the shared screen. "
        + "The recording starts once somebody else is in the call.")
    draft.set("audio_only", at: "/video_mixed_layout")
    draft.set("call_join", at: "/start_recording_on")
    #expect(
      Picture(draft, people: 1).words
        == "Sound alone, by its name; no page explains it, so switch the mixed mp4 off too. "
        + "The recording starts as soon as the bot is in the call.")
    draft.set("theatre", at: "/video_mixed_layout")
    draft.set("manual", at: "/start_recording_on")
    #expect(
      Picture(draft, people: 1).words
        == "1 person, no shared screen: what the frame looks like is not known. "
        + "1 person, a shared screen: what the frame looks like is not known. "
        + "When the recording starts is not known.")
  }

  private func lines(
    _ picture: Picture, _ size: Size, _ glyphs: GlyphSet = .unicode, isSharedFirst: Bool = false
  ) -> [String] {
    var canvas = Canvas(size: size)
    picture.draw(in: canvas.bounds, isSharedFirst: isSharedFirst, on: &canvas, glyphs: glyphs)
    return canvas.lines
  }

  private static func anyPicture(_ random: inout SeededRandom) -> Picture {
    Picture(
      layout: (FrameLayout.allCases + [nil]).randomElement(using: &random) ?? nil,
      mode: (SharedScreenMode.allCases + [nil]).randomElement(using: &random) ?? nil,
      trigger: (StartTrigger.allCases + [nil]).randomElement(using: &random) ?? nil,
      people: .random(in: FramePicture.peopleRange, using: &random))
  }
}
