import Foundation
import TerminalKit
import TestSupport

/// The console in a terminal that tmux draws, typed into and read as an operator would.
final class TmuxSession {
  /// Whether tmux is there.
  static let isPossible = tmux != nil

  /// The console's home folder.
  let home: TemporaryFolder
  private let records: TemporaryFolder
  private let environment: [String: String]

  private static let tmux: Program? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/tmux" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }.map { Program(path: $0) }

  /// What the terminal runs: the console, with the line settings before and after it.
  private static let script = """
    trap : INT HUP TERM
    stty -g >"$RECORDS/before"
    sh -c 'echo $$ >"$RECORDS/process"; exec "$@"' sh "$@"
    echo $? >"$RECORDS/status"
    stty -g >"$RECORDS/last"
    mv "$RECORDS/last" "$RECORDS/after"
    """

  /// Opens the console in a terminal of 200 by 50 cells.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    home = try TemporaryFolder()
    records = try TemporaryFolder()
    self.environment = environment.merging(
      ["RECORDS": records.path, "TMUX_TMPDIR": records.path, "SWIFT_BACKTRACE": "enable=no"]
    ) { $1 }
    let script = try records.put(Self.script, as: "script")
    guard let tmux = Self.tmux else { throw CocoaError(.fileNoSuchFile) }
    // A process counts as ended when nobody holds its descriptors, and the terminal's server would.
    let closing = """
      for file in /dev/fd/*; do
        number=${file##*/}
        if ((number > 2)); then eval "exec $number>&-"; fi
      done
      exec "$@" >/dev/null 2>&1
      """
    _ = try Program(path: "/bin/bash").run(
      ["-c", closing, "bash", tmux.path, "-u", "-L", "tally", "-f", "/dev/null", "new-session"]
        + ["-d", "-x", "200", "-y", "50", "sh", script, Program.tally.path] + arguments,
      environment: self.environment, home: home.path)
  }

  // The terminal's server ends with its only session. Told to end itself, it would wait for a signal that the threads
  // which run tests hold back, and so does it.
  deinit { _ = try? tmux(["kill-session"]) }

  @discardableResult
  private func tmux(_ command: [String]) throws -> String {
    guard let tmux = Self.tmux else { throw CocoaError(.fileNoSuchFile) }
    return try tmux.run(
      ["-u", "-L", "tally", "-f", "/dev/null"] + command, environment: environment, home: home.path
    ).output
  }

  /// What stood on the screen when it was last looked at.
  private(set) var lastScreen = ""

  /// What stands on the screen.
  func screen() throws -> String {
    lastScreen = try tmux(["capture-pane", "-p"])
    return lastScreen
  }

  /// Makes the terminal blank, then has the console draw all of its screen.
  func redraw() throws { try tmux(["send-keys", "-R", "C-l"]) }

  /// Types a text.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes a text as a terminal does: in one piece, marked as pasted.
  func paste(_ text: String) throws {
    try tmux(["load-buffer", "-b", "test", records.put(text, as: "paste")])
    try tmux(["paste-buffer", "-p", "-b", "test"])
  }

  /// Lets the terminal take texts for its clipboard.
  func openClipboard() throws { try tmux(["set-option", "-s", "set-clipboard", "on"]) }

  /// What was copied last.
  func clipboard() throws -> String { try tmux(["show-buffer"]) }

  /// Presses keys by the names that tmux has for them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Presses keys as the bytes that a terminal sends for them.
  func press(_ keys: [KeyPress]) throws {
    // A command line of tmux is not to grow without end, and none may cut the bytes of a key apart: the console
    // would take the first of them for Escape.
    for start in stride(from: 0, to: keys.count, by: 100) {
      let bytes = keys[start..<min(start + 100, keys.count)].flatMap(\.bytes)
      try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
    }
  }

  /// Clicks the first cell of a text on the screen, as a terminal reports it.
  func click(_ text: String) throws {
    let rows = try screen().split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      let place = "\(column + 1);\(row + 1)"
      let bytes = "\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m".utf8
      try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
      return
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// Whether the console has the terminal report the mouse.
  var isMouseCaptured: Bool {
    get throws {
      try tmux(["display-message", "-p", "#{mouse_any_flag}"]).hasPrefix("1")
    }
  }

  /// Goes to a field by its name, then types there.
  func type(_ text: String, at field: String) throws {
    try type("/\(field)")
    try press("Enter")
    try type(text)
  }

  /// The body as the right pane shows it, with its lines whole.
  func preview() throws -> String {
    let rows = try screen().split(separator: "\n", omittingEmptySubsequences: false)
    let cells = rows.compactMap { row in row.lastIndex(of: "│").map { row[row.index(after: $0)...] }
    }
    // Before the body stand its heading, and in each row three cells for the mark of the focus.
    let lines = cells.dropFirst().map { String($0.dropFirst(3)) }
    guard let end = lines.firstIndex(of: "}") else { return "" }
    return lines[...end].joined(separator: "\n")
  }

  /// Sends the console a signal.
  func send(_ signal: Int32) throws {
    let process = try records.text(of: "process").trimmingCharacters(in: .newlines)
    kill(try Int32(process, format: .number), signal)
  }

  /// Whether something comes true within half a minute.
  func awaits(_ condition: () throws -> Bool) throws -> Bool {
    let deadline = Date() + 30
    while try !condition() {
      guard Date() < deadline else { return false }
      usleep(50_000)
    }
    return true
  }

  /// Whether a text comes onto the screen within half a minute.
  func shows(_ text: String) throws -> Bool { try awaits { try screen().contains(text) } }

  /// What the console left when it ended: its status, and the line settings before and after.
  func ending() throws -> (status: String, before: String, after: String) {
    guard try awaits({ try records.names().contains("after") }) else { return ("", "", "none") }
    return try (
      records.text(of: "status").trimmingCharacters(in: .newlines), records.text(of: "before"),
      records.text(of: "after")
    )
  }
}

extension KeyPress {
  /// What a terminal with application cursor keys sends.
  fileprivate var bytes: [UInt8] {
    switch (key, modifiers) {
    case (.character(let character), .control):
      return [(character.asciiValue ?? 0) & 0x1F]
    case (.character(let character), _): return Array(String(character).utf8)
    case (.enter, _): return [0x0D]
    case (.up, _): return Array("\u{1B}OA".utf8)
    case (.down, _): return Array("\u{1B}OB".utf8)
    case (.right, _): return Array("\u{1B}OC".utf8)
    case (.left, _): return Array("\u{1B}OD".utf8)
    default: return []
    }
  }
}
