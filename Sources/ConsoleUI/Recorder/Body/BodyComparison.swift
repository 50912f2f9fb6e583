import RecordingCore

/// What a body can be compared with.
enum Counterpart: CaseIterable, Equatable, Sendable {
  case preset, lastSent, bot
}

/// A body beside another one, as a page shows it.
struct BodyComparison: Equatable, Sendable {
  let counterpart: Counterpart
  /// The name of the other one, for titles.
  let name: String
  let differences: BodyDifferences
  /// The name of what it can be compared with next; nil when there is nothing else.
  let nextName: String?
}

extension Page {
  /// Whether it compares the body, and there is more to compare it with.
  var hasNextComparison: Bool {
    if case .comparison(let comparison) = content { comparison.nextName != nil } else { false }
  }
}

// Comparing the body with what it came from, what was sent, and what the bot has.
extension AppState {
  /// What there is to compare the body with.
  var counterparts: [Counterpart] { Counterpart.allCases.filter { body(of: $0) != nil } }

  mutating func compare() {
    guard let first = counterparts.first else { return }
    layers.append(.page(Page(content: .comparison(comparison(with: first)))))
  }

  /// The comparison after another one, in a circle.
  func comparison(after comparison: BodyComparison) -> BodyComparison {
    self.comparison(with: counterpart(after: comparison.counterpart))
  }

  private func counterpart(after counterpart: Counterpart) -> Counterpart {
    let all = counterparts
    guard let index = all.firstIndex(of: counterpart) else { return all.first ?? counterpart }
    return all[(index + 1) % all.count]
  }

  private func comparison(with counterpart: Counterpart) -> BodyComparison {
    let next = self.counterpart(after: counterpart)
    return BodyComparison(
      counterpart: counterpart, name: name(of: counterpart),
      differences: BodyDifferences(
        of: Body(draft).value, from: body(of: counterpart) ?? .object([:]),
        isFromService: counterpart == .bot),
      nextName: next == counterpart ? nil : name(of: next))
  }

  private func body(of counterpart: Counterpart) -> JSONValue? {
    switch counterpart {
    case .preset: preset?.body
    case .lastSent: lastSentBody
    case .bot: (bot?.bot?.recordingConfig).map { .object($0) }
    }
  }

  private func name(of counterpart: Counterpart) -> String {
    switch counterpart {
    case .preset: "the preset \(preset?.name ?? "")"
    case .lastSent: "the body sent last"
    case .bot: "the bot"
    }
  }
}
