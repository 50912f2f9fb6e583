import Dispatch
public import RecordingCore
import Synchronization
import TerminalKit

/// Carries effects out: requests as tasks, files in their order on a queue of their own.
public final class EffectRunner: Sendable {
  private let mailbox: Mailbox
  private let makeClient: @Sendable (APIKey) -> RecallClient
  private let presets: PresetStore
  private let drafts: DraftWriter
  private let themes: ThemeLibrary
  /// The files of the body's text.
  let texts: TextFiles
  private let client: Mutex<RecallClient?>
  private let tasks = Mutex<[(purpose: RequestPurpose, task: Task<Void, Never>)]>([])
  private let files: DispatchQueue
  private let starts: StartExecutor

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - mailbox: Where answers go.
  ///   - key: The key, when one is known already.
  ///   - makeClient: Makes the client for a key.
  ///   - presets: The stored presets.
  ///   - drafts: The autosaved draft.
  ///   - themes: The themes.
  ///   - texts: The files that the body's text goes to and comes from.
  ///   - journal: The journal of starts.
  public init(
    mailbox: Mailbox, key: APIKey?, makeClient: @escaping @Sendable (APIKey) -> RecallClient,
    presets: PresetStore, drafts: DraftStore, themes: ThemeLibrary,
    texts: TextFiles = TextFiles(), journal: Journal = Journal(folder: nil)
  ) {
    self.mailbox = mailbox
    self.makeClient = makeClient
    self.presets = presets
    files = DispatchQueue(label: "tally.files")
    self.drafts = DraftWriter(drafts, on: files, mailbox)
    self.themes = themes
    self.texts = texts
    client = Mutex(key.map(makeClient))
    starts = StartExecutor(mailbox: mailbox, journal: journal)
  }

  /// The theme of a name, with everything in its file that was not understood.
  func theme(named name: String) -> ThemeLibrary.LoadedTheme { themes.theme(named: name) }

  /// Starts an effect; its outcome comes as a message.
  func run(_ effect: Effect) {
    switch effect {
    case .useKey(let key):
      client.withLock { $0 = makeClient(key) }
    case .cancel(let purpose):
      replaceTask(for: purpose, by: nil)
    case .listBots(let request):
      call(
        .listBots, { (client) throws(ClientError) in try await client.bots(onPages: 10) },
        { .botsListed(request, $0) })
    case .readBot(let id, let request, let pause):
      call(
        .readBot, after: pause,
        { [starts] (client) throws(ClientError) in
          let reading = try await client.reading(of: id)
          starts.note(answerOf: reading.service)
          return reading.bot
        },
        { .botRead(request, $0) })
    case .start(let action, let ticket):
      starts.carryOut(action, ticket, client.withLock(\.self))
    case .recallStarts: starts.recall()
    case .surveyStarts(let id, let profile):
      if let client = client.withLock(\.self) { starts.survey(id, profile: profile, client) }
    case .settleStarts(let bot, let profile): starts.settle(bot, profile: profile)
    case .saveDraft(let draft):
      drafts.save(draft)
    case .savePreset, .renamePreset, .deletePreset:
      files.async { [presets, mailbox] in
        if let message = presets.carryOut(effect) { mailbox.post(message) }
      }
    case .removeLeftovers:
      files.async { [texts, presets, drafts] in
        for folder in [drafts.folder, presets.folder, texts.folder] {
          folder.map(Leftovers.remove)
        }
      }
    case .keepText, .importText, .importFile, .exportBody:
      files.async { [texts, mailbox] in
        if let message = texts.carryOut(effect) { mailbox.post(message) }
      }
    case .listPresets, .loadPreset, .listThemes, .showTheme, .captureMouse, .redraw, .suspend,
      .editBody, .copyBody:
      break
    }
  }

  /// Reads what the next keys are for, once everything that was to be written before is written.
  /// - Returns: its outcome; nil when the effect reads nothing of the kind.
  func read(_ effect: Effect) -> Message? {
    files.sync {
      if case .listThemes(let request) = effect { return .themesListed(request, themes.names) }
      return presets.carryOut(effect)
    }
  }

  /// Writes what was offered to the clipboard to a file too, and tells what came of both.
  func keepCopy(_ text: String, _ notation: BodyNotation, _ offer: CopyOffer) {
    files.async { [texts, mailbox] in mailbox.post(texts.keepCopy(text, notation, offer)) }
  }

  /// Waits until everything that was to be written is written.
  func finishWriting() {
    files.sync {}
    starts.finishWriting()
  }

  private func call<Answer: Sendable>(
    _ purpose: RequestPurpose, after milliseconds: Int = 0,
    _ request: @escaping @Sendable (RecallClient) async throws(ClientError) -> Answer,
    _ message: @escaping @Sendable (Result<Answer, ClientError>) -> Message
  ) {
    guard let client = client.withLock(\.self) else { return }
    let task = Task { [mailbox] in
      if milliseconds > 0 {
        guard (try? await Task.sleep(for: .milliseconds(milliseconds))) != nil else { return }
      }
      let result: Result<Answer, ClientError>
      do throws(ClientError) {
        result = .success(try await request(client))
      } catch {
        result = .failure(error)
      }
      if !Task.isCancelled { mailbox.post(message(result)) }
    }
    replaceTask(for: purpose, by: task)
  }

  private func replaceTask(for purpose: RequestPurpose, by task: Task<Void, Never>?) {
    let older = tasks.withLock { tasks in
      let older = tasks.firstIndex { $0.purpose == purpose }.map { tasks.remove(at: $0).task }
      if let task { tasks.append((purpose, task)) }
      return older
    }
    older?.cancel()
  }
}
