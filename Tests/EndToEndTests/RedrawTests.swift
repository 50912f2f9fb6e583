import Foundation
import TestSupport
import Testing

/// What has changed step by step on the screen, beside the same screen drawn as a whole.
@Suite(.enabled(if: TmuxSession.isPossible, "tmux is missing; scripts/test installs it"))
struct RedrawTests {
  @Test func isTheSame() throws {
    let session = try TmuxSession(["--preset", "meeting"])
    #expect(try session.shows("no bot chosen"))

    try session.type("3", at: "video_mixed_layout")
    try expectTheSame(session, showing: "\"gallery_view_v2\"")
    try session.type("?")
    try expectTheSame(session, showing: "┌─ Keys")
    try leave(session, "┌─ Keys")
    try session.type("t")
    try session.press("Down")
    try expectTheSame(session, showing: "▌   light")
    try leave(session, "┌─ Theme")
    try session.type("", at: "transcript")
    try session.press("Enter", "Down", "Down")
    try expectTheSame(session, showing: "▌   separate streams")
    try leave(session, "separate streams")
    try session.type("/日本 e\u{301}")
    try expectTheSame(session, showing: "日本 e\u{301}")
  }

  private func leave(_ session: TmuxSession, _ place: String) throws {
    try session.press("Escape")
    #expect(try session.awaits { try !session.screen().contains(place) })
  }

  private func expectTheSame(_ session: TmuxSession, showing text: String) throws {
    #expect(try session.shows(text), "\(text) is not in\n\(session.lastScreen)")
    // A large frame comes in pieces.
    var changed = ""
    #expect(
      try session.awaits {
        let last = changed
        changed = try session.screen()
        usleep(200_000)
        return changed == last
      })
    try session.redraw()
    #expect(try session.awaits { try session.screen() == changed }, "\(text)")
  }
}
