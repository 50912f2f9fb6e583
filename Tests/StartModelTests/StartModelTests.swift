import Foundation
import Testing

/// Goes through every sequence of events that starts may meet; with `TALLY_MODEL_BUDGET` more bad ones than one.
@Suite struct StartModelTests {
  private static let environment = ProcessInfo.processInfo.environment

  private static var all: [ModelSettings] {
    let budgets = (environment["TALLY_MODEL_BUDGET"] ?? "").split(separator: ",").compactMap {
      Int($0)
    }
    guard !budgets.isEmpty else {
      return ModelSettings.Keys.allCases.map { ModelSettings(keys: $0) }
    }
    let flags = [false, true]
    return budgets.flatMap { budget in
      ModelSettings.Keys.allCases.flatMap { keys in
        flags.flatMap { vanishes in
          flags.flatMap { waits in
            flags.map { replaces in
              ModelSettings(
                keys: keys, vanishes: vanishes, waits: waits, isLabelled: vanishes == waits,
                replaces: replaces, isSameBody: !replaces, budget: budget)
            }
          }
        }
      }
    }
  }

  @Test func nothingThatIsPromisedBreaks() {
    let limit = Self.environment["TALLY_MODEL_LIMIT"].flatMap { Int($0) } ?? 3_000_000
    for settings in Self.all {
      var explorer = Explorer(settings, limit: limit)
      let began = ContinuousClock.now
      let result = explorer.run()
      print(
        "\(settings.words): \(result.states) states, \(result.steps) steps,",
        result.isWhole ? "whole," : "cut off,", ContinuousClock.now - began)
      for (words, sequence) in result.unpreventable.sorted(by: { $0.key < $1.key }) {
        print("  not to be prevented: \(words): " + sequence.joined(separator: " / "))
      }
      for (words, sequence) in result.broken {
        Issue.record("\(settings.words): \(words): \(sequence.joined(separator: " / "))")
      }
      if let stuck = result.stuck {
        Issue.record("\(settings.words): stuck: \(stuck.joined(separator: " / "))")
      }
    }
  }
}
