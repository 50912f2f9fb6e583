import CYaml

/// The events of a YAML document, one after the other, as libyaml reads them.
struct YAMLEvents: ~Copyable {
  /// One event.
  enum Kind {
    case text(String, isPlain: Bool)
    case alias(String)
    case listBegins
    case listEnds
    case mapBegins
    case mapEnds
    case documentBegins
    case documentEnds
    case streamBegins
    case streamEnds
  }

  /// What the parser found, where, and the name that a value has for its aliases.
  struct Event {
    let kind: Kind
    let anchor: String?
    let line: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let file: String

  /// Prepares the reading of bytes, which are text.
  /// - Throws: `FileProblem` when there is no memory.
  init(_ bytes: [UInt8], of file: String) throws(FileProblem) {
    self.file = file
    parser = .allocate(capacity: 1)
    // The parser reads from the bytes as it goes, so they stay where they are.
    self.bytes = .allocate(capacity: bytes.count)
    _ = self.bytes.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.initialize(to: yaml_parser_t())
      throw FileProblem(file: file, reason: "not read: no memory")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, self.bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// Reads the next event.
  /// - Throws: `FileProblem` with the line, for what is no YAML.
  mutating func next() throws(FileProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return Event(
      kind: YAMLEvents.kind(of: event), anchor: YAMLEvents.anchor(of: event),
      line: event.start_mark.line + 1)
  }

  private static func kind(of event: yaml_event_t) -> Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .text(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT: return .listBegins
    case YAML_SEQUENCE_END_EVENT: return .listEnds
    case YAML_MAPPING_START_EVENT: return .mapBegins
    case YAML_MAPPING_END_EVENT: return .mapEnds
    case YAML_DOCUMENT_START_EVENT: return .documentBegins
    case YAML_DOCUMENT_END_EVENT: return .documentEnds
    case YAML_STREAM_START_EVENT: return .streamBegins
    // After its end the parser gives empty events for ever.
    default: return .streamEnds
    }
  }

  private static func anchor(of event: yaml_event_t) -> String? {
    switch event.type {
    case YAML_SCALAR_EVENT: text(event.data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: text(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: text(event.data.mapping_start.anchor)
    default: nil
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  private var problem: FileProblem {
    let reason = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let isByte = parser.pointee.error == YAML_READER_ERROR
    let line =
      isByte
      ? bytes.prefix(parser.pointee.problem_offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      : parser.pointee.problem_mark.line + 1
    return FileProblem(file: file, line: line, reason: "not YAML: \(reason)")
  }
}
