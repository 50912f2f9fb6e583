/// Goes through all that can happen, the shortest sequences first.
struct Explorer {
  /// What was gone through.
  struct Result {
    var states = 0
    var steps = 0
    /// How long the sequences are of which all were gone through.
    var depth = 0
    /// Whether all of it was.
    var isWhole = true
    /// Each sentence that breaks, with the shortest sequence.
    var broken: [String: [String]] = [:]
    /// Each thing that no client can prevent, with the shortest sequence.
    var unpreventable: [String: [String]] = [:]
    /// The shortest sequence to a state from which the processes cannot come to rest by themselves.
    var stuck: [String]?
  }

  private struct Mark: Hashable {
    let high: Int
    let low: Int

    init(_ model: Model) {
      let bytes = ModelKey(model).bytes
      var hashers = [Hasher(), Hasher()]
      hashers[1].combine(7)
      for number in hashers.indices {
        bytes.withUnsafeBytes { hashers[number].combine(bytes: $0) }
      }
      (high, low) = (hashers[0].finalize(), hashers[1].finalize())
    }
  }

  let settings: ModelSettings
  let limit: Int
  private var known: [Mark: Int32] = [:]
  private var parents: [Int32] = [-1]
  private var choices: [Int16] = [0]
  private var ordinary: (from: [Int32], to: [Int32]) = ([], [])
  private var rests: [Int32] = []
  private(set) var result = Result()

  init(_ settings: ModelSettings, limit: Int = .max) {
    self.settings = settings
    self.limit = limit
  }

  static func moves(from model: Model) -> [Move] {
    model.worldMoves + model.settings.processes.flatMap { model.moves(of: $0) }
  }

  mutating func run() -> Result {
    let first = Model(settings)
    known[Mark(first)] = 0
    rests.append(0)
    var level: [(Int32, Model)] = [(0, first)]
    while !level.isEmpty {
      var next: [(Int32, Model)] = []
      for (number, model) in level { expand(number, model, &next) }
      level = next
      result.depth += 1
      if known.count > limit, !level.isEmpty {
        result.isWhole = false
        break
      }
    }
    result.states = known.count
    if result.isWhole { result.stuck = firstStuck().map(sequence) }
    return result
  }

  private mutating func expand(_ number: Int32, _ model: Model, _ next: inout [(Int32, Model)]) {
    for (choice, move) in Self.moves(from: model).enumerated() {
      result.steps += 1
      if isBroken(move, number) { continue }
      // A service that ignores keys would go on for ever.
      if move.model.service.done.count > 3 {
        rests.append(number)
        continue
      }
      let mark = Mark(move.model)
      let other: Int32
      if let known = known[mark] {
        other = known
      } else {
        other = Int32(parents.count)
        known[mark] = other
        parents.append(number)
        choices.append(Int16(choice))
        if move.model.isAtRest { rests.append(other) }
        next.append((other, move.model))
      }
      if move.isOrdinary {
        ordinary.from.append(number)
        ordinary.to.append(other)
      }
    }
  }

  private mutating func isBroken(_ move: Move, _ number: Int32) -> Bool {
    var isBroken = false
    for finding in move.model.findings + move.model.judged() {
      switch finding {
      case .broken(let words):
        isBroken = true
        if result.broken[words] == nil { result.broken[words] = sequence(number) + [move.words] }
      case .unpreventable(let words):
        if result.unpreventable[words] == nil {
          result.unpreventable[words] = sequence(number) + [move.words]
        }
      }
    }
    return isBroken
  }

  /// The steps to a state, found by taking them again.
  private func sequence(_ number: Int32) -> [String] {
    var path: [Int] = []
    var at = Int(number)
    while parents[at] >= 0 {
      path.append(Int(choices[at]))
      at = Int(parents[at])
    }
    var model = Model(settings)
    return path.reversed().map { choice in
      let move = Self.moves(from: model)[choice]
      model = move.model
      return move.words
    }
  }

  /// The first state from which no ordinary steps lead to rest.
  private func firstStuck() -> Int32? {
    var starts = [Int](repeating: 0, count: parents.count + 1)
    for to in ordinary.to { starts[Int(to) + 1] += 1 }
    for number in parents.indices { starts[number + 1] += starts[number] }
    var places = starts
    var sources = [Int32](repeating: 0, count: ordinary.to.count)
    for (from, to) in zip(ordinary.from, ordinary.to) {
      sources[places[Int(to)]] = from
      places[Int(to)] += 1
    }
    var isFine = [Bool](repeating: false, count: parents.count)
    var open = rests
    for rest in rests { isFine[Int(rest)] = true }
    while let number = open.popLast() {
      for place in starts[Int(number)]..<starts[Int(number) + 1] {
        let source = Int(sources[place])
        guard !isFine[source] else { continue }
        isFine[source] = true
        open.append(sources[place])
      }
    }
    return isFine.firstIndex(of: false).map(Int32.init)
  }
}
