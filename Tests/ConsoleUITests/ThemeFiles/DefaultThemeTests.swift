import Foundation
import RecordingCore
import TerminalKit
import Testing

@testable import ConsoleUI

/// Holds `DefaultTheme.swift` and `themes/dark.yaml` together; `RECORD_THEME=1` writes the former from the latter.
@Suite struct DefaultThemeTests {
  @Test func theCompiledThemeIsTheOneOfItsFile() throws {
    let file = try #require(ThemeFile(embedded: ThemeLibrary.defaultName))
    let theme = ThemeLibrary(folder: nil).resolver(of: file).theme(named: file.name)
    if ProcessInfo.processInfo.environment["RECORD_THEME"] != nil {
      let path = #filePath.projectFolder.appendingPath(
        "Sources/ConsoleUI/ThemeFiles/DefaultTheme.swift")
      try AtomicFile(path).write(Array(source(of: theme).utf8))
    } else {
      #expect(
        Theme.dark == theme,
        "run RECORD_THEME=1 swift test --filter DefaultThemeTests after a change of dark.yaml")
    }
  }

  private func source(of theme: Theme) -> String {
    let entries = StyleRole.allCases.compactMap { role -> String? in
      let style = theme.styles[Int(role.rawValue)]
      guard style != Style() else { return nil }
      let arguments = expressions(of: style).joined(separator: ", ")
      let line = "    case .\(role): Style(\(arguments))\n"
      return line.count <= 101
        ? line : "    case .\(role):\n      Style(\n        \(arguments))\n"
    }
    let rest = entries.count == StyleRole.allCases.count ? "" : "    default: Style()\n"
    return """
      public import TerminalKit

      // Made from themes/dark.yaml by the tests of this folder with RECORD_THEME=1.

      extension Theme {
        /// The default theme, complete without reading a file.
        public static let dark = Theme(name: "dark") { role in
          switch role {
      \(entries.joined())\(rest)    }
        }
      }

      """
  }

  private func expressions(of style: Style) -> [String] {
    var arguments: [String] = []
    if let color = style.foreground { arguments.append("foreground: \(expression(of: color))") }
    if let color = style.background { arguments.append("background: \(expression(of: color))") }
    let names = AttributeName.all.filter { style.attributes.contains($0.attribute) }
      .map { ".\($0.name)" }
    if names.count == 1 { arguments.append("attributes: \(names[0])") }
    if names.count > 1 { arguments.append("attributes: [\(names.joined(separator: ", "))]") }
    return arguments
  }

  private func expression(of color: Color) -> String {
    switch color {
    case .terminal: ".terminal"
    case .indexed(let index): ".indexed(\(index))"
    case .rgb(let red, let green, let blue): ".rgb(red: \(red), green: \(green), blue: \(blue))"
    }
  }
}

extension String {
  /// The project's folder, from the path of a test's source file.
  var projectFolder: String {
    split(separator: "/").prefix { $0 != "Tests" }.reduce("") { $0 + "/" + $1 }
  }
}
