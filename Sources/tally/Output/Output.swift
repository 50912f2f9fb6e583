import RecordingCore
import Synchronization
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program prints: results to standard output, remarks to the error output.
enum Output {
  private static let failure = Atomic<Int32>(0)

  /// Whether a part of the output could not be written.
  static var wasLost: Bool { failure.load(ordering: .relaxed) != 0 }

  /// Prints a line of a result for people; no control character of it reaches the terminal.
  static func line(_ text: String) {
    write(VisibleText.of(text) + "\n", to: STDOUT_FILENO)
  }

  /// Prints a whole text with a line break: byte for byte, except on a terminal, where control characters show.
  static func document(_ text: String) {
    guard isatty(STDOUT_FILENO) == 1 else { return write(text + "\n", to: STDOUT_FILENO) }
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line(String(part))
    }
  }

  /// Prints a remark.
  static func remark(_ text: String) {
    write(VisibleText.of(text) + "\n", to: STDERR_FILENO)
  }

  /// Prints an error for people, and for programs where they read the output.
  static func report(_ error: some Explained, as format: OutputFormat) {
    for (index, part) in error.lines.enumerated() {
      remark(index == 0 ? "tally: \(part)" : "  \(part)")
    }
    guard format == .json else { return }
    var object: JSONObject = [
      "exit": .number(JSONNumber(Int(error.exitCode.rawValue))),
      "error": [
        "title": JSONValue(error.title), "detail": JSONValue(error.detail),
        "next_step": JSONValue(error.nextStep),
      ],
    ]
    for member in error.members.members { object[member.key.value] = member.value }
    document(JSONValue.object(object).prettyText)
  }

  /// Says that a part of the output was lost.
  static func reportLoss() -> SysExit {
    let reason = String(cString: strerror(failure.load(ordering: .relaxed)))
    remark("tally: the output could not be written: \(reason)")
    return .fault
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        if descriptor == STDOUT_FILENO { failure.store(errno, ordering: .relaxed) }
        return
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

extension Explained {
  /// The error in lines: what and why, then what to do.
  fileprivate var lines: [String] {
    let text = detail.isEmpty ? title : "\(title): \(detail)"
    return (text + "\n" + nextStep).split(separator: "\n").map(String.init)
  }
}

extension JSONValue {
  /// A string, or null for none.
  init(_ text: String?) { self = text.map { .string(JSONString($0)) } ?? .null }
}
