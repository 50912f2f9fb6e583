import RecordingCore

/// When what goes on by itself is due next.
struct Schedule {
  private var moments: [Subscription: Moment] = [:]

  /// Whether nothing goes on.
  var isEmpty: Bool { moments.isEmpty }

  /// Follows what goes on now: what is new begins at this moment, and what is over is dropped.
  mutating func follow(_ subscriptions: Set<Subscription>, from moment: Moment) {
    moments = moments.filter { subscriptions.contains($0.key) }
    for subscription in subscriptions where moments[subscription] == nil {
      moments[subscription] = moment.adding(subscription.seconds(from: moment))
    }
  }

  /// How long to sleep until something is due; nil where nothing is.
  func milliseconds(from moment: Moment) -> Int? {
    // The clock of a pause may stand still while the machine sleeps, so it is looked at now and then.
    moments.values.map { Int((min(5, moment.seconds(until: $0)) * 1000).rounded(.up)) }.min()
  }

  /// Takes out what is due.
  mutating func takeDue(at moment: Moment) -> [Subscription] {
    let due = moments.filter { moment.seconds(until: $0.value) <= 0 }
    for subscription in due.keys { moments[subscription] = nil }
    return due.sorted { $0.value.uptime < $1.value.uptime }.map(\.key)
  }
}
