import RecordingCore
import TerminalKit
import Testing

@testable import ConsoleUI

/// What every theme of the program keeps: complete, readable, and telling apart what must be told apart.
@Suite struct ShippedThemesTests {
  private func theme(_ name: String) throws -> (theme: Theme, resolver: ThemeResolver) {
    let resolver = ThemeLibrary(folder: nil).resolver(of: try #require(ThemeFile(embedded: name)))
    return (resolver.theme(named: name), resolver)
  }

  @Test(arguments: EmbeddedThemes.names)
  func nothingInTheFileIsWrongAndEveryRoleHasAStyle(name: String) throws {
    let (theme, resolver) = try theme(name)
    #expect(resolver.problems == [])
    #expect(theme.name == name)
    for role in StyleRole.allCases {
      #expect(resolver.style(of: role) != nil, "give \(role.name) a style in themes/\(name).yaml")
    }
  }

  /// By WCAG 2: 4.5 to 1 for every text, 7 to 1 in the theme for high contrast.
  @Test(arguments: EmbeddedThemes.names)
  func everyTextCanBeRead(name: String) throws {
    let theme = try theme(name).theme
    let least = name == "high-contrast" ? 7.0 : 4.5
    for ground in Contrast.assumedGrounds(of: theme) {
      for role in StyleRole.allCases where role != .rule && !StyleRole.overlays.contains(role) {
        for overlay in [nil] + role.overlays.map(Optional.some) {
          let style = theme.style(role, overlay: overlay)
          guard let contrast = Contrast.of(style, ground: ground) else { continue }
          let place = "\(role.name) below \(overlay?.name ?? "nothing")"
          #expect(contrast >= least, "\(name): \(place) has \(contrast)")
        }
      }
    }
  }

  /// In the system colours of a new terminal: 4.5 to 1; 3 to 1 for what steps back, and where there are but eight.
  @Test(arguments: EmbeddedThemes.names)
  func everyTextCanBeReadInFewColours(name: String) throws {
    let theme = try theme(name).theme
    let quiet: Set<StyleRole> = [
      .textDim, .fieldOmitted, .toggleOmitted, .jsonPunctuation, .jsonDefault, .lampIdle,
      .lampEnded,
    ]
    for depth in [ColorDepth.sixteen, .eight] {
      for system in Contrast.System.allCases {
        for role in StyleRole.allCases where role != .rule && !StyleRole.overlays.contains(role) {
          for overlay in [nil] + role.overlays.map(Optional.some) {
            let style = depth.lowered(theme.style(role, overlay: overlay))
            guard
              let contrast = Contrast.of(style, ground: .indexed(0), text: .indexed(7), in: system)
            else { continue }
            let place = "\(role.name) below \(overlay?.name ?? "nothing")"
            #expect(
              contrast >= (depth == .eight || quiet.contains(role) ? 3 : 4.5),
              "\(name), \(depth) colours of \(system): \(place) has \(contrast), \(style)")
          }
        }
      }
    }
  }

  @Test(arguments: EmbeddedThemes.names)
  func whatLiesOverTextIsSeenWithColourAndWithout(name: String) throws {
    let theme = try theme(name).theme
    let quiet: [StyleRole] = [
      .text, .textDim, .textStrong, .fieldLabel, .fieldValue, .fieldOmitted, .choiceOther,
      .toggleOff, .jsonString, .jsonNumber, .jsonLiteral, .jsonPunctuation, .jsonDefault,
    ]
    for overlay in StyleRole.overlays {
      for role in quiet where role.overlays.contains(overlay) {
        let plain = theme.style(role)
        let covered = theme.style(role, overlay: overlay)
        #expect(covered != plain, "\(name): \(overlay.name) over \(role.name) cannot be seen")
        #expect(
          covered.attributes != plain.attributes,
          "\(name): without colour, \(overlay.name) over \(role.name) cannot be seen")
      }
    }
  }

  @Test(arguments: EmbeddedThemes.names)
  func whatIsSearchedForIsSeenWithColourAndWithout(name: String) throws {
    let theme = try theme(name).theme
    let match = theme.style(.listMatch)
    for role in [StyleRole.text, .textDim, .footerKey] {
      #expect(match != theme.style(role))
      #expect(match.attributes != theme.style(role).attributes, "\(name): \(role.name)")
    }
    #expect(
      theme.style(.listMatch, overlay: .listSelected).attributes
        != theme.style(.text, overlay: .listSelected).attributes, "\(name): in the chosen row")
  }

  @Test(arguments: EmbeddedThemes.names)
  func whatMustNotBeMistakenLooksDifferent(name: String) throws {
    let theme = try theme(name).theme
    let groups: [[StyleRole]] = [
      [.checkError, .checkWarning, .checkLoss, .checkPassed],
      [.lampIdle, .lampRecording, .lampPaused, .lampFailed],
      [.toggleOn, .toggleOff, .toggleOmitted],
      [.fieldValue, .fieldOmitted],
      [.choiceSelected, .choiceOther],
      [.input, .inputInvalid],
      [.headerLive, .headerProfile, .headerTitle],
      [.dialogTitle, .dialogDanger],
      [.statusInfo, .statusError],
      [.jsonKey, .jsonDefault],
    ]
    for group in groups {
      #expect(
        Set(group.map { theme.style($0) }).count == group.count,
        "\(name): two of \(group.map(\.name)) look the same")
    }
  }

  /// A plate of its own, so that nobody takes a live profile for the rehearsal: also without colour.
  @Test(arguments: EmbeddedThemes.names)
  func aLiveProfileStandsOnAPlate(name: String) throws {
    let theme = try theme(name).theme
    let live = theme.style(.headerLive)
    #expect(live.attributes.isSuperset(of: [.bold, .reverse]))
    for role in StyleRole.allCases where role != .headerLive {
      #expect(theme.style(role) != live, "\(name): \(role.name) looks like a live profile")
    }
  }

  @Test func theMonochromeThemeHasNoColour() throws {
    let theme = try theme("monochrome").theme
    #expect(theme.styles.allSatisfy { $0.foreground == nil && $0.background == nil })
  }

  @Test func theSystemThemeHasOnlyTheSixteenColours() throws {
    for style in try theme("system-16").theme.styles {
      for color in [style.foreground, style.background].compactMap({ $0 }) {
        switch color {
        case .terminal, .indexed(0...15): break
        default: Issue.record("\(color)")
        }
      }
    }
  }

  @Test func theDefaultThemeStaysOnTheTerminalsGroundAndInTheFixedColours() throws {
    #expect(Theme.dark.style(.text) == Style(foreground: .terminal, background: .terminal))
    for style in Theme.dark.styles {
      for color in [style.foreground, style.background].compactMap({ $0 }) {
        switch color {
        case .terminal, .indexed(16...255): break
        default: Issue.record("\(color)")
        }
      }
    }
  }
}

extension StyleRole {
  /// The roles that lie over others.
  static let overlays: [StyleRole] = [.fieldFocus, .listSelected]

  /// Which overlays may lie over this role.
  var overlays: [StyleRole] {
    if StyleRole.overlays.contains(self) { return [] }
    switch name.split(separator: ".")[0] {
    case "field", "choice", "toggle", "input": return [.fieldFocus, .listSelected]
    case "text", "list": return [.listSelected]
    case "footer": return self == .footerKey ? [.listSelected] : []
    case "check": return StyleRole.overlays
    default: return []
    }
  }
}
