import ConsoleUI
import NcursesTerminal
import RecordingCore
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The console, put together from its parts and run on this thread.
struct Console {
  private let surroundings: Surroundings
  private let wishes: ConsoleWishes
  private let address: ServiceAddress
  private let key: APIKey?
  private let transport: any HTTPTransport
  private let service: ServiceInfo
  /// The address for programs other than this one.
  private let reachableAddress: @Sendable () -> ServiceAddress?
  private let theme: String?
  /// The preset that a new draft begins with.
  private let preset: String?
  private var notices: [String] = []

  /// Opens the console on the service that flags, environment and settings name.
  static func openOnService(
    _ wishes: ConsoleWishes = ConsoleWishes(), _ flags: ServiceChoice = ServiceChoice(.flags),
    profile: String? = nil
  ) throws -> SysExit {
    try requireTerminal()
    let surroundings = Surroundings()
    surroundings.reportProblems()
    let access = try ServiceAccess(flags, profile: profile, in: surroundings)
    let (key, problem) = access.keyIfGiven()
    var console = Console(
      surroundings, wishes, access.address, key: key, theme: access.profile?.theme,
      preset: access.profile?.preset,
      profile: access.profile?.name)
    if let problem { console.notices.append(problem) }
    return try console.run()
  }

  /// Opens the console on a rehearsal service that ends with it.
  static func openOnRehearsal(_ wishes: ConsoleWishes = ConsoleWishes()) throws -> SysExit {
    try requireTerminal()
    let surroundings = Surroundings()
    surroundings.reportProblems()
    let rehearsal = try RehearsalProcess(try RehearsalProgram.find(in: surroundings.environment))
    return try withExtendedLifetime(rehearsal) {
      try Console(
        surroundings, wishes, try ServiceAddress(baseURL: RehearsalTransport.placeholder),
        key: try APIKey("rehearsal"), rehearsal: rehearsal
      ).run()
    }
  }

  private init(
    _ surroundings: Surroundings, _ wishes: ConsoleWishes, _ address: ServiceAddress, key: APIKey?,
    rehearsal: RehearsalProcess? = nil, theme: String? = nil, preset: String? = nil,
    profile: String? = nil
  ) {
    self.surroundings = surroundings
    self.wishes = wishes
    self.address = address
    self.key = key
    transport = rehearsal.map { RehearsalTransport($0) } ?? CurlTransport()
    reachableAddress = { rehearsal.map(\.reachableAddress) ?? address }
    self.theme = wishes.theme ?? theme ?? surroundings.configuration.theme
    self.preset = preset ?? surroundings.configuration.preset
    service = ServiceInfo(
      name: rehearsal != nil ? "REHEARSAL" : address.region?.rawValue ?? address.origin.description,
      isRehearsal: rehearsal != nil, isOwnHost: address.isOwnHost, hasKey: key != nil,
      identity: ServiceIdentity(address), profile: profile)
    if surroundings.folders.state == nil { notices.append("nothing is saved: HOME is not set") }
    let count = surroundings.problems.count
    if count > 0 {
      notices.append(count == 1 ? "\(surroundings.problems[0])" : "config.yaml: \(count) problems")
    }
  }

  private func run() throws -> SysExit {
    let bot = try wishes.bot.map { (text) throws(BotIDError) in try NamedBot(text) }
    let draft = surroundings.drafts.take(for: draftName)
    let (usual, presetNotice) = usualPreset
    let opening = try OpeningDraft(wishes.preset, usual: usual, draft, surroundings)
    let themes = ThemeLibrary(folder: surroundings.folders.themes)
    let themeMemory = ThemeMemory(folder: surroundings.folders.state)
    let chosen = theme ?? themeMemory.name
    let (theme, themeNotice) = try theme(chosen, in: themes)
    let mailbox = Mailbox()
    let terminal = try openTerminal(mailbox, theme)
    let texts = TextFiles(
      folder: surroundings.folders.state, environment: surroundings.environment,
      address: reachableAddress)
    let notices =
      opening.notices + [texts.takeUpEdits(), themeNotice, presetNotice].compactMap(\.self)
      + notices
    var state = AppState(
      size: terminal.size, glyphs: terminal.isUnicode ? .unicode : .ascii,
      reportsMouse: terminal.reportsMouse, keys: surroundings.keys, service: service, bot: bot?.id,
      themeName: theme.name,
      notices: notices,
      labelsStarts: surroundings.configuration.labelsStarts)
    for (draft, preset) in opening.drafts { state.takeUp(draft, preset: preset) }
    if case .beginning(let text)? = bot { state.wantedBot = text }
    state.followsBackground = chosen == nil
    state.usualPreset = usual
    let effects = EffectRunner(
      mailbox: mailbox, key: key,
      makeClient: { [address, transport] key in
        RecallClient(address: address, key: key, transport: transport)
      },
      presets: surroundings.presets, drafts: draft.store, themes: themes, themeMemory: themeMemory,
      texts: texts, journal: surroundings.journal)
    var runtime = Runtime(
      terminal: terminal, mailbox: mailbox, effects: effects, state: state)
    let exit = withExtendedLifetime(draft) { runtime.run() }
    for line in runtime.farewell { Output.remark(VisibleText.of(line)) }
    switch exit {
    case .quit: return .done
    case .terminalClosed: return .noTerminal
    case .signal(let number): dieBySignal(number)
    }
  }

  /// The preset that a new draft begins with, and why there is none where one is named.
  private var usualPreset: (LoadedPreset?, notice: String?) {
    guard let preset else { return (nil, nil) }
    do throws(PresetError) {
      let body = try surroundings.presets.preset(named: preset).body
      return (LoadedPreset(name: preset, body: body), nil)
    } catch {
      return (nil, "New drafts are empty: \(error.title), \(error.detail)")
    }
  }

  /// Whose draft it is; a rehearsal answers at another address each time.
  private var draftName: String {
    guard !service.isRehearsal else { return "rehearsal" }
    return String(service.identity.origin.drop { $0 != "/" }.drop { $0 == "/" })
  }

  private func theme(
    _ chosen: String?, in themes: ThemeLibrary
  ) throws -> (Theme, notice: String?) {
    let usual =
      NcursesTerminal.isExpectedLight ? ThemeLibrary.lightName : ThemeLibrary.defaultName
    let loaded = themes.theme(named: chosen ?? usual)
    if loaded.theme == nil, wishes.theme != nil {
      throw Failure(
        .usage, "no theme", loaded.problems.map(\.reason).joined(separator: "; "),
        nextStep: "`tally themes` lists the themes")
    }
    for problem in loaded.problems { Output.remark("tally: \(problem)") }
    return (loaded.theme ?? .dark, loaded.problems.first?.description)
  }

  private static func requireTerminal() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw NoConsole(reason: .notATerminal)
    }
  }

  private func openTerminal(_ mailbox: Mailbox, _ theme: Theme) throws -> NcursesTerminal {
    do throws(TerminalError) {
      return try NcursesTerminal(wakeDescriptor: mailbox.wakeDescriptor, theme: theme)
    } catch {
      throw NoConsole(reason: error)
    }
  }
}

/// There is no terminal to open the console on; what it does can be done without one.
private struct NoConsole: Explained {
  let reason: TerminalError

  var title: String { reason.title }
  var detail: String { reason.detail }
  var nextStep: String {
    reason.nextStep + "\nWithout a terminal `tally start` does the same: see `tally start --help`."
  }
  var exitCode: SysExit { .noTerminal }
}
