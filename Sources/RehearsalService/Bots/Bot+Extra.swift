import Foundation
import RecordingCore

extension Bot {
  /// The most extra bots there may be.
  static let mostExtras = 10_000

  /// Bots that are in their calls and ready, for tests that need a fresh one for each start.
  ///
  /// Their ids are 10000000-0000-4000-8000- and the number, counted from 1, in twelve digits.
  static func extras(_ count: Int, at start: Date) -> [Bot] {
    let config = RecordingDefaults.filled([:])
    return (0..<max(0, count)).map { index in
      let number = String(index + 1)
      let tail = String(repeating: "0", count: max(0, 12 - number.count)) + number
      return Bot(
        id: "10000000-0000-4000-8000-\(tail)", name: "Extra notes \(number)",
        meeting: .zoom("Extra call \(number)", id: "9\(tail.suffix(10))"),
        recordingConfig: config,
        changes: [
          StatusChange(status: .joiningCall, date: start - 40),
          StatusChange(status: .inCallNotRecording, date: start - 30),
        ])
    }
  }
}
