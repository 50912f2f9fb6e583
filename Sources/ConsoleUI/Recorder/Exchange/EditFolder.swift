import RecordingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder in which a text lies while the operator's editor is open on it.
///
/// It is locked for as long as the console or the editor lives, so that one that both left is told from one in use.
final class EditFolder {
  private static let prefix = "edit-"

  /// Where it is.
  let path: String
  private let lock: Int32

  /// The text that the editor works on.
  var body: String { path.appendingPath("body.json") }
  // What the text was before.
  private var original: String { path.appendingPath("before.json") }

  /// Makes a folder for this user alone, with a text in it.
  /// - Throws: `FileError`.
  init(in base: String, holding text: String) throws(FileError) {
    var name = Array(base.appendingPath(EditFolder.prefix + "XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      let reason = FileError.Reason.system(String(cString: strerror(errno)))
      throw FileError(path: base, action: .write, reason: reason)
    }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // Left open in the editor, which may outlive this program.
    lock = open(path, O_RDONLY | O_DIRECTORY)
    flock(lock, LOCK_EX | LOCK_NB)
    do throws(FileError) {
      for file in [original, body] { try AtomicFile(file).write(Array(text.utf8)) }
    } catch {
      remove()
      throw error
    }
  }

  /// Takes a folder that nobody has any more; nil for any other.
  private init?(left path: String) {
    self.path = path
    lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit { if lock >= 0 { close(lock) } }

  /// The folders that killed consoles left.
  static func left(in base: String) -> [EditFolder] {
    let names = (try? FolderListing.all(in: base)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted()
      .compactMap { EditFolder(left: base.appendingPath($0)) }
  }

  /// What the editor saved, where that is something of the operator's own.
  var changedText: String? {
    guard let text = try? TextFile.read(body), !text.allSatisfy(\.isWhitespace) else { return nil }
    return text == (try? TextFile.read(original)) ? nil : text
  }

  /// Whether something else is there, as what an editor that was killed keeps for itself.
  var hasMore: Bool {
    let names = (try? FolderListing.all(in: path)) ?? []
    return names.contains { ![body, original].contains(path.appendingPath($0)) }
  }

  /// Takes the folder away with the files in it.
  func remove() {
    for name in (try? FolderListing.all(in: path)) ?? [] { unlink(path.appendingPath(name)) }
    rmdir(path)
  }
}
