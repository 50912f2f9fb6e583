#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read or written.
public struct FileError: Error, Equatable, Sendable {
  /// What was tried.
  public enum Action: String, Equatable, Sendable {
    case read, write, remove, rename, list
  }

  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    /// There is no such file, or no folder to hold it.
    case missing
    /// The system does not allow it.
    case notPermitted
    /// Something else than a file has the name; the text says what, for example "a folder".
    case notRegularFile(String)
    /// A part of the path that should be a folder is none.
    case notFolder
    /// The file is larger than this many bytes.
    case tooLarge(limit: Int)
    /// What is to be written could not be read again, for the reason given.
    case unreadable(String)
    /// The file system takes no changes.
    case readOnly
    /// The disk, or the user's share of it, is full.
    case diskFull
    /// The name is longer than the file system takes.
    case nameTooLong
    /// Something already has the new name.
    case exists
    /// Any other error, in the system's words.
    case system(String)
  }

  /// The file or folder.
  public let path: String
  /// What was tried with it.
  public let action: Action
  /// What stood in the way.
  public let reason: Reason

  /// Makes an error.
  public init(path: String, action: Action, reason: Reason) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// What happened, in a few words.
  public var title: String { "cannot \(action.rawValue) \(path)" }

  /// Why, as a phrase.
  public var detail: String {
    switch reason {
    case .missing: "it does not exist"
    case .notPermitted: "permission denied"
    case .notRegularFile(let kind): "it is \(kind), not a file"
    case .notFolder: "a part of the path is not a folder"
    case .tooLarge(let limit): "it is larger than \(FileError.amount(limit))"
    case .unreadable(let reason): "it could not be read again: \(reason)"
    case .readOnly: "the file system is read-only"
    case .diskFull: "the disk is full"
    case .nameTooLong: "the name is too long"
    case .exists: "the name is taken"
    case .system(let words): words
    }
  }

  /// What the operator can do about it.
  public var nextStep: String {
    switch reason {
    case .missing: "check the path"
    case .notPermitted: "check the owner and the mode of \(path) and of its folder"
    case .notRegularFile, .notFolder: "move what stands there away, or choose another name"
    case .tooLarge: action == .read ? "choose a smaller file" : "make the body smaller"
    case .unreadable: "take out what nests so deep"
    case .readOnly: "set XDG_CONFIG_HOME and XDG_STATE_HOME to folders that can be written"
    case .diskFull: "free some space and save again; until then nothing is lost but this write"
    case .nameTooLong, .exists: "choose another name"
    case .system: "try again"
    }
  }

  private static func amount(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }
}

extension FileError {
  /// Makes the error for a system call's error number.
  init(path: String, action: Action, code: Int32) {
    let reason: Reason
    switch code {
    case ENOENT: reason = .missing
    case EACCES, EPERM: reason = .notPermitted
    case EISDIR: reason = .notRegularFile("a folder")
    case ENXIO: reason = .notRegularFile("a socket or device")
    case ENOTDIR: reason = .notFolder
    case EROFS: reason = .readOnly
    case ENOSPC, EDQUOT: reason = .diskFull
    case ENAMETOOLONG: reason = .nameTooLong
    case EEXIST, ENOTEMPTY: reason = .exists
    default: reason = .system(String(cString: strerror(code)))
    }
    self.init(path: path, action: action, reason: reason)
  }
}
