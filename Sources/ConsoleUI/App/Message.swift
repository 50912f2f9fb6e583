public import RecordingCore
public import TerminalKit

/// Everything that can change the state: what the terminal tells, and what effects bring back.
public enum Message: Equatable, Sendable {
  /// The terminal told something.
  case terminal(TerminalEvent)
  /// The screen showed the body from a row on, which the operator's own scrolling is not part of.
  case bodyShown(top: Int)
  /// Something that goes on by itself is due.
  case due(Subscription, at: Moment)
  /// The service answered with its bots.
  case botsListed(Int, Result<BotPage, ClientError>)
  /// The service answered with a bot.
  case botRead(BotID, Int, Result<Bot, ClientError>)
  /// Something came of an action of a start, at a time.
  case start(run: Int, StartProcedure.Event, at: Moment)
  /// The starts that have not ended were looked up.
  case startsRecalled(Result<[StartRecord], JournalError>, at: Moment)
  /// A reading said something about the starts of a bot.
  case startsSettled(BotID, Result<JournalListing, JournalError>, at: Moment)
  /// The presets were listed.
  case presetsListed([PresetEntry], selecting: String?)
  /// A preset was read.
  case presetLoaded(name: String, Result<JSONValue, Problem>)
  /// A preset was saved, renamed or deleted.
  case presetChanged(PresetChange, problem: Problem?)
  /// A theme is in use.
  case themeShown(name: String, problems: [String])
  /// The names of the themes.
  case themesListed([String])
  /// The draft cannot be written down; told once, until it can be again.
  case savingFailed(String)
  /// The draft is written down again.
  case savingWorksAgain
  /// Something the operator should know.
  case noticed(String)
  /// Something did not work.
  case failed(Problem)
  /// The operator's editor was closed.
  case bodyEdited(EditOutcome)
  /// A body was read out of a file, or out of a text when there is none.
  case imported(Int, from: String?, Result<ImportedBody, Problem>)
  /// Nothing was written: there is a file of this name already.
  case exportNeedsConsent(String)
}

/// One entry of the preset list.
public struct PresetEntry: Equatable, Sendable {
  /// The name.
  public let name: String
  /// What it is for, or where it is, in one line.
  public let detail: String
  /// Whether it comes with the program.
  public let isBuiltIn: Bool
  /// Why it cannot be loaded; nil when it can.
  public let problem: String?
  /// The body; nil where it cannot be loaded.
  public let body: JSONValue?

  /// Makes an entry.
  public init(
    name: String, detail: String, isBuiltIn: Bool, problem: String? = nil, body: JSONValue? = nil
  ) {
    self.name = name
    self.detail = detail
    self.isBuiltIn = isBuiltIn
    self.problem = problem
    self.body = body
  }
}

/// A change to the stored presets.
public enum PresetChange: Equatable, Sendable {
  /// A body saved under a name.
  case saved(String, JSONValue)
  /// Nothing saved: there is a preset of this name already.
  case savingNeedsConsent(String)
  /// A preset with a new name.
  case renamed(String, to: String)
  /// Another preset with the body of one.
  case duplicated(String, as: String)
  /// A preset taken away.
  case deleted(String)
}
