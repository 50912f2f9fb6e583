import ConsoleUI
import RecordingCore

/// The drafts that a console opens with, the later ones over the earlier ones, so that undo goes back through them.
struct OpeningDraft {
  private(set) var drafts: [(Draft, LoadedPreset?)] = []
  /// What the operator should know of it, a sentence each.
  private(set) var notices: [String] = []
  private var times: [String] = []

  /// The drafts of the last time, and over them the preset that is asked for.
  /// - Parameters:
  ///   - preset: The preset that is asked for; nil for none.
  ///   - usual: The preset that a new draft begins with; nil for none.
  ///   - taken: The drafts of the last time.
  ///   - surroundings: Where presets are.
  /// - Throws: `PresetError` or `FileProblem` when the preset that is asked for cannot be loaded.
  init(
    _ preset: String?, usual: LoadedPreset?, _ taken: TakenDraft, _ surroundings: Surroundings
  ) throws {
    for draft in taken.drafts { takeUp(draft, surroundings) }
    if drafts.isEmpty, preset == nil, let usual, let draft = try? Draft(body: usual.body) {
      drafts.append((draft, usual))
    }
    say(under: preset, taken, undo: surroundings.keys.name(of: .undo))
    guard let preset else { return }
    let body = try surroundings.presets.preset(named: preset).body
    drafts.append((try Draft(body: body), LoadedPreset(name: preset, body: body)))
  }

  private mutating func takeUp(_ saved: SavedDraft, _ surroundings: Surroundings) {
    guard let settings = saved.body.objectValue, !settings.isEmpty else { return }
    let origin = saved.preset.flatMap { name in
      (try? surroundings.presets.preset(named: name)).map {
        LoadedPreset(name: name, body: $0.body)
      }
    }
    drafts.append(
      (Draft(settings: settings, form: BodyForm(rawValue: saved.form) ?? .asSet), origin))
    times.append(Self.words(for: saved.savedAt))
  }

  private mutating func say(under preset: String?, _ taken: TakenDraft, undo: String) {
    notices = taken.problems.map { "The last draft cannot be read and is kept: \($0)" }
    if let time = times.last {
      let back = times.dropLast().last.map { "brings back another one\($0)" } ?? "starts anew"
      notices.append(
        preset.map { "Preset \($0) loaded; \(undo) brings back the draft\(time)" }
          ?? "The draft\(time) is back; \(undo) \(back)")
    }
    if taken.hasNeighbour {
      notices.append("Another console is open on this service; this one keeps a draft of its own")
    }
  }

  /// ` of 2026-11-23 13:34 UTC`; nothing for a time that is none.
  private static func words(for savedAt: String) -> String {
    guard Timestamp(iso8601: savedAt) != nil, savedAt.hasSuffix("Z") else { return "" }
    return " of \(savedAt.prefix(10)) \(savedAt.dropFirst(11).prefix(5)) UTC"
  }
}
