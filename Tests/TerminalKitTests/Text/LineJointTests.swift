import TerminalKit
import Testing

@Suite struct LineJointTests {
  private static let every: [LineJoint] = {
    let strokes = LineJoint.Stroke.allCases
    var joints: [LineJoint] = []
    for up in strokes {
      for right in strokes {
        for down in strokes {
          for left in strokes {
            joints.append(LineJoint(up: up, right: right, down: down, left: left))
          }
        }
      }
    }
    return joints
  }()

  /// Unicode's own name of a character says which strokes it has.
  @Test func everyJointHasTheCharacterOfItsStrokes() throws {
    for joint in Self.every where joint != LineJoint() {
      let scalars = GlyphSet.unicode.character(for: joint).unicodeScalars
      let name = try #require(scalars.first?.properties.name)
      #expect(strokes(named: name) == joint, "\(name)")
    }
  }

  @Test(arguments: [GlyphSet.unicode, .ascii]) func lightJointsAreTheLinesOfTheSet(glyphs: GlyphSet)
  {
    let expected: [(String, Character)] = [
      ("rl", glyphs.horizontal), ("ud", glyphs.vertical), ("rd", glyphs.topLeft),
      ("dl", glyphs.topRight), ("ur", glyphs.bottomLeft), ("ul", glyphs.bottomRight),
      ("urd", glyphs.teeRight), ("udl", glyphs.teeLeft), ("rdl", glyphs.teeDown),
      ("url", glyphs.teeUp), ("urdl", glyphs.cross), ("", " "),
    ]
    for (sides, character) in expected {
      func stroke(_ side: Character) -> LineJoint.Stroke { sides.contains(side) ? .light : .none }
      let joint = LineJoint(
        up: stroke("u"), right: stroke("r"), down: stroke("d"), left: stroke("l"))
      #expect(glyphs.character(for: joint) == character, "\(sides)")
    }
  }

  @Test func asciiTellsHeavyFromLightAndAcrossFromUpright() {
    for joint in Self.every where joint != LineJoint() {
      let character = GlyphSet.ascii.character(for: joint)
      let (across, upright) = ([joint.left, joint.right], [joint.up, joint.down])
      switch (across.contains { $0 != .none }, upright.contains { $0 != .none }) {
      case (true, false): #expect(character == (across.contains(.heavy) ? "=" : "-"))
      case (false, _): #expect(character == (upright.contains(.heavy) ? "#" : "|"))
      case (true, true):
        let isThrough = across == [.heavy, .heavy] && !upright.contains(.heavy)
        let isHeavy = (across + upright).contains(.heavy) && !isThrough
        #expect(character == (isHeavy ? "#" : "+"), "\(joint)")
      }
    }
  }

  @Test func ofTwoStrokesTheHeavierStays() {
    var joint = LineJoint(up: .light, right: .heavy)
    joint.merge(LineJoint(up: .heavy, right: .light, left: .light))
    #expect(joint == LineJoint(up: .heavy, right: .heavy, left: .light))
  }

  // `DOWN LIGHT AND RIGHT HEAVY`, or one weight for both: `HEAVY DOWN AND RIGHT`.
  private func strokes(named name: String) -> LineJoint {
    var joint = LineJoint()
    let parts = name.dropFirst("BOX DRAWINGS ".count).split(separator: " AND ")
    var weight = LineJoint.Stroke.none
    for part in parts.map({ $0.split(separator: " ") }) {
      if part.contains("LIGHT") { weight = .light }
      if part.contains("HEAVY") { weight = .heavy }
      if part.contains("UP") || part.contains("VERTICAL") { joint.up = weight }
      if part.contains("DOWN") || part.contains("VERTICAL") { joint.down = weight }
      if part.contains("LEFT") || part.contains("HORIZONTAL") { joint.left = weight }
      if part.contains("RIGHT") || part.contains("HORIZONTAL") { joint.right = weight }
    }
    return joint
  }
}
