import Testing

@testable import NcursesTerminal

struct TerminalTraitsTests {
  private func environment(_ variables: [String: String]) -> TerminalEnvironment {
    TerminalEnvironment { variables[$0] }
  }

  @Test(arguments: [
    ("xterm-256color", true, true), ("tmux-256color", true, true), ("xterm-kitty", true, true),
    ("alacritty", true, true), ("screen-256color", false, true), ("linux", false, false),
    ("vt220", false, false), ("dumb", false, false), ("ansi", false, false),
  ])
  func knowsTerminalsByTheirType(type: String, frames: Bool, inputModes: Bool) {
    let traits = TerminalTraits(environment: environment(["TERM": type]))
    #expect(traits.takesSynchronizedOutput == frames)
    #expect(traits.takesInputModes == inputModes)
  }

  @Test func looksBehindTheType() {
    let tmux = environment(["TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"])
    #expect(TerminalTraits(environment: tmux).takesSynchronizedOutput)
    let apple = environment(["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"])
    #expect(!TerminalTraits(environment: apple).takesSynchronizedOutput)
  }

  @Test func readsTheEnvironment() {
    let empty = environment(["NO_COLOR": ""])
    #expect(empty.type == "" && !empty.refusesColor && !empty.promisesDirectColor)
    let full = environment(["TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "24bit"])
    #expect(full.type == "xterm" && full.refusesColor && full.promisesDirectColor)
  }

  @Test func looksForDirectColorOnlyWherePromised() {
    let promised = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]
    #expect(
      environment(promised).typeCandidates
        == ["xterm-direct256", "xterm-direct16", "xterm-direct", "xterm-256color"])
    #expect(environment(["TERM": "xterm-256color"]).typeCandidates == ["xterm-256color"])
    #expect(
      environment(promised.merging(["NO_COLOR": "1"]) { $1 }).typeCandidates == ["xterm-256color"])
    #expect(
      environment(["TERM": "foot-direct", "COLORTERM": "truecolor"]).typeCandidates
        == ["foot-direct"])
  }
}
