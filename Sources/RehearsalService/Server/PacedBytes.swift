import FlyingFox
import FlyingSocks
import Foundation

/// The bytes of a body in pieces with pauses between them, cut after the last where that is wished.
struct PacedBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  /// Ends a connection; nobody reads it.
  struct Cut: Error {}

  private var pieces: [ArraySlice<UInt8>]
  private var pause: Duration = .zero
  private var isCut = false

  /// The first half, and then the cut.
  static func half(of body: [UInt8]) -> PacedBytes {
    PacedBytes(pieces: [body.prefix(body.count / 2)], isCut: true)
  }

  /// All of it, over some seconds.
  static func dripping(_ body: [UInt8], over seconds: TimeInterval) -> PacedBytes {
    let size = (body.count + 20) / 20
    let pieces = stride(from: 0, to: body.count, by: size).map { body[$0...].prefix(size) }
    let pauses = pieces.isEmpty ? 1 : pieces.count
    return PacedBytes(pieces: pieces, pause: .seconds(seconds) / pauses)
  }

  func makeAsyncIterator() -> Iterator { Iterator(rest: self) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var rest: PacedBytes

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard let piece = rest.pieces.first else {
        if rest.isCut { throw Cut() }
        return nil
      }
      if rest.pause > .zero { try await Task.sleep(for: rest.pause) }
      let part = piece.prefix(count)
      rest.pieces[0] = piece.dropFirst(count)
      if piece.count <= count { rest.pieces.removeFirst() }
      return part
    }
  }
}
