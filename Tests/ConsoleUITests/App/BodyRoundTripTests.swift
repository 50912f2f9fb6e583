import Foundation
import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Every body that was collected, on every way into the console and out of it again.
@Suite struct BodyRoundTripTests {
  /// How a body comes in.
  enum Way: CaseIterable {
    case file, paste, curl
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("RecordingCoreTests/Fixtures/contract/bodies").path

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  @Test func thereAreBodies() { #expect(Self.names.count > 30) }

  @Test(arguments: names) func aBodyStaysAsItCame(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let body = try JSONParser.parse(text)
    for way in Way.allCases {
      let folder = try TemporaryFolder()
      let files = TextFiles(folder: folder.path)
      let presets = PresetStore(folder: folder.path("presets"))
      var store = Console.store()
      func carryOut(_ store: inout TestStore) {
        for effect in store.takeEffects() {
          let message = files.carryOut(effect) ?? presets.carryOut(effect)
          if let message { store.send(message) }
        }
      }
      bring(text, path, into: &store, by: way)
      carryOut(&store)
      #expect(Body(store.state.draft).text == body.prettyText, "\(way)")

      store.press("w")
      store.type("round")
      store.press(KeyPress(.enter))
      carryOut(&store)
      store.press("2", KeyPress(.tab), "1")
      store.press("o")
      carryOut(&store)
      store.type("round")
      store.press(KeyPress(.enter))
      carryOut(&store)
      #expect(store.state.preset?.name == "round")
      #expect(Body(store.state.draft).text == body.prettyText, "\(way)")

      store.press("E")
      store.type(folder.path("exported.json"))
      store.press(KeyPress(.enter))
      carryOut(&store)
      #expect(try folder.text(of: "exported.json") == body.prettyText + "\n", "\(way)")
    }
  }

  private func bring(_ text: String, _ path: String, into store: inout TestStore, by way: Way) {
    switch way {
    case .file:
      store.press("I")
      store.type(path)
      store.press(KeyPress(.enter))
    case .paste: store.send(.terminal(.paste(text)))
    case .curl:
      let command = "curl https://x.example/ -H 'A: b' \\\n  -d @- <<'END'\n\(text)\nEND\n"
      store.send(.terminal(.paste(command)))
    }
  }
}
