#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A profile's command that prints the API key, for example a password store's.
public struct APIKeyCommand: Equatable, Sendable {
  /// What a command gave.
  public struct Output: Equatable, Sendable {
    /// The key, which is the first line of the output.
    ///
    /// It must reach neither disk nor screen nor log.
    public let key: String
    /// What the command said on its error output, control characters made visible; not for the log.
    public let messages: String
  }

  /// The command line for `/bin/sh`.
  public let command: String

  /// Names a command; nothing runs.
  public init(_ command: String) { self.command = command }

  /// Runs the command and waits for it; never to be called on the thread that draws.
  ///
  /// The command runs in a process group of its own with an empty standard input; at the deadline the group is killed.
  /// - Parameter deadline: The longest wait.
  /// - Returns: The key, and what the command said.
  /// - Throws: `APIKeyCommandError`.
  public func run(
    deadline: Duration = .seconds(10)
  ) throws(APIKeyCommandError) -> Output {
    let shell = try ShellProcess(command)
    let end = shell.wait(until: .now + deadline)
    let messages = APIKeyCommand.visible(shell.errorOutput)
    switch end {
    case .timedOut: throw .timedOut(deadline, messages: messages)
    case .signalled(let signal): throw .killed(signal: signal, messages: messages)
    case .exited(let status) where status != 0:
      throw .failed(status: status, messages: messages)
    case .exited: break
    }
    var line = shell.output.prefix { $0 != UInt8(ascii: "\n") }
    while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
    line = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard !line.isEmpty else { throw .noKey(messages: messages) }
    guard line.count <= 512, line.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .malformedKey(messages: messages)
    }
    return Output(key: String(decoding: line, as: UTF8.self), messages: messages)
  }

  /// The text for people: line breaks stay, other control characters become their pictures.
  private static func visible(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A: text.append(scalar)
      case 0..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    while let last = text.last, last == "\n" { text.removeLast() }
    return String(text)
  }
}
