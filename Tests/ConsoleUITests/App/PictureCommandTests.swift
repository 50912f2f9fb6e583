import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// The picture on the console's screen.
@Suite struct PictureCommandTests {
  @Test(arguments: [
    (120, 40, true), (100, 39, true), (100, 38, false), (99, 60, false), (80, 24, false),
  ])
  func itStandsBelowTheBodyWhereBothHaveRoom(columns: Int, rows: Int, hasRoom: Bool) {
    let store = Console.store(columns: columns, rows: rows)
    let layout = ScreenLayout(store.state)
    #expect((layout.picture != nil) == hasRoom)
    guard let picture = layout.picture, let body = layout.body else { return }
    #expect(body.size.rows >= 22)
    #expect(body.bottom == picture.top)
    #expect(picture.bottom == layout.help.top)
    #expect(Picture.holdsBothFrames(picture.size))
  }

  @Test func itFollowsTheForm() {
    var store = Console.store()
    #expect(store.shows("A speaks"))
    store.press("4")
    #expect(store.shows("No frame, sound alone"))
    store.press("u")
    #expect(!store.shows("No frame, sound alone"))
  }

  @Test func itShowsWhatTheReviewWouldSend() {
    var store = Console.store()
    store.press("4")
    store.choose(SampleBots.idle)
    store.press("s")
    store.answer(with: SampleBots.idle)
    store.press("m")
    #expect(!store.shows("No frame, sound alone"))
  }

  @Test func peopleComeAndGo() {
    var store = Console.store()
    for _ in 0..<9 { store.press("+") }
    #expect(store.shows("9 people"))
    #expect(store.state.status?.text == "The picture has 1 to 9 people")
    for _ in 0..<9 { store.press("-") }
    #expect(store.shows("1 person"))
    #expect(store.state.draft == Draft())
  }

  @Test func aKeyHidesAndShowsIt() {
    var store = Console.store()
    store.press("P")
    #expect(ScreenLayout(store.state).picture == nil)
    #expect(store.state.status?.text == "The picture is hidden; P shows it again")
    store.press("+")
    #expect(store.state.people == 4)
    #expect(store.state.status?.text == "The picture is not in view: P shows it")
    store.press("P")
    #expect(ScreenLayout(store.state).picture != nil)
  }

  @Test func itLiesAboveTheFormWhereItHasNoRoomBeside() {
    var store = Console.store(columns: 80, rows: 24)
    store.press("P", "+", "2", " ", "j")
    #expect(store.state.context == .picture)
    #expect(store.shows("Picture · 5 people"))
    #expect(store.state.draft == Draft())
    store.press("P")
    #expect(store.state.context == .form)
    store.press("P", KeyPress(.escape))
    #expect(store.state.context == .form)
  }

  @Test func theFrameThatTheFieldIsAboutComesFirst() {
    var store = Console.store(columns: 40, rows: 20)
    store.press("P")
    #expect(store.shows("No shared screen") && !store.shows("Shared screen: overlap"))
    store.press("P")
    store.go(to: "/video_mixed_participant_video_when_screenshare")
    store.press("P")
    #expect(store.shows("Shared screen: overlap") && !store.shows("No shared screen"))
  }

  /// Moving through the form leaves the pane as it is.
  @Test func theCursorDoesNotChangeIt() throws {
    var store = Console.store()
    let rect = try #require(ScreenLayout(store.state).picture)
    let first = PictureView(store.state, Inspection(store.state), in: rect)
    let version = store.state.paneVersion
    for _ in 0..<30 {
      store.press("j")
      #expect(PictureView(store.state, Inspection(store.state), in: rect) == first)
    }
    #expect(store.state.paneVersion == version)
    store.press("+")
    #expect(PictureView(store.state, Inspection(store.state), in: rect) != first)
    #expect(store.state.paneVersion != version)
  }

  @Test func whatIsEnoughRoomLooksAsInAllOfIt() {
    let picture = Picture(Draft(), people: 4)
    for columns in stride(from: 24, through: 120, by: 3) {
      for rows in 4...30 {
        let room = Size(columns: columns, rows: rows)
        let size = picture.size(in: room)
        #expect(size.columns <= columns && size.rows <= rows)
        #expect(picture.size(in: size) == size, "\(room)")
        #expect(tiles(picture, size) == tiles(picture, room), "\(room)")
      }
    }
  }

  // The names in the frames tell how large they are.
  private func tiles(_ picture: Picture, _ size: Size) -> [String] {
    var canvas = Canvas(size: size)
    picture.draw(in: canvas.bounds, on: &canvas, glyphs: .unicode)
    return canvas.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
      .filter { $0.contains("┃") || $0.contains("│") }
  }

  @Test func theAboutPagesOfItsFieldsSayWhatItShows() {
    var store = Console.store(columns: 160, rows: 50)
    store.press("i")
    #expect(store.shows("4 people, no shared screen: whoever speaks fills the frame"))
    store.press(KeyPress(.escape))
    store.go(to: "/start_recording_on")
    store.press("i")
    #expect(store.shows("The recording starts once somebody else is in the call."))
    store.press(KeyPress(.escape))
    store.go(to: "/retention")
    store.press("i")
    #expect(!store.shows("shared screen:"))
  }
}

extension TestStore {
  /// Whether a text is on the screen.
  fileprivate func shows(_ text: String) -> Bool {
    screen().canvas.lines.contains { $0.contains(text) }
  }
}
