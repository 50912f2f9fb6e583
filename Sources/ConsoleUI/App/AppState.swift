public import RecordingCore
public import TerminalKit

/// Everything the console knows; the screen is drawn from it and nothing else.
public struct AppState: Equatable, Sendable {
  /// The extent of the screen.
  public var size: Size {
    didSet {
      layOutForm()
      layOutEditor()
      paneVersion += 1
    }
  }
  /// The lines and marks that the terminal can show.
  public var glyphs: GlyphSet
  /// Whether the terminal can report the mouse.
  let reportsMouse: Bool
  /// Whether clicks and the wheel come here; else they are the terminal's, for selecting text.
  var isMouseCaptured: Bool
  /// What each key does.
  public var keys: KeyTable
  /// The service that requests go to.
  public var service: ServiceInfo { didSet { paneVersion += 1 } }

  /// The operator's settings.
  public internal(set) var draft: Draft {
    didSet {
      layOutForm()
      layOutEditor()
      paneVersion += 1
    }
  }
  /// Where everything of the form stands; it follows the draft and the size, and is made anew only when they ask for it.
  private(set) var formLayout: FormLayout
  var undoHistory = UndoHistory()
  /// The preset that the draft was loaded from.
  public internal(set) var preset: LoadedPreset? { didSet { paneVersion += 1 } }
  /// The findings that the operator overrides.
  var overridden: Set<OverriddenCheck> = [] { didSet { paneVersion += 1 } }
  /// What the service refused at the last start, until its field changes.
  var refusals: [Check] = [] { didSet { paneVersion += 1 } }
  /// What was inside an output when it was switched off, to be there when it is switched on again.
  var setAside: [JSONPointer: JSONValue] = [:]

  /// Whether the service said that it does not know the key.
  var isKeyRefused = false
  /// Whether the draft cannot be written down at the moment.
  var isSavingFailing = false { didSet { paneVersion += 1 } }

  /// The bot that a start goes to.
  public internal(set) var bot: BotSelection? { didSet { paneVersion += 1 } }
  /// The time that the clock in the header counts to, in seconds since 1970.
  var now: Double = 0 { didSet { paneVersion += 1 } }

  var focus: Focus
  /// The first row of the form that is visible.
  var formTop = 0
  /// The number being written in the focused option.
  var editing: TextInput?
  /// The editor of what nests, which stands in the place of the form; nil while the form itself does.
  var editor: Editor? {
    didSet { if (editor == nil) != (oldValue == nil) { paneVersion += 1 } }
  }
  var isBodyShown = false
  /// The row of the body that was first when it was last shown, but for `bodyScroll`.
  var bodyTop = 0
  /// Lines that the body is scrolled by, beyond where the focus puts it.
  var bodyScroll = 0
  /// The finding that was gone to last, counted in the list.
  var checkCursor: Int? {
    // Each move of the cursor clears it, which mostly changes nothing.
    didSet { if checkCursor != oldValue { paneVersion += 1 } }
  }
  var areSecretsShown = false { didSet { paneVersion += 1 } }
  /// Whether the picture shows below the body, where it has room.
  var isPictureShown = true { didSet { paneVersion += 1 } }
  /// How many people the picture draws.
  var people = 4 { didSet { paneVersion += 1 } }
  /// What lies above the form; the last one has the keys.
  var layers: [Layer] = [] { didSet { paneVersion += 1 } }
  var status: StatusLine?

  /// The bots that the service listed last, from which the short id of each must differ.
  var listedBots: [BotID] = []

  /// The starts of this service that have not ended, as far as they are known.
  var starts: [StartRecord] = [] { didSet { paneVersion += 1 } }
  /// Whether starts are written down; else nothing but this console knows of them.
  var isJournalUsable = true
  /// What was chosen in the review that was left last.
  var leftReview: LeftReview?
  /// How many starts were wanted in this run.
  var startCount = 0
  /// Whether each start puts a label of its own into its body.
  let labelsStarts: Bool
  /// The time by all clocks, as it was told last.
  var moment = Moment(seconds: 0, uptime: 0, boot: "")
  /// The body that was sent last in this run.
  var lastSentBody: JSONValue?
  /// Where the names of starts come from.
  var chance: SeededChance

  /// The preset that a new draft begins with.
  public var usualPreset: LoadedPreset?
  /// Whether the theme follows the terminal's background, as nobody has chosen one.
  public var followsBackground = false
  /// The beginning of the id of a bot that the list shall open on; nil once it has.
  public var wantedBot: String?
  /// The name of the theme in use.
  public var themeName: String
  /// Grows with every change that header, form, checks or body show, so that they are drawn only then.
  private(set) var paneVersion = 0
  /// Requests under way; a late answer to another one is dropped.
  var requests = RequestLedger()
  /// Set once the console shall end.
  public internal(set) var exit: Exit?

  /// Makes the state that a console opens with.
  ///
  /// The names of all its starts follow from `seed`, so that the same messages lead to the same requests.
  public init(
    size: Size, glyphs: GlyphSet = .unicode, reportsMouse: Bool = true,
    keys: KeyTable = .standard, service: ServiceInfo,
    draft: Draft = Draft(), preset: LoadedPreset? = nil, bot: BotID? = nil,
    themeName: String = "dark", notices: [String] = [], labelsStarts: Bool = false,
    seed: UInt64 = .random(in: .min ... .max)
  ) {
    chance = SeededChance(seed: seed)
    self.labelsStarts = labelsStarts
    self.size = size
    self.glyphs = glyphs
    self.reportsMouse = reportsMouse
    isMouseCaptured = reportsMouse
    self.keys = keys
    self.service = service
    self.draft = draft
    self.preset = preset
    self.bot = bot.map { BotSelection(id: $0) }
    self.themeName = themeName
    formLayout = FormLayout(draft: draft, width: ScreenLayout.formColumns(size))
    focus = Focus(FormControl.all.first?.pointer ?? .root)
    if !notices.isEmpty {
      status = StatusLine(.info, notices.map(\.asSentence).joined(separator: ". "))
    }
    focusChosenStop()
  }

  private mutating func layOutEditor() {
    guard var editor else { return }
    editor.columns = ScreenLayout.formColumns(size)
    editor.layOut(draft)
    self.editor = editor
  }

  private mutating func layOutForm() {
    let width = ScreenLayout.formColumns(size)
    if !formLayout.fits(draft, width: width) {
      formLayout = FormLayout(draft: draft, width: width)
    }
  }

  /// How the console ended.
  public enum Exit: Equatable, Sendable {
    /// The operator left.
    case quit
    /// The system asked for it; the number is the signal's.
    case signal(Int32)
    /// The terminal went away.
    case terminalClosed
  }
}

/// The service that requests go to, as the header shows it.
public struct ServiceInfo: Equatable, Sendable {
  /// The name: a region, a host, or REHEARSAL.
  public let name: String
  /// Whether it is the local service for practice.
  public let isRehearsal: Bool
  /// Whether it is one of the service's own hosts, behind its firewall.
  public let isOwnHost: Bool
  /// Whether a key is known, so that requests can be made.
  public var hasKey: Bool
  /// Which service it is, for telling its bots from those of others.
  public let identity: ServiceIdentity
  /// The profile that chose it; nil without one.
  public let profile: String?

  /// Makes a description.
  public init(
    name: String, isRehearsal: Bool, isOwnHost: Bool, hasKey: Bool,
    identity: ServiceIdentity = ServiceIdentity(origin: "", instance: nil), profile: String? = nil
  ) {
    self.name = name
    self.isRehearsal = isRehearsal
    self.isOwnHost = isOwnHost
    self.hasKey = hasKey
    self.identity = identity
    self.profile = profile
  }
}

/// The preset that a draft came from, to tell whether it was changed since.
public struct LoadedPreset: Equatable, Sendable {
  /// The name.
  public let name: String
  /// The body as the preset has it.
  public let body: JSONValue

  /// Makes a note of a preset.
  public init(name: String, body: JSONValue) {
    self.name = name
    self.body = body
  }
}

/// The bot chosen, and what is known of it.
public struct BotSelection: Equatable, Sendable {
  /// Its id.
  public let id: BotID
  /// What the service said last; nil before it answered.
  public var bot: Bot?
  /// Why it could not be read, in words for the header.
  var problem: String?
  /// When it is read next, where a recording of it is waited for.
  var nextReading = NextReading.soon

  /// When a bot is read again.
  enum NextReading: Equatable, Sendable {
    /// After the usual pause.
    case soon
    /// After some seconds, since the last reading failed in a way that passes.
    case after(Double)
    /// Not again: the last reading failed for good.
    case never
  }
}

/// A line that says what just happened.
struct StatusLine: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case info, error }

  let kind: Kind
  let text: String

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Says a problem.
  init(_ problem: Problem) { self.init(.error, problem.line.asSentence) }
}

/// A finding the operator decided to send all the same: its rule about a value at its place.
struct OverriddenCheck: Hashable, Sendable {
  let rule: String
  let pointer: JSONPointer
  /// The value it was decided for; nil where the whole body is meant, which changes all the time.
  let value: String?

  init(_ check: Check, of body: JSONValue) {
    rule = check.rule
    pointer = check.pointer
    value = check.pointer == .root ? nil : body[check.pointer]?.compactText
  }
}
