import TerminalKit

/// Finds the rows that a few letters mean, best first.
///
/// Every word of the search must be in one of a row's texts, with its letters in their order. Beginnings of texts and
/// words and letters that follow each other count most. The letters of all rows lie in one block, lowercased once, and
/// a row that does not match costs no more than a look at each of its texts.
struct FuzzyMatch: Equatable, Sendable {
  /// The texts of a row; a word found in a title counts more than in a name, and there more than in a detail.
  enum Part: Int, CaseIterable, Sendable { case title, name, detail }

  /// What is searched for, made ready once.
  struct Query: Equatable, Sendable {
    fileprivate struct Word: Equatable, Sendable {
      let letters: [UInt32]
      let mask: UInt64
    }

    fileprivate let words: [Word]
    /// Whether nothing is searched for, so that every row is meant.
    var isEmpty: Bool { words.isEmpty }

    init(_ text: String) {
      words = text.split(whereSeparator: \.isWhitespace).map { word in
        var letters: [UInt32] = []
        let mask = FuzzyMatch.fold(String(word), into: &letters)
        return Word(letters: letters, mask: mask)
      }
    }
  }

  private struct Text: Equatable, Sendable {
    let letters: Range<Int>
    /// A bit for each letter that is there, so that most texts are passed over at once.
    let mask: UInt64
  }

  // One number for each grapheme as it is shown, so that a place here is a place on the screen.
  private var letters: [UInt32] = []
  // As many for each row as there are parts.
  private var texts: [Text] = []

  /// Makes rows ready, each given as its title, name and detail.
  init(_ rows: some Sequence<(title: String, name: String, detail: String)>) {
    for row in rows {
      for text in [row.title, row.name, row.detail] {
        let start = letters.count
        let mask = FuzzyMatch.fold(text, into: &letters)
        texts.append(Text(letters: start..<letters.count, mask: mask))
      }
    }
  }

  /// The numbers of the rows that match, the best first; of equals the shorter title, then the order of the list.
  func rows(matching query: Query) -> [Int] {
    let count = texts.count / Part.allCases.count
    guard !query.isEmpty else { return Array(0..<count) }
    return letters.withUnsafeBufferPointer { letters in
      var keys: [Int] = []
      for row in 0..<count {
        guard let score = score(of: row, query, letters) else { continue }
        // Score, title and row in one number sort fast, and never leave two rows equal.
        let title = min(title(of: row).letters.count, 0xFFFF)
        keys.append((0xFFFF - min(max(score, 0), 0xFFFF)) << 44 | title << 28 | row)
      }
      keys.sort()
      return keys.map { $0 & 0xFFF_FFFF }
    }
  }

  /// The graphemes that a search means in each part of a row, from 0; each word counts where it fits best.
  func places(of query: Query, in row: Int) -> [[Int]] {
    letters.withUnsafeBufferPointer { letters in
      var places: [[Int]] = Part.allCases.map { _ in [] }
      for word in query.words {
        guard let best = best(word, in: row, letters) else { continue }
        let text = texts[row * Part.allCases.count + best.part.rawValue].letters
        var next = best.match.end
        for letter in word.letters.reversed() {
          while letters[next] != letter { next -= 1 }
          places[best.part.rawValue].append(next - text.lowerBound)
          next -= 1
        }
      }
      return places
    }
  }
}

/// What counts how much.
private enum Score {
  static let follower = 8
  static let wordStart = 10
  static let textStart = 16
  // The whole of a name counts more than the beginning of a title.
  static let whole = 20
}

extension FuzzyMatch.Part {
  fileprivate var worth: Int {
    switch self {
    case .title: 20
    case .name: 10
    case .detail: 0
    }
  }

  /// The most that so many letters can count here when they follow each other.
  fileprivate func most(_ count: Int, atStart: Bool) -> Int {
    worth + (atStart ? Score.textStart + Score.whole : Score.wordStart)
      + Score.follower * (count - 1)
  }
}

extension FuzzyMatch {
  private struct Match {
    let start: Int
    let end: Int
    let score: Int
  }

  private func title(of row: Int) -> Text { texts[row * Part.allCases.count] }

  private func score(
    of row: Int, _ query: Query, _ letters: UnsafeBufferPointer<UInt32>
  ) -> Int? {
    var sum = 0
    for word in query.words {
      guard let best = best(word, in: row, letters) else { return nil }
      sum += best.match.score
    }
    return sum
  }

  private func best(
    _ word: Query.Word, in row: Int, _ letters: UnsafeBufferPointer<UInt32>
  ) -> (part: Part, match: Match)? {
    var best: (part: Part, match: Match)?
    for part in Part.allCases {
      let text = texts[row * Part.allCases.count + part.rawValue]
      // Most words are found in the title so well that no other text can do better.
      if let best, best.match.score >= part.most(word.letters.count, atStart: true) { continue }
      guard text.mask & word.mask == word.mask,
        let match = match(word.letters, in: text.letters, of: part, letters),
        match.score > best?.match.score ?? .min
      else { continue }
      best = (part, match)
    }
    return best
  }

  // Each end that the word can have is tried, with the start that is nearest to it.
  private func match(
    _ word: [UInt32], in text: Range<Int>, of part: Part, _ letters: UnsafeBufferPointer<UInt32>
  ) -> Match? {
    var best: Match?
    var start = text.lowerBound
    while let end = end(of: word, in: start..<text.upperBound, letters) {
      let found = match(word, endingAt: end, in: text, of: part, letters)
      // A long text holds any few letters somewhere; there they must be close together.
      if part != .detail || found.end - found.start < 3 * word.count,
        found.score > best?.score ?? .min
      {
        best = found
        if found.score >= part.most(word.count, atStart: false) { break }
      }
      start = found.start + 1
    }
    return best
  }

  private func end(
    of word: [UInt32], in text: Range<Int>, _ letters: UnsafeBufferPointer<UInt32>
  ) -> Int? {
    var next = 0
    for index in text where letters[index] == word[next] {
      next += 1
      if next == word.count { return index }
    }
    return nil
  }

  private func match(
    _ word: [UInt32], endingAt end: Int, in text: Range<Int>, of part: Part,
    _ letters: UnsafeBufferPointer<UInt32>
  ) -> Match {
    var score = part.worth
    var next = word.count - 1
    var index = end
    var after: Int?
    while true {
      if letters[index] == word[next] {
        if let after { score += after == index + 1 ? Score.follower : -min(after - index - 1, 6) }
        if index == text.lowerBound {
          score += Score.textStart
        } else if !FuzzyMatch.isWordPart(letters[index - 1]) {
          score += Score.wordStart
        }
        if next == 0 {
          if index == text.lowerBound, end == text.upperBound - 1, word.count == text.count {
            score += Score.whole
          }
          return Match(start: index, end: end, score: score)
        }
        after = index
        next -= 1
      }
      index -= 1
    }
  }

  private static func isWordPart(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x30...0x39, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// Adds the letters of a text as they are shown and compared.
  /// - Returns: a bit for each of them; different letters may share one.
  private static func fold(_ text: String, into letters: inout [UInt32]) -> UInt64 {
    var mask: UInt64 = 0
    func add(_ letter: UInt32) {
      letters.append(letter)
      mask |= 1 << UInt64(letter & 63)
    }
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      for byte in text.utf8 {
        add(UInt32((0x41...0x5A).contains(byte) ? byte + 32 : byte))
      }
    } else {
      for grapheme in VisibleText.of(text) {
        add(grapheme.lowercased().unicodeScalars.first?.value ?? 0)
      }
    }
    return mask
  }
}
