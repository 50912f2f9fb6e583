import ArgumentParser
import RecordingCore

/// The form of the body as a flag.
enum FormFlag: EnumerableFlag {
  case explicit, lean, asSet

  var form: BodyForm {
    switch self {
    case .explicit: .explicit
    case .lean: .lean
    case .asSet: .asSet
    }
  }

  static func help(for value: FormFlag) -> ArgumentHelp? {
    switch value {
    case .explicit: "Write every field with the value that counts; the form without a body."
    case .lean: "Write only what differs from the endpoint's defaults."
    case .asSet: "Write exactly what is set; the form with --preset or --body."
    }
  }
}
