import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct FuzzyMatchTests {
  private func match(_ rows: (String, String, String)...) -> FuzzyMatch {
    FuzzyMatch(rows.map { (title: $0.0, name: $0.1, detail: $0.2) })
  }

  /// The titles that a search finds, in their order.
  private func found(_ query: String, in titles: String...) -> [String] {
    let match = FuzzyMatch(titles.map { (title: $0, name: "", detail: "") })
    return match.rows(matching: FuzzyMatch.Query(query)).map { titles[$0] }
  }

  @Test func lettersMayHaveOthersBetweenThem() {
    #expect(found("mvm", in: "Mixed video mp4", "Mixed audio mp3") == ["Mixed video mp4"])
    #expect(found("mp44", in: "Mixed video mp4").isEmpty)
  }

  @Test func caseDoesNotCount() {
    #expect(found("MiX", in: "Mixed") == ["Mixed"])
    #expect(found("ärger", in: "ÄRGER") == ["ÄRGER"])
  }

  @Test func wordsMayStandInAnyOrderAndEachMustBeThere() {
    #expect(found("mp4 mix", in: "Mixed video mp4") == ["Mixed video mp4"])
    #expect(found("  mp4   flv ", in: "Mixed video mp4").isEmpty)
  }

  @Test func wordsMayStandInDifferentTexts() {
    let match = match(("Mixed video", "video_mixed_mp4", "on when left out"), ("Events", "", ""))
    #expect(match.rows(matching: FuzzyMatch.Query("left mp4 mixed")) == [0])
  }

  @Test func theBeginningComesBeforeAWordAndAWordBeforeItsMiddle() {
    #expect(found("art", in: "smart", "my art", "art deco") == ["art deco", "my art", "smart"])
  }

  @Test func lettersThatFollowEachOtherComeFirst() {
    #expect(found("raw", in: "rest a while", "draw") == ["rest a while", "draw"])
    #expect(found("oten", in: "xoxtxexn", "xnotend") == ["xnotend", "xoxtxexn"])
  }

  @Test func aShortTitleComesBeforeALongOne() {
    #expect(found("key", in: "keys of the form", "keys") == ["keys", "keys of the form"])
  }

  @Test func equalsKeepTheOrderOfTheList() {
    #expect(found("a", in: "ab", "ac", "ad") == ["ab", "ac", "ad"])
    #expect(found("", in: "b", "a") == ["b", "a"])
    #expect(found(" ", in: "b", "a") == ["b", "a"])
  }

  @Test func titlesCountMoreThanNamesAndNamesMoreThanDetails() {
    let match = match(("x", "x", "mode"), ("x", "mode", "x"), ("mode", "x", "x"))
    #expect(match.rows(matching: FuzzyMatch.Query("mode")) == [2, 1, 0])
  }

  @Test func inADetailTheLettersMustBeCloseTogether() {
    let match = match(("", "", "Load, rename or delete a preset"))
    #expect(match.rows(matching: FuzzyMatch.Query("lot")).isEmpty)
    #expect(match.rows(matching: FuzzyMatch.Query("rnm")) == [0])
  }

  @Test func placesAreThoseOfTheBestFit() {
    let match = match(("Mixed video mp4", "video_mixed_mp4", ""))
    #expect(match.places(of: FuzzyMatch.Query("mp4"), in: 0) == [[14, 13, 12], [], []])
    #expect(
      match.places(of: FuzzyMatch.Query("mp4 vmm"), in: 0) == [[14, 13, 12], [12, 6, 0], []])
    #expect(match.places(of: FuzzyMatch.Query(""), in: 0) == [[], [], []])
  }

  @Test func placesCountWhatIsSeen() {
    let match = match(("e\u{301}\u{1B}👨‍👩‍👧x", "", ""))
    #expect(match.places(of: FuzzyMatch.Query("x"), in: 0)[0] == [3])
    #expect(match.places(of: FuzzyMatch.Query("👨‍👩‍👧"), in: 0)[0] == [2])
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func whatIsMarkedSpellsTheWord(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func text(_ letters: String, _ count: Int) -> String {
      String((0..<count).compactMap { _ in letters.randomElement(using: &random) })
    }
    let (title, word) = (text("abC_ ", 12), text("abc", 3))
    let match = match((title, "", ""))
    var left = word[...]
    for letter in title.lowercased() where letter == left.first { left = left.dropFirst() }
    let query = FuzzyMatch.Query(word)
    #expect(match.rows(matching: query) == (left.isEmpty ? [0] : []))
    let places = match.places(of: query, in: 0)[0]
    let letters = Array(title.lowercased())
    #expect(String(places.reversed().map { letters[$0] }) == (left.isEmpty ? word : ""))
    #expect(places.sorted(by: >) == places)
  }
}
