#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the environment says of the terminal.
package struct TerminalEnvironment: Equatable, Sendable {
  /// TERM; empty when unset.
  package var type: String
  /// Whether COLORTERM promises direct colour.
  package var promisesDirectColor: Bool
  /// Whether NO_COLOR is set and not empty (no-color.org).
  package var refusesColor: Bool
  /// Whether tmux runs around the program.
  package var isInsideTmux: Bool
  /// TERM_PROGRAM; empty when unset.
  package var program: String
  /// Whether COLORFGBG names a light background, as rxvt and Konsole say at once.
  package var namesLightBackground: Bool

  /// Reads the variables through a closure.
  package init(_ variable: (String) -> String?) {
    type = variable("TERM") ?? ""
    promisesDirectColor = ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "")
    refusesColor = !(variable("NO_COLOR") ?? "").isEmpty
    isInsideTmux = !(variable("TMUX") ?? "").isEmpty
    program = variable("TERM_PROGRAM") ?? ""
    // Text and background by their numbers, with more between them at times: `0;default;15`.
    let background = (variable("COLORFGBG") ?? "").split(separator: ";").dropFirst().last
    namesLightBackground = background.flatMap { Int($0) }.map { $0 == 7 || $0 > 8 } ?? false
  }

  /// The environment of this process.
  package static var process: TerminalEnvironment {
    TerminalEnvironment { name in getenv(name).map { String(cString: $0) } }
  }

  /// The types to try, best first.
  ///
  /// Terminfo can send direct colours only under a name of its own (`xterm-direct`); the terminal
  /// is the same. The entries that keep more palette colours come first.
  var typeCandidates: [String] {
    guard promisesDirectColor, !refusesColor, !type.contains("-direct") else { return [type] }
    let suffix = "-256color"
    let base = type.hasSuffix(suffix) ? String(type.dropLast(suffix.count)) : type
    return ["\(base)-direct256", "\(base)-direct16", "\(base)-direct", type]
  }
}
