import Foundation
import TestSupport
import Testing

/// The body in an editor that has the terminal, a script in the place of a person.
@Suite(.enabled(if: TmuxSession.isPossible, "tmux is missing; scripts/test installs it"))
struct EditorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Says what the editor does the next time; `$1` is the file.
  private func edit(_ script: String) throws { try folder.put(script, as: "editor") }

  private func session(_ arguments: String...) throws -> TmuxSession {
    let session = try TmuxSession(
      arguments, environment: ["VISUAL": "sh '\(folder.path("editor"))'"])
    #expect(try session.shows("no bot chosen"))
    return session
  }

  @Test func theBodyIsEditedAsText() throws {
    let session = try session()
    let before = try session.preview()
    try edit(#"sed -i 's/"speaker_view"/"audio_only"/' "$1""#)
    try session.type("e")
    #expect(try session.shows("The body is as you wrote it"))
    #expect(
      try session.preview()
        == before.replacingOccurrences(of: #""speaker_view""#, with: #""audio_only""#))
    try session.type("u")
    #expect(try session.awaits { try session.preview() == before })

    try edit("exit 3")
    try session.type("e")
    #expect(try session.shows("it ended with status 3"))
    #expect(try session.preview() == before)
    try session.type("q")
    let ending = try session.ending()
    #expect(ending.status == "0" && ending.after == ending.before)
  }

  @Test func aTextThatIsNoBodyIsNeverLost() throws {
    let session = try session()
    let before = try session.preview()
    try edit(#"printf '{\n "a" 1}' >"$1""#)
    try session.type("e")
    #expect(try session.shows("line 2, column 6: a colon was expected after the key"))
    try edit(#"sed -i 's/"a"/"a":/' "$1""#)
    try session.type("y")
    #expect(try session.shows("The body is as you wrote it"))
    #expect(try session.preview() == "{\n  \"a\": 1\n}")
    try session.type("u")

    try edit(#"echo '{' >"$1""#)
    try session.type("e")
    #expect(try session.shows("n drop"))
    try session.type("n")
    #expect(try session.shows("The text is kept in ~/.local/state/tally/dropped-body-1.json"))
    #expect(try session.home.text(of: ".local/state/tally/dropped-body-1.json") == "{\n")
    #expect(try session.awaits { try session.preview() == before })
  }

  @Test func theKeyboardInterruptsTheEditorAlone() throws {
    let session = try session("rehearse")
    try edit(
      """
      trap 'echo "{}" >"$1"; exit 0' INT
      echo "the editor waits"
      while :; do sleep 0.1; done
      """)
    try session.type("e")
    #expect(try session.shows("the editor waits"))
    try session.press("C-c")
    #expect(try session.shows("The body is as you wrote it"))
    #expect(try session.preview() == "{}" || session.screen().contains("as set"))
    // The rehearsal is part of the job too, and still answers.
    try session.type("b")
    #expect(try session.shows("11111111"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalDuringEditingEndsBoth(signal: Int32) throws {
    let session = try session()
    try edit("echo \"the editor waits\"; exec sleep 60")
    try session.type("e")
    #expect(try session.shows("the editor waits"))
    try session.send(signal)
    let ending = try session.ending()
    #expect(ending.status == String(128 + signal) && ending.after == ending.before)
  }

  /// An interrupt is the editor's, whoever else the keyboard sends it to.
  @Test func anInterruptDuringEditingEndsNeither() throws {
    let session = try session()
    try edit("echo \"the editor waits\"; while [ ! -e '\(folder.path("go"))' ]; do sleep 0.1; done")
    try session.type("e")
    #expect(try session.shows("the editor waits"))
    try session.send(SIGINT)
    try folder.put("", as: "go")
    #expect(try session.shows("no bot chosen"))
    try session.type("q")
    let ending = try session.ending()
    #expect(ending.status == "0" && ending.after == ending.before)
  }
}
