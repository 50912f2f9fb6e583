/// Letters for everything in view that the cursor can go to: one for most, two for the rest.
struct KeyLabels: Equatable, Sendable {
  /// Where the cursor can go.
  enum Place: Equatable, Sendable {
    /// A place of the form.
    case stop(Focus)
    /// A row of the editor.
    case row(EditorRow.ID)
  }

  /// The letters over a place of the cursor.
  struct Label: Equatable, Sendable {
    let letters: String
    let place: Place
  }

  /// What a letter leads to.
  enum Outcome: Equatable { case goes(Place), waits, leaves }

  let labels: [Label]
  /// The first of two letters, once it is typed.
  private(set) var typed = ""

  /// Labels places, in their order.
  init(_ places: [Place]) {
    labels = zip(KeyLabels.letters(places.count), places).map { Label(letters: $0, place: $1) }
  }

  /// The labels that go on with what is typed.
  var open: [Label] { typed.isEmpty ? labels : labels.filter { $0.letters.hasPrefix(typed) } }

  mutating func take(_ letter: Character) -> Outcome {
    let written = typed + letter.lowercased()
    if let label = labels.first(where: { $0.letters == written }) { return .goes(label.place) }
    guard labels.contains(where: { $0.letters.hasPrefix(written) }) else { return .leaves }
    typed = written
    return .waits
  }

  // The letters under the fingers at rest come first.
  private static let alphabet = Array("asdfghjklqwertyuiopzxcvbnm")

  /// So many labels, of which none is the beginning of another.
  static func letters(_ count: Int) -> [String] {
    let all = alphabet.count
    // Each letter that begins labels of two letters is none itself.
    let beginnings = (0...all).first { all - $0 + $0 * all >= count } ?? all
    let single = alphabet.dropLast(beginnings).map { String($0) }
    let double = alphabet.suffix(beginnings).flatMap { first in
      alphabet.map { String([first, $0]) }
    }
    return Array((single + double).prefix(count))
  }
}
