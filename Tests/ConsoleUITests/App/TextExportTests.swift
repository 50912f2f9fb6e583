import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct TextExportTests {
  private let draft = Draft(settings: ["metadata": ["desk": "7"]], form: .lean)

  @Test func bothCopiesAreOfTheBodyThatIsShown() {
    var store = TestStore.choosing(SampleBots.idle, draft: draft)
    store.press("y", "Y")
    store.expect(
      .terminal(.copyBody(Body(draft), as: .json, bot: SampleBots.idle.id)),
      .terminal(.copyBody(Body(draft), as: .curl, bot: SampleBots.idle.id)))
  }

  @Test(arguments: [
    ("~/body.json", BodyNotation.json), ("start.sh", .curl), ("start.curl", .curl), ("sh", .json),
  ])
  func theEndingSaysWhatIsWritten(path: String, notation: BodyNotation) {
    var store = Console.store(draft: draft)
    store.press("E")
    store.type(path)
    store.press(KeyPress(.enter))
    store.expect(
      .files(.exportBody(Body(draft), as: notation, bot: nil, to: path, replacing: false)))
    #expect(store.state.layers.isEmpty)
  }

  @Test func aFileThatIsThereIsAskedFor() {
    var store = Console.store(draft: draft)
    store.send(.exportNeedsConsent("body.json"))
    store.press("n")
    store.expect()
    store.send(.exportNeedsConsent("body.json"))
    store.press("y")
    store.expect(
      .files(.exportBody(Body(draft), as: .json, bot: nil, to: "body.json", replacing: true)))
  }
}
