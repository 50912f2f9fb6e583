/// A start body that was read out of a text from elsewhere: JSON, or a curl command that sends it.
public struct ImportedBody: Equatable, Sendable {
  /// What the text was.
  public enum Origin: Equatable, Sendable {
    /// A start body.
    case body
    /// A Create Bot body, which holds its settings in `recording_config`, or one of Calendar V2 with it inside.
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
  public internal(set) var notes: [String]

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
    var json = bytes
    if first != UInt8(ascii: "{") {
      let fenced = FencedText.json(in: bytes)
      do throws(ImportError) {
        if let body = try read(commandsOf: bytes, file: file) { return body }
      } catch {
        guard fenced != nil, case .command(.noData, _) = error else { throw error }
      }
      json = fenced ?? bytes
    }
    let found = try FoundSettings(json, in: .text)
    return ImportedBody(
      settings: found.object, origin: found.isCreateBot ? .createBot : .body, bot: nil,
      address: nil, notes: found.notes)
  }

  /// Whether a text looks like JSON or a command rather than a path; only its beginning is looked at.
  public static func mayBe(_ text: String) -> Bool {
    let start = Array(text.utf8.prefix(4096).drop { $0 <= 0x20 })
    guard let first = start.first else { return false }
    if "{[".utf8.contains(first) || start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8)
    {
      return true
    }
    var shell = ShellReader(start)
    guard shell.findCommand("curl") != nil else { return false }
    return start[shell.position...].contains { !$0.isBlank && $0 != UInt8(ascii: "\n") }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
