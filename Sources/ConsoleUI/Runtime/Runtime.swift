public import RecordingCore
public import TerminalKit

/// The loop: takes what waits, changes the state, starts effects, draws once; at rest it sleeps.
///
/// It owns the terminal and runs on one thread.
public struct Runtime: ~Copyable {
  private let terminal: any Terminal
  private let mailbox: Mailbox
  private let effects: EffectRunner
  private let clock: () -> Moment
  private var state: AppState
  private var painter = ScreenPainter()
  // Work that can wait until the screen shows what the key did.
  private var waiting: [Effect] = []
  private var schedule = Schedule()

  /// Makes a loop; nothing is drawn before `run`.
  ///
  /// - Parameters:
  ///   - terminal: The screen and keyboard.
  ///   - mailbox: Where effects leave their messages.
  ///   - effects: What carries effects out.
  ///   - state: The state to open with.
  ///   - clock: The time.
  public init(
    terminal: any Terminal, mailbox: Mailbox, effects: EffectRunner, state: AppState,
    clock: @escaping () -> Moment = Moment.now
  ) {
    self.terminal = terminal
    self.mailbox = mailbox
    self.effects = effects
    self.state = state
    self.clock = clock
  }

  /// What is worth saying once the terminal is put back, a line each.
  public var farewell: [String] {
    var lines = state.startsLeftBehind.map { "\($0.asSentence); \(state.whereStartsAreKept)." }
    if let bot = state.bot?.bot, bot.lamp == .recording {
      lines.append("\(bot.displayTitle) (\(bot.id)) is still recording.")
    }
    return lines
  }

  /// Runs until the operator leaves or the system asks for it; the terminal is put back then.
  /// - Returns: how it ended.
  public mutating func run() -> AppState.Exit {
    defer { terminal.restore() }
    take([.terminal(.resize(terminal.size))])
    perform(openingEffects(&state))
    show()
    while true {
      let events = terminal.events(timeoutMilliseconds: sleep())
      goOn()
      // Keys are for what stood on the screen, not for what comes up only now.
      take(events.filter { $0 != .wake }.map(Message.terminal))
      take(mailbox.takeAll())
      if let exit = state.exit {
        // What was to be written still is; a start that no screen has shown is not sent.
        runWaitingWrites()
        effects.finishWriting()
        return exit
      }
      show()
    }
  }

  /// How long nothing goes on by itself; nil at rest, when only keys and answers wake the loop.
  private mutating func sleep() -> Int? {
    let subscriptions = state.subscriptions
    guard !subscriptions.isEmpty || !schedule.isEmpty else { return nil }
    let now = clock()
    schedule.follow(subscriptions, from: now)
    return schedule.milliseconds(from: now)
  }

  private mutating func goOn() {
    guard !schedule.isEmpty || state.review != nil else { return }
    let now = clock()
    // What a review says, and what a key does there, depends on the time.
    if state.review != nil { take([.due(.clock, at: now)]) }
    take(schedule.takeDue(at: now).map { .due($0, at: now) })
  }

  private mutating func take(_ messages: [Message]) {
    for message in messages where state.exit == nil { perform(update(&state, message)) }
  }

  private mutating func show() {
    let painted = painter.paint(state)
    terminal.show(painted.canvas, cursor: painted.cursor)
    // The rows of the body are made where it is drawn, once for as long as it says the same.
    if let top = painter.bodyTop, top != state.bodyTop { take([.bodyShown(top: top)]) }
    runWaiting()
  }

  private mutating func runWaiting() {
    for effect in waiting { effects.run(effect) }
    waiting = []
  }

  private mutating func runWaitingWrites() {
    for effect in waiting where effect.isWriting { effects.run(effect) }
    waiting.removeAll(where: \.isWriting)
  }

  private mutating func perform(_ list: [Effect]) {
    for effect in list {
      switch effect {
      case .terminal(let order): perform(order)
      case .read(let read):
        // It shows what was saved before.
        runWaitingWrites()
        take([effects.carryOut(read)])
      case .service, .start, .journal, .files: waiting.append(effect)
      }
    }
  }

  private mutating func perform(_ order: TerminalOrder) {
    switch order {
    case .redraw: terminal.invalidate()
    case .askForBackground: terminal.askForBackground()
    case .suspend: terminal.suspend()
    case .captureMouse(let isCaptured): terminal.isMouseCaptured = isCaptured
    case .editBody(let text):
      take([.bodyEdited(EditorSession(files: effects.texts).edit(text, on: terminal))])
    case .copyBody(let body, let notation, let bot):
      do throws(Problem) {
        let text = try effects.texts.text(of: body, as: notation, bot: bot)
        effects.keepCopy(text, notation, terminal.copy(text))
      } catch {
        take([.failed(error)])
      }
    case .showTheme(let name):
      let loaded = effects.theme(named: name)
      if let theme = loaded.theme { terminal.theme = theme }
      take([
        .themeShown(
          name: loaded.theme == nil ? state.themeName : name,
          problems: loaded.problems.map(\.description))
      ])
    }
  }
}
