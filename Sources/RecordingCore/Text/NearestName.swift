/// Finds the known name that an unknown one was most likely meant to be.
public enum NearestName {
  /// The name meant; nil where none is near enough, or two are.
  public static func of(_ name: String, among names: [String]) -> String? {
    let letters = folded(name)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    var isAmbiguous = false
    for candidate in names where candidate != name {
      let other = folded(candidate)
      guard let distance = likeness(letters, other) else { continue }
      if let found = best, found.distance <= distance {
        isAmbiguous = isAmbiguous || found.distance == distance
      } else {
        best = (candidate, distance)
        isAmbiguous = false
      }
    }
    return isAmbiguous ? nil : best?.name
  }

  /// A hint to append to a message; empty when no name is near.
  public static func hint(for name: String, among names: [String]) -> String {
    of(name, among: names).map { "; did you mean `\($0)`?" } ?? ""
  }

  /// How far two names are apart, 0 for the same letters; nil when too far to be meant.
  private static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    let limit = max(1, min(left.count, right.count) / 4)
    if abs(left.count - right.count) <= limit {
      let distance = editDistance(left, right)
      if distance <= limit { return distance }
    }
    let shorter = min(left.count, right.count)
    let isBeginning = shorter >= 4 && left.prefix(shorter) == right.prefix(shorter)
    return isBeginning ? limit + 1 : nil
  }

  /// The lower-case letters and digits alone, so that case, hyphens and blanks do not count.
  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.prefix(65).compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."): nil
      default: byte
      }
    }
  }

  /// The fewest insertions, removals, replacements and swaps of neighbours that make one the other.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in left.indices {
      row[0] = i + 1
      for j in right.indices {
        row[j + 1] = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
