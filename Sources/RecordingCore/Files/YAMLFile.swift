import Yams

/// Files that hold one YAML document.
public enum YAMLFile {
  /// The deepest nesting that is read.
  public static let depthLimit = 512
  /// The most aliases that are read; what they can multiply stays small.
  public static let aliasLimit = 8

  /// Reads the file.
  /// - Parameter path: Where it is.
  /// - Returns: Its document; nil when it holds nothing but blanks and comments.
  /// - Throws: `FileProblem` with the line, for a file that is missing, unreadable, too large, not text, too deep or
  ///   no YAML.
  public static func read(_ path: String) throws(FileProblem) -> YAMLNode? {
    let bytes: [UInt8]
    do {
      bytes = try AtomicFile(path).read()
    } catch {
      throw FileProblem(error)
    }
    return try parse(bytes, of: path)
  }

  /// Reads a document from bytes.
  /// - Parameters:
  ///   - bytes: The content.
  ///   - file: The name for messages.
  /// - Returns: The document; nil when it holds nothing but blanks and comments.
  /// - Throws: `FileProblem` with the line.
  public static func parse(_ bytes: [UInt8], of file: String) throws(FileProblem) -> YAMLNode? {
    try TextCheck.check(bytes, of: file)
    try refuseManyAliases(bytes, of: file)
    do {
      // Without rules no text is taken for a number or a date, and no pattern is compiled.
      let parser = try Parser(
        yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      return try node(root, depth: 1, of: file)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw problem(of: error, in: bytes, of: file)
    }
  }

  /// Counts what may be an alias before the parser sees it, since it compares keys with their aliases expanded.
  private static func refuseManyAliases(_ bytes: [UInt8], of file: String) throws(FileProblem) {
    var count = 0
    var line = 1
    var last = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "*"), startsToken(after: last), index + 1 < bytes.count,
        bytes[index + 1] > 0x20
      {
        count += 1
        guard count <= aliasLimit else {
          throw FileProblem(
            file: file, line: line, reason: "more than \(aliasLimit) aliases; write the values out")
        }
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      last = byte
    }
  }

  private static func startsToken(after byte: UInt8) -> Bool {
    byte <= 0x20 || "[{,:?-".utf8.contains(byte)
  }

  private static func node(
    _ node: Node, depth: Int, of file: String
  ) throws(FileProblem) -> YAMLNode {
    let line = node.mark?.line ?? 1
    guard depth <= depthLimit else { throw tooDeep(line, of: file) }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        content: .text(scalar.string, isPlain: scalar.style == .plain), line: line)
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence {
        elements.append(try self.node(element, depth: depth + 1, of: file))
      }
      return YAMLNode(content: .list(elements), line: line)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw FileProblem(
            file: file, line: key.mark?.line ?? line, reason: "a key that is not a text")
        }
        entries.append(
          YAMLNode.Entry(
            key: name, line: key.mark?.line ?? line,
            value: try self.node(value, depth: depth + 1, of: file)))
      }
      return YAMLNode(content: .map(entries), line: line)
    case .alias:
      throw FileProblem(file: file, line: line, reason: "an alias without its anchor")
    }
  }

  private static func tooDeep(_ line: Int, of file: String) -> FileProblem {
    FileProblem(file: file, line: line, reason: "nested deeper than \(depthLimit) levels")
  }

  private static func problem(
    of error: any Error, in bytes: [UInt8], of file: String
  ) -> FileProblem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problem.hasPrefix("Maximum nesting")
        ? tooDeep(mark.line, of: file)
        : FileProblem(file: file, line: mark.line, reason: "not YAML: \(problem)")
    case .reader(let problem, let offset, _, _):
      FileProblem(
        file: file, line: offset.map { bytes.prefix($0).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } },
        reason: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      FileProblem(
        file: file, line: context.mark.line,
        reason: "the key `\(keys.first ?? "")` stands more than once")
    default:
      FileProblem(file: file, reason: "not YAML: \(error)")
    }
  }
}
