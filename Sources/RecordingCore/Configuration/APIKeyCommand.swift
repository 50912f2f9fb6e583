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
    /// What the command said on its error output, as far as it is for people: without the key, control characters made
    /// visible, and not without end.
    public let messages: String
    /// How many lines besides the key's have a text, which is not used.
    public let unusedLines: Int
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
    let lines = shell.output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(APIKeyCommand.trimmed)
    let line = lines.first ?? []
    let messages = APIKeyCommand.visible(shell.errorOutput, without: line)
    switch end {
    case .timedOut: throw .timedOut(deadline, messages: messages)
    case .signalled(let signal): throw .killed(signal: signal, messages: messages)
    case .exited(let status) where status != 0:
      throw .failed(status: status, messages: messages)
    case .exited: break
    }
    guard !line.isEmpty else { throw .noKey(messages: messages) }
    guard line.count <= 512, line.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .malformedKey(messages: messages)
    }
    return Output(
      key: String(decoding: line, as: UTF8.self), messages: messages,
      unusedLines: lines.dropFirst().count { !$0.isEmpty })
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }
    var line = line.drop(while: isBlank)
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  /// The text for people: line breaks stay, other control characters become their pictures, and the key is not in it.
  private static func visible(_ bytes: [UInt8], without key: ArraySlice<UInt8>) -> String {
    var rest = bytes[...]
    var text = ""
    // Searched for among the bytes, before any of them becomes another character.
    while !key.isEmpty, let range = rest.firstRange(of: key) {
      text += visible(rest[..<range.lowerBound]) + "(API key, not shown)"
      rest = rest[range.upperBound...]
    }
    text += visible(rest)
    while text.last == "\n" { text.removeLast() }
    guard text.count > messageLimit else { return text }
    return text.prefix(messageLimit) + " … and \(text.count - messageLimit) characters more"
  }

  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A: text.append(scalar)
      case 0..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The most that is shown of what a command said, in characters.
  private static let messageLimit = 1000
}
