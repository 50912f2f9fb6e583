import TerminalKit
import TestSupport
import Testing

@testable import NcursesTerminal

struct KeyDecoderPropertyTests {
  // Pieces that begin, continue or end sequences come up far oftener than random bytes would.
  private static let pieces = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}[<", "\u{1B}[M", "\u{1B}[200~",
    "\u{1B}[201~", "\u{1B}\\", "\u{7}", "1;5", "A", "~", "u", "M", "[", "日", "é", "x", "\r", "200",
  ].map { Array($0.utf8) }

  @Test(arguments: UInt64(0)..<60)
  func decodesTheSameHoweverTheBytesAreSplit(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<200 {
      if Bool.random(using: &random) {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      } else {
        bytes.append(.random(in: 0...255, using: &random))
      }
    }
    let whole = events([bytes[...]])
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(.random(in: 1...7, using: &random))
      pieces.append(piece)
      rest = rest.dropFirst(piece.count)
    }
    #expect(events(pieces) == whole, "seed \(seed)")
  }

  private func events(_ pieces: [ArraySlice<UInt8>]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for piece in pieces {
      piece.withUnsafeBytes { decoder.decode($0, into: &events) }
    }
    decoder.settle(into: &events)
    return events
  }
}
