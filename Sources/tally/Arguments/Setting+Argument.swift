import ArgumentParser
import RecordingCore

extension Setting {
  /// Reads what stands after `--set`.
  init(argument text: String) throws {
    do {
      try self.init(text)
    } catch {
      throw ValidationError("--set: \(error.message)")
    }
  }
}

extension SettingError: Explained {
  var title: String {
    if case .noSuchPlace(let place) = self {
      "--set \(place.tokens.joined(separator: "."))"
    } else {
      "--set"
    }
  }
  var detail: String { message }
  var nextStep: String {
    "a list's places are numbers from 0; the number after the last one adds to it"
  }
  var exitCode: SysExit { .usage }
}
