import ArgumentParser
import RecordingCore

/// One `--set KEY=VALUE`.
struct Setting: Sendable {
  let pointer: JSONPointer
  let value: JSONValue

  /// Reads what stands after `--set`.
  init(_ text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw ValidationError("after --set KEY=VALUE is expected, such as retention.hours=48")
    }
    pointer = JSONPointer(dotted: String(parts[0]))
    guard pointer.tokens.allSatisfy({ !$0.isEmpty }),
      pointer.tokens.count <= JSONParser.depthLimit
    else {
      throw ValidationError("--set: a path is keys with dots between them, such as retention.hours")
    }
    value = (try? JSONParser.parse(String(parts[1]))) ?? .string(JSONString(String(parts[1])))
  }

  /// Puts the value in its place; a list that is not there yet begins with the place 0.
  func apply(to draft: inout Draft) throws(Failure) {
    for (depth, token) in pointer.tokens.enumerated() where token == "0" && depth > 0 {
      let list = JSONPointer(Array(pointer.tokens[..<depth]))
      if draft[list] == nil { draft.set([], at: list) }
    }
    draft.set(value, at: pointer)
    guard draft[pointer] != value else { return }
    throw Failure(
      .usage, "--set \(pointer.tokens.joined(separator: "."))",
      "there is no such place in a list",
      nextStep: "a list's places are numbers from 0; the number after the last one adds to it")
  }
}

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
