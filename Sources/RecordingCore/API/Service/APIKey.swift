/// The secret that the service knows its user by.
///
/// It never shows: not in text made from it, not in a debugger's print, not by reflection. It goes
/// into one header of the requests to one service, and nowhere else.
public struct APIKey: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The environment variables that may hold the key, the first one set wins.
  public static let variables = ["RECALL_API_KEY", "RECALLAI_API_KEY"]

  private let secret: String

  /// Makes a key from text; white space around it does not count.
  /// - Throws: `APIKeyError` when that cannot be a key.
  public init(_ text: String) throws(APIKeyError) {
    secret = text.trimming(while: \.isWhitespace)
    guard !secret.isEmpty else { throw .missing }
    guard secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .unusable }
  }

  /// The key that the environment holds.
  /// - Throws: `APIKeyError.missing` without one, `.unusable` when it cannot be a key.
  public init(environment: EnvironmentVariables) throws(APIKeyError) {
    let texts = APIKey.variables.lazy.compactMap { environment[$0] }
    guard let text = texts.first(where: { !$0.trimming(while: \.isWhitespace).isEmpty })
    else { throw .missing }
    try self.init(text)
  }

  /// A stand-in for the key.
  public var description: String { "(API key, not shown)" }

  /// A stand-in for the key.
  public var debugDescription: String { description }

  /// A mirror that shows nothing of the key.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// The header that carries the key; the form with the word `Token` is the documented one.
  var header: HTTPHeader { HTTPHeader("Authorization", "Token \(secret)") }
}

/// Why there is no key to use.
///
/// None of the texts has any part of the key.
public enum APIKeyError: Error, Equatable, Sendable {
  /// No key is given.
  case missing
  /// It has blanks, control characters or letters beyond ASCII.
  case unusable

  /// What is wrong, in a few words.
  public var title: String {
    switch self {
    case .missing: "no API key"
    case .unusable: "unusable API key"
    }
  }

  /// What is wrong, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .missing: "neither \(APIKey.variables.joined(separator: " nor ")) holds a key"
    case .unusable: "the key has a blank, a control character or a letter beyond ASCII"
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .missing: "set \(APIKey.variables[0]) to a key of the service's region"
    case .unusable: "give the key alone, as the dashboard shows it, without the word Token"
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit { .configuration }
}
