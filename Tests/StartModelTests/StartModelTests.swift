import Foundation
import Testing

/// Goes through every sequence of events that starts may meet; with `TALLY_MODEL_BUDGET` more bad ones than one.
@Suite struct StartModelTests {
  private static let environment = ProcessInfo.processInfo.environment

  private static let budgets = (environment["TALLY_MODEL_BUDGET"] ?? "").split(separator: ",")
    .compactMap { Int($0) }

  /// Every kind of service, briefly; or each with every kind of start, at length.
  private static var all: [ModelSettings] {
    guard !budgets.isEmpty else {
      return ModelSettings.Keys.allCases.flatMap { keys in
        [[0], [1], [0, 1]].map {
          ModelSettings(
            keys: keys, vanishes: $0 == [0, 1], isLabelled: $0 != [0], replaces: $0 == [1],
            processes: $0)
        }
      }
    }
    let flags = [false, true]
    var all: [ModelSettings] = []
    for budget in budgets {
      for keys in ModelSettings.Keys.allCases {
        for (processes, replaces) in [([0], false), ([1], false), ([1], true), ([0, 1], true)] {
          for waits in flags {
            for isLabelled in flags {
              all.append(
                ModelSettings(
                  keys: keys, vanishes: waits == isLabelled, waits: waits, isLabelled: isLabelled,
                  replaces: replaces, isSameBody: processes.count == 1 || waits,
                  processes: processes, budget: budget))
            }
          }
        }
      }
    }
    return all
  }

  @Test func nothingThatIsPromisedBreaks() {
    let limit =
      Self.environment["TALLY_MODEL_LIMIT"].flatMap { Int($0) }
      ?? (Self.budgets.isEmpty ? 4_000 : 1_000_000)
    for settings in Self.all {
      var explorer = Explorer(settings, limit: limit)
      let began = ContinuousClock.now
      let result = explorer.run()
      print(
        "\(settings.words): \(result.states) states, \(result.steps) steps,",
        result.isWhole ? "whole," : "whole up to \(result.depth) steps,",
        ContinuousClock.now - began)
      fflush(nil)
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
