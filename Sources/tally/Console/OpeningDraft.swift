import ConsoleUI
import RecordingCore

/// The drafts that a console opens with, the later ones over the earlier ones, so that undo goes back through them.
struct OpeningDraft {
  private(set) var drafts: [(Draft, LoadedPreset?)] = []
  private(set) var notice: String?

  /// The draft of the last time, and over it the preset that is asked for.
  /// - Throws: `PresetError` or `FileProblem` when the preset cannot be loaded.
  init(_ preset: String?, _ surroundings: Surroundings) throws {
    takeUpLastDraft(surroundings, under: preset)
    guard let preset else { return }
    let body = try surroundings.presets.preset(named: preset).body
    drafts.append((try Draft(body: body), LoadedPreset(name: preset, body: body)))
  }

  private mutating func takeUpLastDraft(_ surroundings: Surroundings, under preset: String?) {
    do {
      guard let saved = try surroundings.drafts.load(), let settings = saved.body.objectValue,
        !settings.isEmpty
      else { return }
      let origin = saved.preset.flatMap { name in
        (try? surroundings.presets.preset(named: name)).map {
          LoadedPreset(name: name, body: $0.body)
        }
      }
      let form = BodyForm(rawValue: saved.form) ?? .asSet
      drafts.append((Draft(settings: settings, form: form), origin))
      let time = Self.words(for: saved.savedAt)
      let undo = surroundings.keys.name(of: .undo)
      notice =
        preset.map { "Preset \($0) loaded; \(undo) brings back the draft\(time)" }
        ?? "The draft\(time) is back; \(undo) starts anew"
    } catch {
      notice = "The last draft cannot be read and is kept: \(error)"
    }
  }

  /// ` of 2026-11-23 13:34 UTC`; nothing for a time that is none.
  private static func words(for savedAt: String) -> String {
    guard Timestamp(iso8601: savedAt) != nil, savedAt.hasSuffix("Z") else { return "" }
    return " of \(savedAt.prefix(10)) \(savedAt.dropFirst(11).prefix(5)) UTC"
  }
}
