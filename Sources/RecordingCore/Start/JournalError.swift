/// Why the journal of starts cannot be used.
public enum JournalError: Error, Equatable, Sendable {
  /// There is no place for it: no home folder is set.
  case noPlace
  /// The system's SQLite library cannot be loaded, for the reason given.
  case noLibrary(String)
  /// The file is damaged, or no journal; it is kept as it is.
  case damaged(path: String, String)
  /// A newer version of the program made it.
  case newer(path: String)
  /// It cannot be opened or written, for the reason given.
  case unwritable(path: String, String)
  /// Something else than a file, or than a folder, stands in its place; the text says what.
  case inTheWay(path: String, String)
  /// Another process has held it for two seconds.
  case busy(path: String)

  /// What is wrong, in a few words.
  public var title: String {
    switch self {
    case .noPlace: "there is no journal"
    case .noLibrary: "the journal cannot be opened"
    case .damaged: "the journal is damaged"
    case .newer: "the journal is from a newer version"
    case .unwritable, .inTheWay: "the journal cannot be written"
    case .busy: "the journal is in use"
    }
  }

  /// What is wrong, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .noPlace: "neither XDG_STATE_HOME nor HOME is set, so that starts cannot be written down"
    case .noLibrary(let reason): "SQLite cannot be loaded: \(reason)"
    case .damaged(let path, let reason): "\(reason); it is kept as it is (\(path))"
    case .newer(let path): "this version does not know its form; it is kept as it is (\(path))"
    case .unwritable(let path, let reason), .inTheWay(let path, let reason): "\(reason) (\(path))"
    case .busy(let path): "another process has held it for two seconds (\(path))"
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .noPlace: "set HOME"
    case .noLibrary: "install it (Debian and Ubuntu: apt-get install libsqlite3-0)"
    case .damaged(let path, _), .inTheWay(let path, _): "move \(path) away to begin a new one"
    case .newer(let path): "use the newer version, or move \(path) away to begin a new one"
    case .unwritable: "check the owner and the mode of the file and its folder, and the space left"
    case .busy: "try again; a stopped process may hold it"
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit { if case .busy = self { .tryLater } else { .configuration } }
}
