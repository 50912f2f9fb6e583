import RecordingCore
import TerminalKit

/// The line at the top: lamp, clock, bot, meeting, and on the right the service and the preset.
struct HeaderView: Equatable {
  let rect: Rect
  let bot: BotSelection?
  let shortID: String
  let service: ServiceInfo
  let preset: LoadedPreset?
  let isPresetEdited: Bool
  let now: Double
  let isSavingFailing: Bool
  let botsKey: String
  /// How the last start of the bot that has not ended stands; nil without one.
  let startWord: String?
  let glyphs: GlyphSet

  init(_ state: AppState, in rect: Rect) {
    self.rect = rect
    bot = state.bot
    shortID = state.bot.map { state.shortID(of: $0.id) } ?? ""
    service = state.service
    preset = state.preset
    isPresetEdited = state.isPresetEdited
    now = state.now
    isSavingFailing = state.isSavingFailing
    botsKey = state.keys.name(of: .bots)
    // While it records, that says more than that a start may be another one's.
    startWord =
      state.bot?.bot?.lamp == .recording
      ? nil : state.bot.flatMap { state.unendedStarts(of: $0.id).last?.reason(at: state.moment) }
    glyphs = state.glyphs
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(rect, role: .header)
    var bot = botPieces(lampText)
    func width() -> Int { bot.reduce(0) { $0 + TextWidth.of($1.text) } }
    let botWidth = width()
    // Where both do not fit, the bot goes before the preset.
    let room = rect.size.columns - 3
    let right =
      botWidth + TextWidth.of(serviceText) <= room || preset == nil ? serviceText : service.name
    let rightWidth = min(TextWidth.of(right), room / 2)
    canvas.write(
      TextBlock.cut(right, to: rightWidth, glyphs),
      at: Point(column: rect.right - 1 - rightWidth, row: rect.top),
      role: service.isRehearsal ? .headerProfile : .headerLive)
    var left = room - rightWidth
    // How a start stands is worth more than what the lamp's mark says as well.
    if startWord != nil, width() > left { bot = botPieces(lampText.prefix { $0 != "," }) }
    var column = rect.left + 1
    for piece in bot where left > 0 {
      let text = TextBlock.cut(piece.text, to: left, glyphs)
      column = canvas.write(text, at: Point(column: column, row: rect.top), role: piece.role)
      left -= TextWidth.of(piece.text)
    }
  }

  private func botPieces(
    _ lampText: some StringProtocol
  ) -> [(text: String, role: StyleRole)] {
    pieces(lampText).map { (VisibleText.of($0.text), $0.role) }
  }

  private func pieces(_ lampText: some StringProtocol) -> [(text: String, role: StyleRole)] {
    let dot = " \(glyphs.dot) "
    guard let selection = bot else {
      return [("no bot chosen\(dot)\(botsKey) chooses one", .header)]
    }
    guard let bot = selection.bot else {
      let text = selection.problem ?? "asking the service"
      return [("bot \(shortID)\(dot)\(text)", .header)]
    }
    let lamp = LampView(bot.lamp, glyphs)
    let rest = [bot.platformBesideTitle, bot.hasOwnTitle ? shortID : nil, bot.reason]
      .compactMap(\.self).map { dot + $0 }.joined()
    return [
      ("\(lamp.glyph) \(lampText)", lamp.role),
      (startWord.map { dot + "start \($0)" } ?? "", .lampUnknown),
      ("  " + bot.title(shortID), .headerTitle),
      (rest, .header),
      (bot.recordingFailure.map { dot + $0 } ?? "", .checkError),
    ]
  }

  private var lampText: String {
    guard let bot = bot?.bot else { return "" }
    guard bot.lamp == .recording else { return bot.status.title }
    guard let since = bot.recordingSince, now > 0 else { return "recording" }
    return "recording \(HeaderView.clock(seconds: now - since))"
  }

  private var serviceText: String {
    let edited = isPresetEdited ? ", edited" : ""
    return [
      service.name, isSavingFailing ? "not saved" : nil,
      preset.map { "preset \($0.name)\(edited)" },
    ].compactMap(\.self).joined(by: " \(glyphs.dot) ")
  }

  /// A span of time as `m:ss`, or `h:mm:ss` from an hour on.
  static func clock(seconds: Double) -> String {
    let total = Int(min(max(0, seconds.isFinite ? seconds : 0), 3_600_000))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
