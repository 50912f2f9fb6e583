extension JSONValue {
  /// The document as lines, two blanks a level; joined with line breaks they are `prettyText`.
  public var lines: [JSONLine] {
    var printer = JSONPrinter(sink: LineSink())
    printer.write(self)
    printer.sink.endLine(at: [])
    return printer.sink.lines
  }

  /// The document as lines, of which those of members that are as they were are taken from an older document.
  ///
  /// - Parameters:
  ///   - old: The older document.
  ///   - oldLines: Its lines.
  /// - Returns: The lines, as if they were made anew.
  public func lines(after old: JSONValue, _ oldLines: [JSONLine]) -> [JSONLine] {
    guard case .object(let object) = self, case .object(let oldObject) = old, !object.isEmpty
    else { return lines }
    var known: [JSONString: (key: JSONString, value: JSONValue, lines: ArraySlice<JSONLine>)] = [:]
    var start = 1
    for member in oldObject.members {
      let end = start + oldLines[start].extent
      known[member.key] = (member.key, member.value, oldLines[start..<end])
      start = end
    }
    var printer = JSONPrinter(sink: LineSink())
    printer.write(object) { printer, member, isLast in
      guard let old = known[member.key], old.key.isWritten(like: member.key),
        old.value.isWritten(like: member.value)
      else { return false }
      printer.sink.lines += old.lines.dropLast()
      if let last = old.lines.last { printer.sink.lines.append(last.endingElement(isLast: isLast)) }
      return true
    }
    printer.sink.endLine(at: [])
    return printer.sink.lines
  }

  /// The document written for people, two blanks a level, without a line break at the end.
  public var prettyText: String {
    var printer = JSONPrinter(sink: TextSink())
    printer.write(self)
    return printer.sink.text
  }
}

extension JSONString {
  fileprivate func isWritten(like other: JSONString) -> Bool {
    written.hasSameBytes(as: other.written)
  }
}

extension JSONValue {
  /// Whether both have the same text; quick where one is a copy of the other.
  fileprivate func isWritten(like other: JSONValue) -> Bool {
    switch (self, other) {
    case (.string(let one), .string(let other)): one.isWritten(like: other)
    case (.array(let one), .array(let other)):
      one.isCopy(of: other)
        || one.count == other.count && zip(one, other).allSatisfy { $0.isWritten(like: $1) }
    case (.object(let one), .object(let other)):
      one.members.isCopy(of: other.members)
        || one.count == other.count
          && zip(one.members, other.members).allSatisfy {
            $0.key.isWritten(like: $1.key) && $0.value.isWritten(like: $1.value)
          }
    default: self == other
    }
  }
}

extension Array {
  /// Whether both lie at the same place in memory.
  fileprivate func isCopy(of other: [Element]) -> Bool {
    withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress && one.count == $0.count }
    }
  }
}

extension JSONLine {
  // Only the last member has no comma behind it.
  fileprivate func endingElement(isLast: Bool) -> JSONLine {
    let comma = Piece(token: .punctuation, text: ",")
    let isEnding = pieces.last != comma
    guard isEnding != isLast else { return self }
    var line = JSONLine(pointer: pointer, pieces: isLast ? pieces.dropLast() : pieces + [comma])
    line.extent = extent
    return line
  }
}

/// What a printed document is written into.
private protocol PrinterSink {
  mutating func put(_ token: JSONLine.Token, _ text: String)
  /// Ends the line; the tokens are of the place that it shows.
  mutating func endLine(at path: [String])
  /// The number of lines that have ended.
  var lineCount: Int { get }
  /// Notes that the value ends in this line which began in that one.
  mutating func endValue(from start: Int)
}

private struct LineSink: PrinterSink {
  var lines: [JSONLine] = []
  private var pieces: [JSONLine.Piece] = []

  var lineCount: Int { lines.count }

  mutating func put(_ token: JSONLine.Token, _ text: String) {
    pieces.append(JSONLine.Piece(token: token, text: text))
  }

  mutating func endLine(at path: [String]) {
    lines.append(JSONLine(pointer: JSONPointer(path), pieces: pieces))
    pieces = []
  }

  mutating func endValue(from start: Int) { lines[start].extent = lines.count + 1 - start }
}

private struct TextSink: PrinterSink {
  var text = ""
  let lineCount = 0

  mutating func put(_ token: JSONLine.Token, _ text: String) { self.text += text }
  mutating func endLine(at path: [String]) { text += "\n" }
  mutating func endValue(from start: Int) {}
}

/// Writes a document for people.
private struct JSONPrinter<Sink: PrinterSink> {
  var sink: Sink
  private var path: [String] = []

  init(sink: Sink) { self.sink = sink }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: sink.put(.literal, "null")
    case .bool(let isTrue): sink.put(.literal, isTrue ? "true" : "false")
    case .number(let number): sink.put(.number, number.literal)
    case .string(let string): sink.put(.string, "\"\(string.written)\"")
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ elements: [JSONValue]) {
    guard !elements.isEmpty else { return sink.put(.punctuation, "[]") }
    let start = open("[")
    for (index, element) in elements.enumerated() {
      path.append(String(index))
      indent()
      write(element)
      endElement(isLast: index + 1 == elements.count)
    }
    close("]", from: start)
  }

  /// Writes an object.
  /// - Parameters:
  ///   - object: The object.
  ///   - takeOver: Writes a member's lines in another way; false where it does not.
  mutating func write(
    _ object: JSONObject,
    takeOver: (inout JSONPrinter, JSONObject.Member, _ isLast: Bool) -> Bool = { _, _, _ in false }
  ) {
    guard !object.isEmpty else { return sink.put(.punctuation, "{}") }
    let start = open("{")
    for (index, member) in object.members.enumerated() {
      let isLast = index + 1 == object.count
      if takeOver(&self, member, isLast) { continue }
      path.append(member.key.value)
      indent()
      sink.put(.key, "\"\(member.key.written)\"")
      sink.put(.punctuation, ": ")
      write(member.value)
      endElement(isLast: isLast)
    }
    close("}", from: start)
  }

  private mutating func open(_ bracket: String) -> Int {
    sink.put(.punctuation, bracket)
    sink.endLine(at: path)
    return sink.lineCount - 1
  }

  private mutating func close(_ bracket: String, from start: Int) {
    indent()
    sink.put(.punctuation, bracket)
    sink.endValue(from: start)
  }

  private mutating func endElement(isLast: Bool) {
    if !isLast { sink.put(.punctuation, ",") }
    sink.endLine(at: path)
    path.removeLast()
  }

  private mutating func indent() {
    if !path.isEmpty { sink.put(.space, String(repeating: "  ", count: path.count)) }
  }
}
