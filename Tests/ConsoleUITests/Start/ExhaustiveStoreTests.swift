import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// The store that names everything finds what is not named.
@Suite struct ExhaustiveStoreTests {
  private func faults(_ text: String, _ body: () -> Void) {
    withKnownIssue {
      body()
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains(text) }
    }
  }

  @Test func aChangeThatIsNotNamedIsFound() {
    let store = ExhaustiveStore.reading(SampleBots.idle)
    faults("status changed and was not named") { store.send(.noticed("news")) }
  }

  @Test func aChangeThatDoesNotHappenIsFound() {
    let store = ExhaustiveStore.reading(SampleBots.idle)
    faults("startCount was named and did not change") {
      store.send(.terminal(.wake)) { $0.startCount = 7 }
    }
  }

  @Test func anotherChangeThanTheNamedOneIsFound() {
    let store = ExhaustiveStore.reading(SampleBots.idle)
    faults("status changed otherwise than named:\n  status.some.text: good named, bad found") {
      store.send(.noticed("bad")) { $0.status = StatusLine(.info, "good") }
    }
  }

  @Test func anEffectThatIsNotNamedIsFoundAtTheNextMessage() {
    let store = ExhaustiveStore.reading(SampleBots.idle)
    store.send(.terminal(.resumed))
    faults("effects that were not named") { store.send(.terminal(.wake)) }
  }

  @Test func anEffectThatIsNotNamedIsFoundAtTheEnd() {
    faults("effects that were not named") {
      ExhaustiveStore.reading(SampleBots.idle).send(.terminal(.resumed))
    }
  }
}
