import RecordingCore
import TerminalKit

// What the screen calls a bot.
extension Bot {
  var lamp: Lamp { Lamp(self) }

  var readiness: StartReadiness { StartReadiness(self) }

  /// The meeting's title where known, else platform and meeting id, else the bot's own name or id.
  var displayTitle: String { title(id.short) }

  /// The same with a short id of the caller's choice.
  func title(_ shortID: String) -> String { ownTitle ?? "bot \(shortID)" }

  /// Whether the title is made of something else than the id.
  var hasOwnTitle: Bool { ownTitle != nil }

  private var ownTitle: String? { meeting.name ?? name }

  /// The platform, where the title does not say it already.
  var platformBesideTitle: String? { meeting.title == nil ? nil : meeting.platformTitle }

  /// Why it failed, ended or may not record, in plain words where the sub code is known; nil where there is no cause.
  var reason: String? { cause.flatMap { StartReadiness.Cause($0).text } }

  /// What failed of the recording that runs or is paused, for example its transcript; nil when nothing did.
  var recordingFailure: String? {
    guard let failures = currentRecording?.failures, let first = failures.first else { return nil }
    return failures.count == 1 ? first.text : "\(first.text) (and \(failures.count - 1) more)"
  }

  /// When the recording began, in seconds since 1970; nil when none runs.
  var recordingSince: Double? {
    guard lamp == .recording else { return nil }
    // The status can be older than a recording that took the place of another one.
    guard let currentRecording else { return statusSince?.secondsSince1970 }
    return currentRecording.startedAt?.secondsSince1970
  }
}

extension BotID {
  /// The first characters, enough to tell bots of most services apart.
  var short: String { String(text.prefix(8)) }

  /// The first characters, and the last ones too where another bot begins alike.
  func short(among others: some Sequence<BotID>, _ glyphs: GlyphSet) -> String {
    guard others.contains(where: { $0 != self && $0.short == short }) else { return short }
    return "\(short)\(glyphs.ellipsis)\(text.suffix(4))"
  }
}

extension AppState {
  /// The short id of a bot, as it differs from those that the operator has seen.
  func shortID(of bot: BotID) -> String {
    bot.short(among: listedBots + starts.map(\.bot) + [self.bot?.id].compactMap(\.self), glyphs)
  }
}

extension Problem {
  /// Puts what the client says into a problem.
  init(_ error: ClientError) {
    self.init(title: error.title, detail: error.detail, nextStep: error.nextStep)
  }
}
