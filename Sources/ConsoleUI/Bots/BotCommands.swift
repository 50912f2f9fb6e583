import RecordingCore
import TerminalKit

// Choosing a bot, and keeping what is known of it.
extension AppState {
  mutating func openBots() -> [Effect] {
    guard service.hasKey else {
      askForKey(then: .bots)
      return []
    }
    var picker = Picker(subject: .bots, title: "Bots of \(service.name)", rows: [])
    picker.notice = "Asking the service for its bots. A bot id can be written or pasted meanwhile."
    if let wantedBot { picker.query.paste(wantedBot) }
    wantedBot = nil
    layers.append(.picker(picker))
    return [.service(.listBots(request: requests.next(.bots)))]
  }

  mutating func takeBots(_ request: Int, _ result: Result<BotPage, ClientError>) -> [Effect] {
    guard requests.finish(.bots, request) else { return [] }
    guard let index = layers.lastIndex(where: { $0.isBotPicker }),
      case .picker(var picker) = layers[index]
    else { return [] }
    switch result {
    case .success(let page):
      listedBots = page.bots.map(\.id)
      picker.rows = page.bots.map(row)
      picker.knownBots = page.bots
      picker.notice = page.bots.isEmpty ? "The service has no bots." : nil
      if let id = bot?.id { picker.select(id: id.description) }
    case .failure(let error):
      takeNote(ofKeyIn: error)
      let problem = Problem(error)
      picker.notice = "\(problem.title): \(problem.detail).\n\(problem.nextStep)"
    }
    layers[index] = .picker(picker)
    return []
  }

  private func row(_ bot: Bot) -> Picker.Row {
    let lamp = LampView(bot.lamp, glyphs)
    let shortID = shortID(of: bot.id)
    return Picker.Row(
      id: bot.id.description, title: bot.title(shortID),
      // What tells bots apart stands first, as a narrow screen cuts the end.
      detail: [bot.hasOwnTitle ? shortID : nil, bot.status.title, bot.platformBesideTitle]
        .compactMap(\.self)
        .joined(separator: " \(glyphs.dot) "),
      mark: Picker.Mark(glyph: lamp.glyph, role: lamp.role))
  }

  mutating func acceptBot(_ picker: Picker) -> [Effect] {
    if let row = picker.selected,
      let known = picker.knownBots.first(where: { $0.id.description == row.id })
    {
      _ = layers.popLast()
      let effects = giveUpBotRequests()
      bot = BotSelection(id: known.id, bot: known)
      checkCursor = nil
      status = StatusLine(.info, "Bot: \(known.title(shortID(of: known.id)))")
      return effects
    }
    do throws(BotIDError) {
      let id = try BotID(picker.query.text)
      _ = layers.popLast()
      return [giveUp(.bots)] + choose(id)
    } catch {
      status = StatusLine(
        .error,
        picker.query.isEmpty
          ? "Choose a bot, or write its id" : "\(error.detail). \(error.nextStep)")
      return []
    }
  }

  // What is known of the bot before says nothing about the one that is chosen now.
  private mutating func giveUpBotRequests() -> [Effect] {
    [giveUp(.bots)] + (bot.map { [giveUp(.bot($0.id))] } ?? [])
  }

  /// Gives up a request, whose answer is not wanted any more.
  mutating func giveUp(_ key: RequestKey) -> Effect {
    requests.drop(key)
    return .service(.cancel(key))
  }

  /// Chooses a bot of which nothing but the id is known, and reads it where there is a key.
  mutating func choose(_ id: BotID) -> [Effect] {
    let effects = bot.map { [giveUp(.bot($0.id))] } ?? []
    bot = BotSelection(id: id)
    checkCursor = nil
    return effects + (service.hasKey ? [read(id)] : [])
  }

  mutating func takeBot(
    _ id: BotID, _ request: Int, _ result: Result<Bot, ClientError>
  ) -> [Effect] {
    guard requests.finish(.bot(id), request), id == bot?.id else { return [] }
    switch result {
    case .success(let answer):
      show(answer)
      // What the reading says of the bot's starts comes back as a message, which reads on where one is waited for.
      guard !unendedStarts(of: answer.id).isEmpty, !isStarting else { return [] }
      return [.journal(.settleStarts(answer, profile: service.profile))]
    case .failure(let error):
      takeNote(ofKeyIn: error)
      let problem = Problem(error)
      bot?.problem = problem.title
      status = StatusLine(problem)
      bot?.nextReading = error.passesAfter.map(BotSelection.NextReading.after) ?? .never
      return []
    }
  }

  /// Shows a bot as it was read.
  mutating func show(_ answer: Bot) {
    // The settings that differ are part of the list of findings.
    if answer.recordingConfig != bot?.bot?.recordingConfig { checkCursor = nil }
    if let failure = answer.recordingFailure, failure != bot?.bot?.recordingFailure {
      status = StatusLine(.error, "\(failure.asSentence). The recording goes on without it")
    }
    bot?.bot = answer
    bot?.problem = nil
    bot?.nextReading = .soon
  }

  /// Has the key asked for again once the service said that it does not know it.
  mutating func takeNote(ofKeyIn error: ClientError) {
    guard error.refusal == .keyUnknown else { return }
    service.hasKey = false
    isKeyRefused = true
  }
}

extension Layer {
  var isBotPicker: Bool {
    if case .picker(let picker) = self { picker.subject == .bots } else { false }
  }
}
