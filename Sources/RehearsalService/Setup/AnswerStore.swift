import Foundation

/// The answers that are given again for their idempotency keys.
struct AnswerStore {
  /// What a key holds for: one caller and one path.
  struct Key: Hashable {
    let caller: String
    let path: String
    let text: String
  }

  let mode: IdempotencyMode
  private var answers: [Key: Response] = [:]
  /// The keys in the order of their answers, so that a long run need not look through all of them.
  private var ages: [(key: Key, date: Date)] = []
  private var forgotten = 0

  init(_ mode: IdempotencyMode) { self.mode = mode }

  /// The answer that is stored under a key.
  func answer(for key: Key) -> Response? { answers[key] }

  /// Stores an answer, where the mode keeps answers of its kind.
  mutating func keep(_ answer: Response, for key: Key, at now: Date) {
    switch mode {
    case .ignored: return
    case .honoured: guard (200..<300).contains(answer.status) else { return }
    case .stored: break
    }
    answers[key] = answer
    ages.append((key, now))
  }

  /// Forgets what was stored an hour ago or before.
  mutating func forgetOld(at now: Date) {
    while forgotten < ages.count,
      now.timeIntervalSince(ages[forgotten].date) >= Service.replayTime
    {
      answers[ages[forgotten].key] = nil
      forgotten += 1
    }
    if forgotten > ages.count / 2 {
      ages.removeFirst(forgotten)
      forgotten = 0
    }
  }
}
