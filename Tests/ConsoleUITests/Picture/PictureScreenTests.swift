import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Every drawing as recorded text.
@Suite struct PictureScreenTests {
  /// A file per layout and mode, with every number of people; the start triggers take turns.
  @Test(arguments: FrameLayout.allCases, SharedScreenMode.allCases)
  func everyNumberOfPeople(layout: FrameLayout, mode: SharedScreenMode) {
    let pictures = FramePicture.peopleRange.map { people in
      Picture(
        layout: layout, mode: mode,
        trigger: StartTrigger.allCases[people % StartTrigger.allCases.count], people: people)
    }
    check(pictures, inRowsOf: 3, named: "\(layout.rawValue)-\(mode.rawValue)")
  }

  @Test func everyLayoutInASCII() {
    let pictures = zip(FrameLayout.allCases, SharedScreenMode.allCases + [.hide]).map {
      Picture(layout: $0, mode: $1, trigger: .personJoins, people: 4)
    }
    check(pictures, inRowsOf: 2, glyphs: .ascii, named: "ascii")
  }

  @Test func whatIsNotKnown() {
    let pictures = [
      Picture(layout: nil, mode: .beside, trigger: .personJoins, people: 4),
      Picture(layout: .gallery, mode: nil, trigger: nil, people: 4),
    ]
    check(pictures, inRowsOf: 2, named: "not-known")
  }

  /// From wide to narrow, and from high to low.
  @Test func whereThereIsLessRoom() {
    let places = [
      Rect(left: 0, top: 0, columns: 80, rows: 15), Rect(left: 0, top: 16, columns: 39, rows: 11),
      Rect(left: 41, top: 16, columns: 24, rows: 8), Rect(left: 67, top: 16, columns: 12, rows: 6),
      Rect(left: 0, top: 28, columns: 48, rows: 8), Rect(left: 50, top: 28, columns: 30, rows: 5),
      Rect(left: 0, top: 37, columns: 48, rows: 2), Rect(left: 50, top: 37, columns: 8, rows: 4),
    ]
    let picture = Picture(
      layout: .galleryWithOwnVideos, mode: .overlap, trigger: .personSpeaks, people: 7)
    var canvas = Canvas(size: Size(columns: 80, rows: 41))
    for place in places {
      picture.draw(in: place, isSharedFirst: true, on: &canvas, glyphs: .unicode)
    }
    ScreenSnapshot.check(canvas, named: "picture-less-room")
  }

  @Test func everyStartTrigger() {
    var canvas = Canvas(size: Size(columns: 104, rows: 12))
    for (index, trigger) in (StartTrigger.allCases + [nil]).enumerated() {
      var left = 0
      for columns in [48, 30, 22] {
        let place = Rect(left: left, top: 3 * index, columns: columns, rows: 2)
        TriggerLine(trigger).draw(in: place, on: &canvas, glyphs: .unicode)
        left += columns + 2
      }
    }
    ScreenSnapshot.check(canvas, named: "picture-triggers")
  }

  private func check(
    _ pictures: [Picture], inRowsOf count: Int, glyphs: GlyphSet = .unicode, named name: String
  ) {
    let size = Picture.preferredSize
    let rows = (pictures.count + count - 1) / count
    var canvas = Canvas(
      size: Size(columns: count * (size.columns + 2) - 2, rows: rows * (size.rows + 1) - 1))
    for (index, picture) in pictures.enumerated() {
      let place = Rect(
        left: index % count * (size.columns + 2), top: index / count * (size.rows + 1),
        columns: size.columns, rows: size.rows)
      picture.draw(in: place, on: &canvas, glyphs: glyphs)
    }
    ScreenSnapshot.check(canvas, named: "picture-\(name)")
  }
}
