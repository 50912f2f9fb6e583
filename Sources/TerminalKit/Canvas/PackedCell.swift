/// A cell in one number and without references, so that canvases are made and compared quickly.
struct PackedCell: Equatable {
  /// Set in `content` when the rest of it is a place in the canvas's table of clusters.
  static let clusterMark: UInt32 = 1 << 31

  /// An empty cell.
  static let blank = PackedCell(content: 0x20, width: 1, role: .text, overlay: nil)

  // Content in the lower half; above it a byte each for width, role and overlay.
  private(set) var bits: UInt64

  init(content: UInt32, width: UInt8, role: StyleRole, overlay: StyleRole?) {
    bits =
      UInt64(content) | UInt64(width) << 32 | UInt64(role.rawValue) << 40
      | UInt64(overlay?.rawValue ?? Self.noOverlay) << 48
  }

  /// The grapheme: its only scalar, or its place in the table of clusters.
  var content: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// Cells that it takes: 1 or 2, and 0 for the right half of a wide one.
  var width: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }

  /// What the text means.
  var role: StyleRole { StyleRole(rawValue: UInt8(truncatingIfNeeded: bits >> 40)) ?? .text }

  /// What lies above it.
  var overlay: StyleRole? {
    get { StyleRole(rawValue: UInt8(truncatingIfNeeded: bits >> 48)) }
    set { self = PackedCell(content: content, width: width, role: role, overlay: newValue) }
  }

  /// Whether the grapheme lies in the table of clusters.
  var isCluster: Bool { content & Self.clusterMark != 0 }

  /// The grapheme that a content stands for.
  static func grapheme(of content: UInt32, in clusters: [Character]) -> Character {
    if content & clusterMark != 0 { return clusters[Int(content & ~clusterMark)] }
    return Unicode.Scalar(content).map(Character.init) ?? " "
  }

  /// A blank of one cell that means the same.
  var blanked: PackedCell {
    PackedCell(content: Self.blank.content, width: 1, role: role, overlay: overlay)
  }

  private static let noOverlay = UInt8.max
}
