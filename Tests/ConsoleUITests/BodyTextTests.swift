import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct BodyTextTests {
  private func text(_ body: JSONValue, width: Int) throws -> BodyText {
    let state = AppState(
      size: Size(columns: 80, rows: 24),
      service: ServiceInfo(name: "test", isRehearsal: false, isOwnHost: false, hasKey: true),
      draft: try Draft(body: body))
    return BodyText(Inspection(state), width: width, areSecretsShown: true)
  }

  @Test(arguments: [12, 60]) func everyPlaceHasItsRows(width: Int) throws {
    let repeated = try JSONParser.parse(#"{"metadata": {"a": 1}, "x": [], "metadata": {"a": 2}}"#)
    for (name, body) in try CollectedBodies.all() + [("repeated", repeated)] {
      let text = try text(body, width: width)
      for place in Set(text.rows.map(\.pointer)) where place != .root {
        let inside = text.rows.indices.filter { place.contains(text.rows[$0].pointer) }
        #expect(text.rows(of: place).flatMap(\.self) == inside, "\(name) \(place)")
      }
    }
  }

  @Test func anElementThatIsNotThereHasTheRowsOfItsList() throws {
    let text = try text(
      ["realtime_endpoints": [[:], ["events": [1, 2]]], "metadata": ["0": "a"]], width: 60)
    let list = text.rows(of: "/realtime_endpoints")
    #expect(list.count == 1 && text.rows(of: "/realtime_endpoints/2") == list)
    #expect(text.rows(of: "/realtime_endpoints/1/events/1").first?.count == 1)
    #expect(text.rows(of: "/realtime_endpoints/url") == list)
    #expect(text.rows(of: "/metadata/0").first?.count == 1)
  }
}
