import RecordingCore

/// The theme that was chosen last in a console, kept for the next one.
public struct ThemeMemory: Equatable, Sendable {
  private let file: AtomicFile?

  /// Names the folder that it is kept in, nil for none; nothing is read yet.
  public init(folder: String?) { file = folder.map { AtomicFile($0.appendingPath("theme")) } }

  /// The theme's name; nil when none was chosen, or the file is none of ours.
  public var name: String? {
    guard let bytes = try? file?.read(limit: 256) else { return nil }
    let name = String(decoding: bytes, as: UTF8.self).trimmingBlanks
    return name.isEmpty || name.contains("/") ? nil : name
  }

  /// Keeps a name.
  /// - Throws: `FileError` when it cannot be written.
  func keep(_ name: String) throws(FileError) {
    try file?.write(Array("\(name)\n".utf8))
  }
}
