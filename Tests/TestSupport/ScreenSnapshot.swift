public import TerminalKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A drawn screen as text with a second layer that tells the roles, compared with a recorded file.
public enum ScreenSnapshot {
  /// The canvas as text, then as one letter per role, with a key to the letters.
  public static func text(of canvas: Canvas, cursor: Point? = nil) -> String {
    var letters: [StyleRole: Character] = [:]
    var alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")[...]
    var roles: [String] = []
    for row in 0..<canvas.size.rows {
      var line = ""
      for column in 0..<canvas.size.columns {
        let cell = canvas[Point(column: column, row: row)]
        let role = cell.overlay ?? cell.role
        if role == .text {
          line.append(" ")
          continue
        }
        if letters[role] == nil { letters[role] = alphabet.popFirst() ?? "?" }
        line.append(letters[role] ?? "?")
      }
      roles.append(line)
    }
    let key = letters.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key.name)" }
    let place = cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
    return (trimmed(canvas.lines) + ["--- roles, \(place)"] + trimmed(roles) + ["---"] + key)
      .joined(separator: "\n") + "\n"
  }

  /// Compares a canvas with the recorded `Screens/NAME.txt` of the test's target.
  ///
  /// With `RECORD_SCREENS=1` it is recorded instead.
  /// - Returns: what differs, line by line; nil when nothing does.
  public static func difference(
    _ canvas: Canvas, cursor: Point? = nil, named name: String, file: String
  ) -> String? {
    difference(text(of: canvas, cursor: cursor), named: name, file: file)
  }

  /// Compares a text with the recorded `Screens/NAME.txt` in the same way.
  public static func difference(_ drawn: String, named name: String, file: String) -> String? {
    let folder = URL(filePath: file).deletingLastPathComponent()
    let recorded = screensFolder(from: folder).appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      try? FileManager.default.createDirectory(
        at: recorded.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(drawn.utf8).write(to: recorded)
      return nil
    }
    guard let data = try? Data(contentsOf: recorded) else {
      return "\(recorded.path) is not recorded: RECORD_SCREENS=1 records it"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return drawn == expected ? nil : difference(expected, drawn)
  }

  // Tests lie in folders that mirror the sources; the screens lie at the top of their target.
  private static func screensFolder(from folder: URL) -> URL {
    var folder = folder
    while folder.lastPathComponent.isEmpty == false, folder.path != "/" {
      let screens = folder.appending(path: "Screens")
      if folder.lastPathComponent.hasSuffix("Tests") { return screens }
      folder.deleteLastPathComponent()
    }
    return folder
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    lines.map { line in
      var line = line[...]
      while line.last == " " { line = line.dropLast() }
      return String(line)
    }
  }

  private static func difference(_ expected: String, _ drawn: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? old[index] : ""
      let after = index < new.count ? new[index] : ""
      if before != after { text += "\(index + 1) - \(before)\n\(index + 1) + \(after)\n" }
    }
    return text
  }
}
