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
  private let themeMemory: ThemeMemory
  /// The files of the body's text.
  let texts: TextFiles
  private let client: Mutex<RecallClient?>
  private let tasks = Mutex<[(key: RequestKey, task: Task<Void, Never>)]>([])
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
  ///   - themeMemory: Where the theme that is chosen is kept.
  ///   - texts: The files that the body's text goes to and comes from.
  ///   - journal: The journal of starts.
  public init(
    mailbox: Mailbox, key: APIKey?, makeClient: @escaping @Sendable (APIKey) -> RecallClient,
    presets: PresetStore, drafts: DraftStore, themes: ThemeLibrary,
    themeMemory: ThemeMemory = ThemeMemory(folder: nil),
    texts: TextFiles = TextFiles(), journal: Journal = Journal(folder: nil)
  ) {
    self.mailbox = mailbox
    self.makeClient = makeClient
    self.presets = presets
    files = DispatchQueue(label: "tally.files")
    self.drafts = DraftWriter(drafts, on: files, mailbox)
    self.themes = themes
    self.themeMemory = themeMemory
    self.texts = texts
    client = Mutex(key.map(makeClient))
    starts = StartExecutor(mailbox: mailbox, journal: journal)
  }

  /// The theme of a name, with everything in its file that was not understood.
  func theme(named name: String) -> ThemeLibrary.LoadedTheme { themes.theme(named: name) }

  /// Starts an effect; its outcome comes as a message.
  func run(_ effect: Effect) {
    switch effect {
    case .service(let call): run(call)
    case .start(let action, let ticket):
      starts.carryOut(action, ticket, client.withLock(\.self))
    case .journal(let job): run(job)
    case .files(let job): run(job)
    case .read, .terminal: break  // The loop itself carries these out.
    }
  }

  private func run(_ call: ServiceCall) {
    switch call {
    case .useKey(let key): client.withLock { $0 = makeClient(key) }
    case .cancel(let key): replaceTask(for: key, by: nil)
    case .listBots(let request):
      ask(
        .bots, { (client) throws(ClientError) in try await client.bots(onPages: 10) },
        { .botsListed(request, $0) })
    case .readBot(let id, let request):
      ask(
        .bot(id),
        { [starts] (client) throws(ClientError) in
          let beganAt = Moment.now()
          let reading = try await client.reading(of: id)
          starts.note(reading, beganAt: beganAt)
          return reading.bot
        },
        { .botRead(id, request, $0) })
    case .surveyStarts(let id, let profile):
      if let client = client.withLock(\.self) { starts.survey(id, profile: profile, client) }
    }
  }

  private func run(_ job: JournalJob) {
    switch job {
    case .recallStarts: starts.recall()
    case .settleStarts(let bot, let profile): starts.settle(bot, profile: profile)
    }
  }

  private func run(_ job: FileJob) {
    switch job {
    case .saveDraft(let draft): drafts.save(draft)
    case .savePreset(let name, let body, let replacing):
      onFiles { [presets] in presets.carryOut(saving: body, as: name, replacing: replacing) }
    case .renamePreset(let old, let new):
      onFiles { [presets] in presets.carryOut(renaming: old, to: new) }
    case .duplicatePreset(let name, let copy):
      onFiles { [presets] in presets.carryOut(duplicating: name, as: copy) }
    case .deletePreset(let name):
      onFiles { [presets] in presets.carryOut(deleting: name) }
    case .keepText(let text):
      onFiles { [texts] in texts.keep(text) }
    case .exportBody(let body, let notation, let bot, let name, let replacing):
      onFiles { [texts] in texts.export(body, notation, bot, to: name, replacing: replacing) }
    case .importText(let text, let request):
      onFiles { [texts] in .imported(request, from: nil, texts.body(in: text)) }
    case .importFile(let name, let request):
      onFiles { [texts] in
        .imported(request, from: texts.shown(texts.path(name)), texts.body(inFile: name))
      }
    case .rememberTheme(let name):
      files.async { [mailbox, themeMemory] in
        do throws(FileError) {
          try themeMemory.keep(name)
        } catch {
          mailbox.post(
            .failed(
              Problem(
                title: "the theme counts for this run only", detail: error.detail,
                nextStep: "\(error.path) keeps it")))
        }
      }
    case .removeLeftovers:
      files.async { [texts, presets, drafts] in
        for folder in [drafts.folder, presets.folder, texts.folder] {
          folder.map(Leftovers.remove)
        }
      }
    }
  }

  private func onFiles(_ work: @escaping @Sendable () -> Message) {
    files.async { [mailbox] in mailbox.post(work()) }
  }

  /// Reads what the next keys are for, once everything that was to be written before is written.
  func carryOut(_ read: LocalRead) -> Message {
    files.sync {
      switch read {
      case .listPresets(let name):
        .presetsListed(presets.list().map(PresetEntry.init), selecting: name)
      case .loadPreset(let name): presets.carryOut(loading: name)
      case .listThemes: .themesListed(themes.names)
      }
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

  private func ask<Answer: Sendable>(
    _ key: RequestKey,
    _ request: @escaping @Sendable (RecallClient) async throws(ClientError) -> Answer,
    _ message: @escaping @Sendable (Result<Answer, ClientError>) -> Message
  ) {
    guard let client = client.withLock(\.self) else { return }
    let task = Task(executorPreference: RequestExecutor.shared) { [mailbox] in
      let result: Result<Answer, ClientError>
      do throws(ClientError) {
        result = .success(try await request(client))
      } catch {
        result = .failure(error)
      }
      if !Task.isCancelled { mailbox.post(message(result)) }
    }
    replaceTask(for: key, by: task)
  }

  private func replaceTask(for key: RequestKey, by task: Task<Void, Never>?) {
    let older = tasks.withLock { tasks in
      let older = tasks.firstIndex { $0.key == key }.map { tasks.remove(at: $0).task }
      if let task { tasks.append((key, task)) }
      return older
    }
    older?.cancel()
  }
}
