/// Whose rules of quoting a command follows.
enum ShellDialect: Equatable {
  /// sh and its kin, such as bash and zsh.
  case sh
  /// The command line of Windows, as browsers copy requests for it.
  case cmd
  /// PowerShell.
  case powershell

  /// Tells it by the first line behind a command's name: by what carries the line on, or by its quotes.
  /// - Parameters:
  ///   - rest: What stands behind the name.
  ///   - isProgram: Whether the name is that of a program of Windows, `curl.exe`.
  init(of rest: ArraySlice<UInt8>, isProgram: Bool) {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    let end = line.lastIndex { !$0.isBlank }
    let last = end.map { line[$0] }
    func holds(_ text: StaticString) -> Bool {
      let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return line.indices.contains { line[$0...].starts(with: letters) }
    }
    if last == UInt8(ascii: "^") || holds(#" ^""#) || holds(#""{"""#) {
      self = .cmd
    } else if last == UInt8(ascii: "`") && end.map({ line[..<$0].last?.isBlank ?? true }) == true
      || isProgram && holds("`\"")
    {
      self = .powershell
    } else {
      self = .sh
    }
  }

  /// What a line ends in to be carried on, in words.
  var mark: String {
    switch self {
    case .sh: "a backslash"
    case .cmd: "a caret"
    case .powershell: "a backquote"
    }
  }

  /// The same as a byte.
  var continuation: UInt8 {
    switch self {
    case .sh: UInt8(ascii: "\\")
    case .cmd: UInt8(ascii: "^")
    case .powershell: UInt8(ascii: "`")
    }
  }
}
