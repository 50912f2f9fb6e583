import RecordingCore
import TerminalKit
import TestSupport
import Testing

/// Every body from the field is set from an empty form by keys alone.
struct BodiesByKeyboardTests {
  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 60, rows: 20)])
  func areWrittenFromAnEmptyForm(size: Size) throws {
    let bodies = try CollectedBodies.all()
    #expect(bodies.count > 30)
    for (name, body) in bodies {
      var pilot = Pilot(size: size)
      pilot.write(body)
      #expect(pilot.body.isEquivalent(to: body), "\(name): \(pilot.body.compactText)")
      // An empty list has nothing that could be added, so it is written.
      let isEmptyList = pilot.writtenAsJSON.map { body[$0] } == [[]]
      #expect(pilot.writtenAsJSON.isEmpty || isEmptyList, "\(name): \(pilot.writtenAsJSON)")
    }
  }
}
