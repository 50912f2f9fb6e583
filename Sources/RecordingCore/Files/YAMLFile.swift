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
    var reader = YAMLReader(events: try YAMLEvents(bytes, of: file), file: file)
    return try reader.document()
  }
}

/// Makes nodes of events.
private struct YAMLReader: ~Copyable {
  var events: YAMLEvents
  let file: String
  var anchors: [String: YAMLNode] = [:]
  var aliasCount = 0

  init(events: consuming YAMLEvents, file: String) {
    self.events = events
    self.file = file
  }

  mutating func document() throws(FileProblem) -> YAMLNode? {
    var root: YAMLNode?
    var isRead = false
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnds: return root
      case .streamBegins, .documentEnds: break
      case .documentBegins:
        guard !isRead else {
          throw problem(event.line, "another document begins here; one file holds one")
        }
        isRead = true
      default: root = try node(event, depth: 1)
      }
    }
  }

  private mutating func node(
    _ event: YAMLEvents.Event, depth: Int
  ) throws(FileProblem) -> YAMLNode {
    guard depth <= YAMLFile.depthLimit else {
      throw problem(event.line, "nested deeper than \(YAMLFile.depthLimit) levels")
    }
    let content: YAMLNode.Content
    switch event.kind {
    case .alias(let name): return try node(named: name, line: event.line)
    case .text(let text, let isPlain): content = .text(text, isPlain: isPlain)
    case .mapBegins: content = .map(try entries(depth: depth))
    default: content = .list(try elements(depth: depth))
    }
    let node = YAMLNode(content: content, line: event.line)
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func elements(depth: Int) throws(FileProblem) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .listEnds = event.kind { return elements }
      elements.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(FileProblem) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var names: Set<String> = []
    while true {
      let event = try events.next()
      if case .mapEnds = event.kind { return entries }
      guard case .text(let name, _) = try node(event, depth: depth + 1).content else {
        throw problem(event.line, "a key that is not a text")
      }
      guard names.insert(name).inserted else {
        throw problem(event.line, "the key `\(name)` stands more than once")
      }
      let value = try node(try events.next(), depth: depth + 1)
      entries.append(YAMLNode.Entry(key: name, line: event.line, value: value))
    }
  }

  private mutating func node(named name: String, line: Int) throws(FileProblem) -> YAMLNode {
    aliasCount += 1
    guard aliasCount <= YAMLFile.aliasLimit else {
      throw problem(
        line, "more than \(YAMLFile.aliasLimit) aliases; write the values out")
    }
    guard let node = anchors[name] else {
      throw problem(line, "`*\(name)` is an alias without its anchor")
    }
    return node
  }

  private func problem(_ line: Int, _ reason: String) -> FileProblem {
    FileProblem(file: file, line: line, reason: reason)
  }
}
