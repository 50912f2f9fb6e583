import ConsoleUI
import RecordingCore
import TerminalKit
import TestSupport

/// Consoles to start tests from.
enum Console {
  static let rehearsal = ServiceInfo(
    name: "REHEARSAL", isRehearsal: true, isOwnHost: false, hasKey: true)
  static let live = ServiceInfo(
    name: "us-east-1", isRehearsal: false, isOwnHost: true, hasKey: true)

  /// A console on the rehearsal with nothing set.
  static func store(
    columns: Int = 120, rows: Int = 40, service: ServiceInfo = rehearsal, draft: Draft = Draft(),
    preset: LoadedPreset? = nil, glyphs: GlyphSet = .unicode
  ) -> TestStore {
    TestStore(
      AppState(
        size: Size(columns: columns, rows: rows), glyphs: glyphs, service: service, draft: draft,
        preset: preset))
  }
}
