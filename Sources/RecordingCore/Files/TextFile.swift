/// Files that hold text.
public enum TextFile {
  /// Reads the file.
  /// - Parameter path: Where it is.
  /// - Returns: Its text, as it came.
  /// - Throws: `FileProblem` for a file that is missing, unreadable, too large or not UTF-8 text.
  public static func read(_ path: String) throws(FileProblem) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// Reads the standard input to its end.
  /// - Returns: Its text, as it came.
  /// - Throws: `FileProblem` as for a file; its name is then "standard input".
  public static func readStandardInput() throws(FileProblem) -> String {
    String(decoding: try bytesOfStandardInput(), as: UTF8.self)
  }

  /// What the standard input is called in messages.
  static let standardInput = "standard input"

  static func bytes(of path: String) throws(FileProblem) -> [UInt8] {
    try checked(path) { () throws(FileError) in try AtomicFile(path).read() }
  }

  static func bytesOfStandardInput() throws(FileProblem) -> [UInt8] {
    try checked(standardInput) { () throws(FileError) in
      try AtomicFile.readAll(0, named: standardInput, limit: AtomicFile.sizeLimit, size: 0)
    }
  }

  private static func checked(
    _ name: String, _ read: () throws(FileError) -> [UInt8]
  ) throws(FileProblem) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try read()
    } catch {
      throw FileProblem(error)
    }
    try TextCheck.check(bytes, of: name)
    return bytes
  }
}
