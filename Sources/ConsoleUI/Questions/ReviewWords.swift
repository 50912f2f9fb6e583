import RecordingCore

// What is said after the last question of the form.
extension Questionnaire {
  func ask(_ step: ReviewStep, _ speech: inout Speech) {
    switch step {
    case .mending(let asked):
      guard let (check, fix) = mendable(after: asked) else { return }
      speech.say(line(for: check))
      speech.say("To mend it: \(fix.title).")
      for edit in fix.edits { speech.say(words(for: edit)) }
    case .errors:
      let errors = errors
      for check in errors { speech.say(line(for: check)) }
      speech.say(
        errors.count == 1
          ? "With this error nothing can be sent." : "With these errors nothing can be sent.")
    case .losses:
      speech.say("Unlike what the bot was set up with:")
      for (index, loss) in losses.enumerated() { speech.say("\(index + 1) \(loss.line)") }
    case .body: break
    case .start: sayWhatStarts(&speech)
    }
    speech.say(instruction(for: step))
  }

  func instruction(for step: ReviewStep) -> String {
    switch step {
    case .mending: "Mend it? y or n; Enter leaves it so."
    case .errors: "Enter asks again for what they are about; q leaves."
    case .losses: "Numbers, or all, take the bot's values over; Enter takes none."
    case .body: "Show the body? y or n; Enter does not."
    case .start:
      needsConsent
        ? "REPLACE starts all the same; Enter leaves with nothing sent."
        : "Start now? y starts; n, or Enter, leaves with nothing sent."
    }
  }

  private func sayWhatStarts(_ speech: inout Speech) {
    guard let bot = situation.bot else { return }
    if bot.recordingConfig == nil {
      speech.say("The service does not say what the bot was set up with.")
    } else if losses.isEmpty {
      speech.say("The bot was set up with the same.")
    }
    sayBot(&speech)
  }

  /// Says which bot it is about, and what a start would do to it.
  func sayBot(_ speech: inout Speech) {
    guard let bot = situation.bot else { return }
    speech.say("\(bot.displayTitle), bot \(bot.id), on \(situation.service).")
    speech.say("\(bot.readiness.text.asSentence).")
    for sentence in situation.start?.warnings ?? [] { speech.say("\(sentence.asSentence).") }
  }

  private func words(for edit: Fix.Edit) -> String {
    let settings = Body(draft).value
    func now(_ place: JSONPointer) -> String { settings[place]?.elementWords ?? "left out" }
    return switch edit {
    case .set(let place, let value): "\(place): now \(now(place)), then \(value.elementWords)"
    case .remove(let place): "\(place): now \(now(place)), then left out"
    case .rename(let place, let name): "\(place): then named \(name)"
    case .move(let place, let target): "\(place): then at \(target)"
    }
  }
}

extension JSONValue {
  /// The value in few words: an endpoint by its type, URL and number of events, a text as it is.
  var elementWords: String {
    switch self {
    case .string(let text):
      text.value.isEmpty || text.value == "null" ? compactText : URLMask.masked(text.value)
    case .array(let elements) where elements.isEmpty: "none"
    case .object(let object) where !object.isEmpty:
      object.members.map { $0.value.words(named: $0.key.value) }.joined(separator: ", ")
    default: compactText
    }
  }

  private func words(named name: String) -> String {
    switch self {
    case .string: elementWords
    case .array(let elements):
      "\(elements.count) \(elements.count == 1 && name.hasSuffix("s") ? String(name.dropLast()) : name)"
    case .object: name
    default: "\(name) \(compactText)"
    }
  }
}
