import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// The list of findings below the form, and its heading.
@Suite struct ChecksViewTests {
  private func lines(_ store: TestStore) -> [String] {
    store.screen().canvas.lines.map { String($0.prefix(68)) }
  }

  private func heading(_ store: TestStore) throws -> String {
    try #require(lines(store).first { $0.hasPrefix(" Checks") })
  }

  @Test func aBotThatIsNotReadIsNoneThatAgrees() throws {
    let body: JSONValue = ["video_mixed_mp4": [:], "retention": ["type": "forever"]]
    var store = TestStore.choosing(SampleBots.idle, draft: try Draft(body: body))
    let unread = try heading(store)
    #expect(unread.contains("no error · not compared: the bot is not read yet"), "\(unread)")
    store.send(.due(.reading(SampleBots.idle.id, after: 15), at: .now()))
    for case .service(.readBot(let id, let request)) in store.takeEffects() {
      store.send(.botRead(id, request, .failure(.malformedAnswer(.empty))))
    }
    #expect(try heading(store).contains("not compared: the bot could not be read"))
    // Beside a finding the keys come first, which no other line names.
    let warned = TestStore.choosing(SampleBots.idle)
    #expect(try heading(warned).contains("n next"))
    #expect(try heading(warned).contains("1 warning · not compared "))
    let alone = Console.store(draft: try Draft(body: body))
    #expect(try heading(alone).contains("no error · no bot to compare with"))
  }

  @Test func thePlaceStandsFirstAndTheBotsValueWhereItCouldBeChosen() throws {
    var store = Console.store()
    store.choose(SampleBots.idle)
    let lines = lines(store)
    #expect(
      lines.contains { $0.hasPrefix(" ≠ Layout ") && $0.contains("the bot has gallery view") })
    #expect(lines.contains { $0.contains("(≠) 2 gallery view") })
    #expect(
      try heading(store).hasPrefix(" Checks  n next  m use the bot's "))
  }

  @Test func aMessageIsWrappedWhereRowsAreFree() throws {
    let lines = lines(Console.store())
    let first = try #require(lines.firstIndex { $0.hasPrefix(" ! Retention ") })
    #expect(lines[first + 1].contains("choose one"))
  }

  @Test func theKeysOfTheHeadingCanBeClicked() throws {
    var store = Console.store()
    store.choose(SampleBots.idle)
    let row = try #require(lines(store).firstIndex { $0.hasPrefix(" Checks") })
    let column = try #require(lines(store)[row].distance(of: "n next"))
    guard case .key(let binding)? = store.state.mouseTarget(at: Point(column: column, row: row))
    else {
      Issue.record("there is no key")
      return
    }
    #expect(binding.command == .nextCheck)
  }
}

extension String {
  fileprivate func distance(of part: String) -> Int? {
    firstRange(of: part).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
