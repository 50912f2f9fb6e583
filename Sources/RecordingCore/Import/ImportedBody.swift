/// A start body that was read out of a text from elsewhere: JSON, or a curl command that sends it.
public struct ImportedBody: Equatable, Sendable {
  /// What the text was.
  public enum Origin: Equatable, Sendable {
    /// A start body.
    case body
    /// A Create Bot body, which holds its settings in `recording_config`.
    case createBot
    /// A curl command that sends one or the other.
    case curl(isCreateBot: Bool)
  }

  /// The settings in the order and the writing in which they came.
  public let settings: JSONObject
  /// What the text was.
  public let origin: Origin
  /// The bot that the command starts; nil where it names none.
  public let bot: BotID?
  /// The service that the command goes to; nil where it names none.
  public let address: ServiceAddress?
  /// What was not taken over or is worth knowing, each in one sentence without a full stop.
  public let notes: [String]

  /// The body.
  public var body: JSONValue { .object(settings) }
  /// The settings as a draft that goes out as they came.
  public var draft: Draft { Draft(settings: settings, form: .asSet) }

  /// The key of a Create Bot body that holds the settings.
  static let wrapper = "recording_config"

  /// Reads a body out of a text.
  /// - Parameters:
  ///   - text: JSON, or a text with a curl command in it; at most 8 MB.
  ///   - file: Reads the file that a command takes its data from.
  /// - Returns: The body, with what is worth knowing of the text.
  /// - Throws: `ImportError` with what is wrong and where.
  public static func read(
    _ text: String, file: (String) throws(FileProblem) -> String
  ) throws(ImportError) -> ImportedBody {
    guard text.utf8.count <= AtomicFile.sizeLimit else {
      throw .tooLarge(limit: AtomicFile.sizeLimit)
    }
    let hasMark = text.utf8.starts(with: byteOrderMark)
    let bytes = Array(text.utf8.dropFirst(hasMark ? byteOrderMark.count : 0))
    let first = bytes.first { !$0.isBlank && $0 != UInt8(ascii: "\n") }
    guard let first else { throw .empty }
    if first != UInt8(ascii: "{") {
      var reader = CurlReader(bytes)
      if let (request, data) = try firstRequest(&reader, in: bytes) {
        return try ImportedBody(data, of: request, others: &reader, file: file)
      }
    }
    let found = try FoundSettings(bytes, in: .text)
    return ImportedBody(
      settings: found.object, origin: found.isCreateBot ? .createBot : .body, bot: nil,
      address: nil, notes: found.notes)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first request with data; nil where there is no command at all.
  private static func firstRequest(
    _ reader: inout CurlReader, in bytes: [UInt8]
  ) throws(ImportError) -> (CurlRequest, CurlRequest.Data)? {
    var first: CurlRequest?
    while let request = try reader.next() {
      if let data = request.data { return (request, data) }
      first = first ?? request
    }
    guard let first else { return nil }
    throw .command(.noData, at: ImportPlace(offset: first.start, of: bytes))
  }
}
