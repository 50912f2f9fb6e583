/// The rule for the names of presets, which are names of files as well.
public enum PresetName {
  /// The longest name in bytes, so that the file's name fits every file system.
  public static let byteLimit = 200

  /// Why a name cannot be taken, as a phrase; nil when it can.
  public static func fault(in name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name.utf8.count > byteLimit { return "it is longer than \(byteLimit) bytes" }
    if name.hasPrefix(".") { return "it starts with a dot" }
    if name.first == " " || name.last == " " { return "it starts or ends with a blank" }
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return "it has a control character"
      default: break
      }
      if scalar == "/" { return "it has a slash" }
      if scalar == "\u{FFFD}" { return "it is not UTF-8 text" }
    }
    return nil
  }
}
