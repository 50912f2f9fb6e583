/// One cell of the screen: what stands in it and what it means.
public struct Cell: Equatable, Sendable {
  /// The grapheme; a blank for an empty cell.
  public var grapheme: Character
  /// Cells that the grapheme takes: 1 or 2, and 0 for the right half of a wide one.
  public var width: UInt8
  /// What the text means.
  public var role: StyleRole
  /// What lies above it, such as a selection.
  public var overlay: StyleRole?

  /// Makes a cell.
  public init(
    grapheme: Character = " ", width: UInt8 = 1, role: StyleRole = .text,
    overlay: StyleRole? = nil
  ) {
    self.grapheme = grapheme
    self.width = width
    self.role = role
    self.overlay = overlay
  }
}
