import RecordingCore
import Testing

/// The guide for whoever carries on names files that are there.
@Suite struct GuideTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  @Test func everyPlaceThatItNamesIsThere() throws {
    let text = try TextFile.read("\(Self.root)/docs/guide.md")
    let places = text.split(separator: "`").filter { place in
      ["Sources/", "Tests/", "docs/", "scripts/"].contains { place.hasPrefix($0) }
        && !place.contains(where: \.isWhitespace)
    }
    #expect(places.count > 10)
    for place in places {
      #expect(Self.isThere("\(Self.root)/\(place)"), "docs/guide.md names \(place)")
    }
  }

  /// Whether a file can be read, or a folder has anything in it.
  private static func isThere(_ path: String) -> Bool {
    if (try? TextFile.read(path)) != nil { return true }
    return ((try? FolderListing.all(in: path)) ?? []).isEmpty == false
  }
}
