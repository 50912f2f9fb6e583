import Foundation
import RecordingCore

/// A folder of its own for one test, removed with it.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// Makes the folder.
  public init() throws {
    path = NSTemporaryDirectory().appendingPath("tally-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in it.
  public func path(_ name: String) -> String { path.appendingPath(name) }

  /// Puts a text file there the plain way.
  /// - Returns: Its path.
  @discardableResult
  public func put(_ text: String, as name: String) throws -> String {
    try put(Array(text.utf8), as: name)
  }

  /// Puts a file there the plain way.
  /// - Returns: Its path.
  @discardableResult
  public func put(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// The content of a text file.
  public func text(of name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// The names of everything in it, hidden files included.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The permission bits of a file or folder.
  public func mode(of name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int ?? -1
  }
}
