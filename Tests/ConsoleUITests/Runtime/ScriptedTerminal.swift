import ConsoleUI
import Foundation
import TerminalKit
import TestSupport

/// A terminal that tells its batches of events, and then is gone; programs run beside it.
final class ScriptedTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  let isUnicode = true
  var theme = Theme.dark
  let reportsMouse = true
  var isMouseCaptured = false
  private var batches: [[TerminalEvent]]
  private(set) var isRestored = false
  /// What was run.
  var commands: [[String]] = []
  /// How programs end, none of which is run then; nil to run them.
  var end: ProgramEnd?
  /// What was offered to the clipboard, and what comes of it.
  private(set) var copied: [String] = []
  var offer = CopyOffer.sent

  init(_ batches: [[TerminalEvent]] = []) { self.batches = batches }

  func show(_ canvas: Canvas, cursor: Point?) {}

  /// How long the loop would have slept each time; nil for ever.
  private(set) var timeouts: [Int?] = []

  func events(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    timeouts.append(timeoutMilliseconds)
    return batches.isEmpty ? [.closed] : batches.removeFirst()
  }

  func askForBackground() {}
  func invalidate() {}
  func suspend() {}

  func run(_ command: [String]) -> ProgramEnd {
    commands.append(command)
    if let end { return end }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    guard (try? process.startAlone()) != nil else { return .notStarted("not started") }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? .exited(process.terminationStatus) : .signalled(process.terminationStatus)
  }

  func copy(_ text: String) -> CopyOffer {
    copied.append(text)
    return offer
  }

  func restore() { isRestored = true }
}
