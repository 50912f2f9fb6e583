import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct FrameTilesTests {
  /// Each cell is part of a line or lies in one tile; in an overlap the screen lies below.
  @Test(arguments: FrameLayout.drawn, [nil] + SharedScreenMode.allCases.map(Optional.some))
  func tilesFillTheFrameAndNeverOverlap(layout: FrameLayout, screen: SharedScreenMode?) {
    for (frame, people) in Self.frames {
      let tiles = FrameTiles(layout, people: people, screen: screen, in: frame).tiles
      let above = screen == .overlap ? tiles.filter { $0.content != .screen } : tiles
      #expect(tiles.allSatisfy { $0.rect.intersection(frame) == $0.rect })
      guard !tiles.isEmpty else { continue }
      let fault = frame.cells.first { cell in
        let owners = above.count { $0.rect.inset(columns: 1, rows: 1).contains(cell) }
        let hasLine = tiles.contains { $0.rect.hasLine(at: cell) }
        return hasLine ? owners > 0 : screen == .overlap ? owners > 1 : owners != 1
      }
      #expect(fault == nil, "\(people) people in \(frame)")
    }
  }

  @Test(arguments: FrameLayout.drawn, [nil, .beside, .overlap] as [SharedScreenMode?])
  func everybodyIsShownOrCounted(layout: FrameLayout, screen: SharedScreenMode?) {
    for (frame, people) in Self.frames {
      let tiles = FrameTiles(layout, people: people, screen: screen, in: frame).tiles
      guard !tiles.isEmpty else { continue }
      #expect(tiles.filter(\.isSpeaker).count == 1, "\(people) people in \(frame)")
      let shown = tiles.reduce(0) { sum, tile in
        switch tile.content {
        case .person: sum + 1
        case .others(let count): sum + count
        case .nobody, .screen: sum
        }
      }
      // Where a single tile fits, it is the one who speaks.
      #expect(shown == people || shown == 1, "\(people) people in \(frame)")
    }
  }

  @Test func aScreenThatHidesPeopleIsAlone() {
    for layout in FrameLayout.drawn {
      let tiles = FrameTiles(layout, people: 5, screen: .hide, in: Self.usual).tiles
      #expect(tiles.map(\.content) == [.screen])
      #expect(tiles.map(\.rect) == [Self.usual])
    }
  }

  @Test func whoeverSpeaksIsTheLargestInSpeakerView() {
    for (frame, people) in Self.frames {
      for screen in [nil, .beside, .overlap] as [SharedScreenMode?] {
        let tiles = FrameTiles(.speaker, people: people, screen: screen, in: frame).tiles
        let speaker = tiles.first(where: \.isSpeaker)?.rect.area ?? .max
        for tile in tiles where !tile.isSpeaker && tile.content.isPerson {
          #expect(tile.rect.area < speaker, "\(tile) of \(people) in \(frame)")
        }
      }
    }
  }

  /// Cells are whole, so sizes may be one cell apart.
  @Test(arguments: [.gallery, .galleryWithOwnVideos] as [FrameLayout])
  func everybodyIsOfOneSizeInAGallery(layout: FrameLayout) {
    for (frame, people) in Self.frames {
      for screen in [nil, .beside, .overlap] as [SharedScreenMode?] {
        let sizes = FrameTiles(layout, people: people, screen: screen, in: frame).tiles
          .filter { $0.content.isPerson }.map(\.rect.size)
        let (columns, rows) = (sizes.map(\.columns), sizes.map(\.rows))
        #expect((columns.max() ?? 0) - (columns.min() ?? 0) <= 1)
        #expect((rows.max() ?? 0) - (rows.min() ?? 0) <= 1)
      }
    }
  }

  @Test(arguments: 1...9) func nobodyIsLeftOutOfAGalleryOfTheUsualSize(people: Int) {
    let tiles = FrameTiles(.gallery, people: people, screen: nil, in: Self.usual).tiles
    #expect(
      tiles.map(\.content).filter(\.isPerson) == (0..<people).map(FrameTiles.Content.person))
  }

  @Test func framesAreAboutSixteenToNine() {
    #expect(FrameTiles.frameSize(in: Size(columns: 23, rows: 7)) == Size(columns: 23, rows: 7))
    for rows in 3...30 {
      for columns in 5...80 {
        let size = FrameTiles.frameSize(in: Size(columns: columns, rows: rows))
        guard size.columns > 0 else { continue }
        #expect(size.columns <= columns && size.rows <= rows)
        let ratio = Double(size.columns - 1) / Double(2 * (size.rows - 1))
        #expect((1.0...2.3).contains(ratio), "\(size)")
        if size.rows > 6 { #expect((1.6...2.0).contains(ratio), "\(size)") }
      }
    }
  }

  private static let usual = Rect(left: 3, top: 2, columns: 23, rows: 7)

  /// Frames of every shape, each with some number of people.
  private static let frames: [(frame: Rect, people: Int)] = {
    var random = SeededRandom(seed: 16_09)
    return [(usual, 1), (usual, 9)]
      + (0..<120).map { _ in
        let frame = Rect(
          left: Int.random(in: 0...5, using: &random), top: Int.random(in: 0...5, using: &random),
          columns: Int.random(in: 0...80, using: &random),
          rows: Int.random(in: 0...30, using: &random))
        return (frame, Int.random(in: 1...9, using: &random))
      }
  }()
}

extension FrameLayout {
  /// The layouts that have a frame.
  fileprivate static let drawn: [FrameLayout] = [.speaker, .gallery, .galleryWithOwnVideos]
}

extension FrameTiles.Content {
  fileprivate var isPerson: Bool {
    if case .person = self { true } else { false }
  }
}

extension Rect {
  fileprivate var area: Int { size.columns * size.rows }

  fileprivate var cells: [Point] {
    (top..<max(top, bottom)).flatMap { row in
      (left..<max(left, right)).map { Point(column: $0, row: row) }
    }
  }

  fileprivate func hasLine(at point: Point) -> Bool {
    contains(point) && !inset(columns: 1, rows: 1).contains(point)
  }
}
