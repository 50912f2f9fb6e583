public import TerminalKit

// Made from themes/dark.yaml by the tests of this folder with RECORD_THEME=1.

extension Theme {
  /// The default theme, complete without reading a file.
  public static let dark = Theme(name: "dark") { role in
    switch role {
    case .text: Style(foreground: .terminal, background: .terminal)
    case .textDim: Style(foreground: .indexed(248))
    case .textStrong: Style(foreground: .indexed(231), attributes: .bold)
    case .rule: Style(foreground: .indexed(241))
    case .header: Style(foreground: .terminal)
    case .headerTitle: Style(foreground: .indexed(231), attributes: .bold)
    case .headerProfile: Style(foreground: .indexed(114))
    case .headerLive:
      Style(
        foreground: .indexed(214), background: .indexed(16), attributes: [.bold, .reverse])
    case .lampIdle: Style(foreground: .indexed(248))
    case .lampRecording:
      Style(
        foreground: .indexed(160), background: .indexed(231), attributes: [.bold, .reverse])
    case .lampPaused: Style(foreground: .indexed(221), attributes: .bold)
    case .lampFailed: Style(foreground: .indexed(210), attributes: [.bold, .underline])
    case .lampEnded: Style(foreground: .indexed(248))
    case .lampUnknown: Style(foreground: .indexed(183), attributes: .bold)
    case .section: Style(foreground: .indexed(75), attributes: .bold)
    case .fieldLabel: Style(foreground: .terminal)
    case .fieldValue: Style(foreground: .indexed(231))
    case .fieldOmitted: Style(foreground: .indexed(248))
    case .fieldDiffers: Style(foreground: .indexed(183))
    case .fieldFocus: Style(attributes: .reverse)
    case .fieldMark: Style(foreground: .terminal)
    case .choiceSelected: Style(foreground: .indexed(75), attributes: .bold)
    case .choiceOther: Style(foreground: .terminal)
    case .toggleOn: Style(foreground: .indexed(114), attributes: .bold)
    case .toggleOff: Style(foreground: .terminal)
    case .toggleOmitted: Style(foreground: .indexed(248))
    case .input: Style(foreground: .indexed(231), background: .indexed(236), attributes: .underline)
    case .inputInvalid:
      Style(
        foreground: .indexed(210), background: .indexed(236), attributes: [.bold, .underline])
    case .checkError: Style(foreground: .indexed(210), attributes: .bold)
    case .checkWarning: Style(foreground: .indexed(221))
    case .checkLoss: Style(foreground: .indexed(183), attributes: .italic)
    case .checkPassed: Style(foreground: .indexed(114))
    case .jsonKey: Style(foreground: .indexed(117))
    case .jsonString: Style(foreground: .indexed(150))
    case .jsonNumber: Style(foreground: .indexed(216))
    case .jsonLiteral: Style(foreground: .indexed(183))
    case .jsonPunctuation: Style(foreground: .indexed(248))
    case .jsonDefault: Style(foreground: .indexed(248))
    case .dialog: Style(foreground: .terminal)
    case .dialogTitle: Style(foreground: .indexed(75), attributes: .bold)
    case .dialogDanger:
      Style(
        foreground: .indexed(210), background: .terminal, attributes: [.bold, .reverse])
    case .listSelected:
      Style(
        foreground: .indexed(75), background: .terminal, attributes: [.bold, .reverse])
    case .listMatch: Style(foreground: .indexed(75), attributes: [.bold, .underline])
    case .help: Style(foreground: .terminal)
    case .statusInfo: Style(foreground: .indexed(75))
    case .statusError: Style(foreground: .indexed(210), attributes: .bold)
    case .footer: Style(foreground: .indexed(248))
    case .footerKey: Style(foreground: .indexed(117), attributes: .bold)
    }
  }
}
