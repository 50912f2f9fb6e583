import RecordingCore
import Testing

@testable import ConsoleUI

@Suite struct KeyLabelsTests {
  private func labels(_ count: Int) -> KeyLabels {
    KeyLabels((0..<count).map { .stop(Focus("/a", stop: $0)) })
  }

  @Test func theHomeRowComesFirst() {
    #expect(KeyLabels.letters(9) == ["a", "s", "d", "f", "g", "h", "j", "k", "l"])
    #expect(KeyLabels.letters(0).isEmpty)
  }

  @Test(arguments: [1, 26, 27, 51, 52, 90, 676]) func noLabelBeginsAnother(count: Int) {
    let letters = KeyLabels.letters(count)
    #expect(letters.count == count)
    #expect(Set(letters).count == count)
    for label in letters {
      #expect((1...2).contains(label.count))
      #expect(!letters.contains { $0 != label && $0.hasPrefix(label) })
    }
  }

  @Test func mostHaveOneLetter() {
    #expect(KeyLabels.letters(40).count { $0.count == 1 } == 25)
    #expect(KeyLabels.letters(26).allSatisfy { $0.count == 1 })
  }

  @Test func morePlacesThanLabelsAreLeftWithout() {
    #expect(KeyLabels.letters(700).count == 676)
  }

  @Test func everyLabelLeadsToItsPlace() {
    for (index, label) in labels(60).labels.enumerated() {
      var labels = labels(60)
      var outcomes = label.letters.map { labels.take($0) }
      #expect(outcomes.popLast() == .goes(.stop(Focus("/a", stop: index))))
      #expect(outcomes.allSatisfy { $0 == .waits })
    }
  }

  @Test func aLetterThatLeadsNowhereLeaves() {
    var few = labels(3)
    #expect(few.take("x") == .leaves)
    var many = labels(30)
    #expect(many.take("m") == .waits)
    #expect(many.open.allSatisfy { $0.letters.hasPrefix("m") })
    #expect(many.take("!") == .leaves)
  }

  @Test func caseDoesNotCount() {
    var labels = labels(3)
    #expect(labels.take("S") == .goes(.stop(Focus("/a", stop: 1))))
  }
}
