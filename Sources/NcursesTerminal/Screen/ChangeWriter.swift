private import CNcurses
import TerminalKit

/// Writes the cells that changed, where the terminal moves its cursor in the usual way.
///
/// ncurses would find out anew what changed, hash each such row and weigh five ways to every cell. A canvas knows what
/// changed, so it is written as it is, with the style sequences of ncurses.
struct ChangeWriter {
  private var bytes: [UInt8] = []
  // How the terminal sets what is written next: between frames in its own way, as ncurses believes.
  private var rendition: Rendition
  // Blanks that are written, or erased at once, when it is known what follows them.
  private var blanks = 0
  private let erasesCells: Bool

  /// Whether the terminal that ncurses has just opened is of the usual kind.
  static var isPossible: Bool {
    let (isWrapping, waitsToWrap) = (tigetflag("am") > 0, tigetflag("xenl") > 0)
    return Capability.isUsual("cup", "\u{1B}[%i%p1%d;%p2%dH")
      // Nothing may scroll after the last cell, be set wrongly by moving, or take a cell to be set.
      && (waitsToWrap || !isWrapping) && tigetflag("msgr") > 0 && tigetnum("xmc") < 0
  }

  /// Begins with nothing written.
  init(renditions: Renditions) {
    rendition = renditions.normal
    erasesCells = Capability.isUsual("ech", "\u{1B}[%p1%dX")
  }

  /// Writes cells from a point to the right.
  mutating func write(_ texts: CellTexts, at point: Point, _ renditions: inout Renditions) {
    move(to: point)
    // Most cells are set like the one before.
    var last: (role: StyleRole, overlay: StyleRole?)?
    for (text, role, overlay) in texts {
      if last == nil || role != last?.role || overlay != last?.overlay {
        set(renditions.rendition(role, overlay: overlay), &renditions)
        last = (role, overlay)
      }
      if case .plain(0x20) = text, rendition.index == 0 {
        blanks += 1
        continue
      }
      writeBlanks()
      switch text {
      case .plain(let scalar): append(scalar)
      case .whole(let scalars): for scalar in scalars { append(scalar) }
      case .halves(let left, let right):
        append(left)
        append(right)
      }
    }
    if erasesCells, blanks > Self.eraseLength { erase() } else { writeBlanks() }
  }

  /// Ends a frame with the cursor where it shall stay, if that matters.
  /// - Returns: all that was written; nothing when the cursor stays where it was last and no cell changed.
  mutating func finish(
    cursor: Point?, last: Point?, _ renditions: inout Renditions
  ) -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    set(renditions.normal, &renditions)
    if let cursor, cursor != last || !bytes.isEmpty { move(to: cursor) }
    return bytes
  }

  private mutating func set(_ wanted: Rendition, _ renditions: inout Renditions) {
    guard wanted.index != rendition.index else { return }
    writeBlanks()
    bytes += renditions.sequence(from: rendition, to: wanted)
    rendition = wanted
  }

  private mutating func writeBlanks() {
    for _ in 0..<blanks { bytes.append(0x20) }
    blanks = 0
  }

  // Only in the terminal's own style, since terminals differ in the colour of what is erased.
  private mutating func erase() {
    beginSequence()
    append(number: blanks)
    bytes.append(UInt8(ascii: "X"))
    blanks = 0
  }

  private static let eraseLength = 5

  private mutating func move(to point: Point) {
    beginSequence()
    append(number: point.row + 1)
    bytes.append(UInt8(ascii: ";"))
    append(number: point.column + 1)
    bytes.append(UInt8(ascii: "H"))
  }

  private mutating func beginSequence() {
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
  }

  private mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func append(_ scalar: wchar_t) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(UInt32(scalar)) {
      bytes += scalar.utf8
    }
  }
}
