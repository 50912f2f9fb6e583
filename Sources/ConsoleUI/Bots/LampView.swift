import RecordingCore
import TerminalKit

/// The lamp as it is drawn: its mark and its role.
struct LampView: Equatable {
  let glyph: Character
  let role: StyleRole

  init(_ lamp: Lamp, _ glyphs: GlyphSet) {
    switch lamp {
    case .idle: (glyph, role) = (glyphs.idle, .lampIdle)
    case .recording: (glyph, role) = (glyphs.recording, .lampRecording)
    case .paused: (glyph, role) = (glyphs.paused, .lampPaused)
    case .failed: (glyph, role) = (glyphs.failed, .lampFailed)
    case .ended: (glyph, role) = (glyphs.ended, .lampEnded)
    case .unknown: (glyph, role) = (glyphs.unknown, .lampUnknown)
    }
  }
}
