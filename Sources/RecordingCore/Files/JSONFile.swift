/// Files that hold one JSON value.
public enum JSONFile {
  /// Reads the file.
  /// - Parameters:
  ///   - path: Where it is.
  ///   - depthLimit: The deepest nesting that is read.
  /// - Returns: Its value, as it came.
  /// - Throws: `FileProblem` with the line, for a file that is missing, unreadable, too large, not text, cut off,
  ///   too deep or wrong in any other way.
  public static func read(
    _ path: String, depthLimit: Int = JSONParser.depthLimit
  ) throws(FileProblem) -> JSONValue {
    try parse(try TextFile.bytes(of: path), of: path, depthLimit: depthLimit)
  }

  /// Reads the standard input to its end.
  /// - Returns: Its value, as it came.
  /// - Throws: `FileProblem` as for a file; its name is then "standard input".
  public static func readStandardInput() throws(FileProblem) -> JSONValue {
    try parse(try TextFile.bytesOfStandardInput(), of: TextFile.standardInput)
  }

  private static func parse(
    _ bytes: [UInt8], of name: String, depthLimit: Int = JSONParser.depthLimit
  ) throws(FileProblem) -> JSONValue {
    do {
      return try JSONParser.parse(bytes, depthLimit: depthLimit)
    } catch {
      var shell = ShellReader(bytes)
      let first = bytes.first { !$0.isBlank && $0 != UInt8(ascii: "\n") }
      guard first != UInt8(ascii: "{"), first != UInt8(ascii: "["),
        let command = shell.findCommand("curl")
      else { throw FileProblem(file: name, line: error.line, reason: error.reason) }
      throw FileProblem(
        file: name, line: ImportPlace(offset: command, of: bytes).line,
        reason: "a curl command and no JSON: `tally body` reads the body out of it")
    }
  }

  /// Writes the value for people to read, with a line break at the end; one too large for that without blanks.
  /// - Parameters:
  ///   - value: The value; its numbers and escapes are written as they came.
  ///   - path: Where the file is.
  ///   - depthLimit: The deepest nesting that is read again.
  ///   - isNew: Whether nothing may be replaced.
  /// - Throws: `FileError`, also for what could not be read again; the old content is then still in place.
  public static func write(
    _ value: JSONValue, to path: String, depthLimit: Int = JSONParser.depthLimit,
    asNew isNew: Bool = false
  ) throws(FileError) {
    var bytes = Array((value.prettyText + "\n").utf8)
    if bytes.count > AtomicFile.sizeLimit { bytes = Array((value.compactText + "\n").utf8) }
    guard bytes.count <= AtomicFile.sizeLimit else {
      throw FileError(path: path, action: .write, reason: .tooLarge(limit: AtomicFile.sizeLimit))
    }
    guard !value.isNested(deeperThan: depthLimit) else {
      let reason = JSONParser.reason(forDepthBeyond: depthLimit)
      throw FileError(path: path, action: .write, reason: .unreadable(reason))
    }
    try AtomicFile(path).write(bytes, asNew: isNew)
  }
}

/// Tells text from anything else.
enum TextCheck {
  /// Checks that the bytes are UTF-8 text.
  /// - Throws: `FileProblem` with the line of the first byte that no text has.
  static func check(_ bytes: [UInt8], of file: String) throws(FileProblem) {
    if let zero = bytes.firstIndex(of: 0) {
      throw FileProblem(
        file: file, line: line(of: zero, in: bytes), reason: "not a text file: it has a zero byte")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    throw FileProblem(
      file: file, line: lineOfFirstFault(in: bytes), reason: "not a text file: it is not UTF-8")
  }

  private static func lineOfFirstFault(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
