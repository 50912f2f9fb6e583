import RecordingCore

// What the screen calls a bot.
extension Bot {
  var lamp: Lamp { Lamp(self) }

  var readiness: StartReadiness { StartReadiness(self) }

  /// The meeting's title where known, else platform and meeting id, else the bot's own name or id.
  var displayTitle: String { meeting.name ?? name ?? "bot \(id.short)" }

  /// The platform, where the title does not say it already.
  var platformBesideTitle: String? { meeting.title == nil ? nil : meeting.platformTitle }

  /// The short id, where the title is not made of it.
  var idBesideTitle: String? { meeting.name ?? name == nil ? nil : id.short }

  /// When the recording began, in seconds since 1970; nil when none runs.
  var recordingSince: Double? {
    guard lamp == .recording else { return nil }
    // The status can be older than a recording that took the place of another one.
    guard let currentRecording else { return statusSince?.secondsSince1970 }
    return currentRecording.startedAt?.secondsSince1970
  }
}

extension BotID {
  /// The first characters, enough to tell bots apart.
  var short: String { String(text.prefix(8)) }
}

extension Problem {
  /// Puts what the client says into a problem.
  init(_ error: ClientError) {
    self.init(title: error.title, detail: error.detail, nextStep: error.nextStep)
  }
}
