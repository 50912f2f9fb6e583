#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read whole, up to a limit, and replaced whole or not at all.
public struct AtomicFile: Equatable, Sendable {
  /// The most that is read of any file, in bytes.
  public static let sizeLimit = 8 << 20

  /// Where the file is.
  public let path: String

  /// Names a file; nothing is opened.
  public init(_ path: String) { self.path = path }

  /// Whether something has this name, a dangling symbolic link included, or may have: a folder that cannot be looked
  /// into hides what is there.
  public var exists: Bool { FileStatus.ofLink(path) != nil || errno != ENOENT }

  /// Reads the whole file; a pipe or a device is refused and never waited for.
  /// - Parameter limit: The most that is read, in bytes.
  /// - Returns: The bytes of the file.
  /// - Throws: `FileError`.
  public func read(limit: Int = AtomicFile.sizeLimit) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(path: path, action: .read, code: errno) }
    defer { close(descriptor) }
    guard let status = FileStatus.ofDescriptor(descriptor) else {
      throw FileError(path: path, action: .read, code: errno)
    }
    if let kind = status.kindUnlessFile {
      throw FileError(path: path, action: .read, reason: .notRegularFile(kind))
    }
    guard status.size <= limit else {
      throw FileError(path: path, action: .read, reason: .tooLarge(limit: limit))
    }
    return try AtomicFile.readAll(descriptor, named: path, limit: limit, size: status.size)
  }

  /// Reads an open file to its end.
  static func readAll(
    _ descriptor: Int32, named path: String, limit: Int, size: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: min(limit, max(size, 4096)) + 1)
    while true {
      let count = readBytes(from: descriptor, into: &chunk)
      guard count >= 0 else { throw FileError(path: path, action: .read, code: errno) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw FileError(path: path, action: .read, reason: .tooLarge(limit: limit))
      }
    }
  }

  /// Replaces the content in one step: whoever reads the file sees the old content or the new one.
  ///
  /// Missing folders are made for this user alone, the file is for this user alone, and content and name have
  /// reached the disk on return. Where the name is a symbolic link, what it points to is replaced.
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - isNew: Whether nothing may be replaced, also what somebody else gives this name meanwhile.
  /// - Throws: `FileError`; the old content is then still in place.
  public func write(_ bytes: [UInt8], asNew isNew: Bool = false) throws(FileError) {
    guard !isNew || FileStatus.ofLink(path) == nil else {
      throw FileError(path: path, action: .write, reason: .exists)
    }
    let target = try linkTarget()
    if let kind = FileStatus.ofLink(target)?.kindUnlessFile {
      throw FileError(path: path, action: .write, reason: .notRegularFile(kind))
    }
    let folder = target.parentPath
    try makeFolder(folder)
    let draft = try NewFile(in: folder, for: path)
    do throws(FileError) {
      try draft.fill(with: bytes)
      let code = isNew ? FreeName(target).give(to: draft.path) : renamed(draft.path, target)
      guard code == 0 else { throw FileError(path: path, action: .write, code: code) }
    } catch {
      unlink(draft.path)
      throw error
    }
    synchronizeFolder(folder)
  }

  /// Removes the file; a symbolic link is removed, not what it points to.
  /// - Throws: `FileError`.
  public func remove() throws(FileError) {
    guard unlink(path) == 0 else { throw FileError(path: path, action: .remove, code: errno) }
    synchronizeFolder(path.parentPath)
  }

  /// Gives the file another name in the same file system.
  /// - Parameter newPath: The new name, which nothing else has.
  /// - Throws: `FileError`, with `exists` when the new name is taken.
  public func move(to newPath: String) throws(FileError) {
    let code = FreeName(newPath).give(to: path)
    guard code == 0 else {
      throw FileError(path: code == EEXIST ? newPath : path, action: .rename, code: code)
    }
    synchronizeFolder(newPath.parentPath)
  }

  /// Gives the file the first of several names that is free.
  /// - Parameter names: The path for a number, from 1.
  /// - Returns: The path that it has now.
  /// - Throws: `FileError`.
  public func moveAside(to names: (Int) -> String) throws(FileError) -> String {
    for number in 1... {
      do throws(FileError) {
        try move(to: names(number))
        return names(number)
      } catch {
        guard error.reason == .exists else { throw error }
      }
    }
    return path
  }

  /// Follows symbolic links, also to a file that is still to be made.
  private func linkTarget() throws(FileError) -> String {
    var target = path
    for _ in 0..<40 {
      guard FileStatus.ofLink(target)?.isLink == true else { return target }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(target, &buffer, buffer.count)
      guard count > 0 else { throw FileError(path: path, action: .write, code: errno) }
      let next = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      target = next.hasPrefix("/") ? next : target.parentPath.appendingPath(next)
    }
    throw FileError(path: path, action: .write, code: ELOOP)
  }

  /// Makes a folder and those above it, for this user alone, unless they are there.
  /// - Throws: `FileError`.
  public func makeFolder(_ folder: String) throws(FileError) {
    if mkdir(folder, 0o700) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT where folder.parentPath != folder:
      try makeFolder(folder.parentPath)
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw FileError(path: path, action: .write, code: errno)
      }
    case let code:
      // A folder on a read-only file system may well exist; opening the new file then tells.
      guard FileStatus.ofLink(folder) == nil else { return }
      throw FileError(path: path, action: .write, code: code)
    }
  }

  /// Brings the new name to the disk; file systems that cannot do so for a folder need no such call.
  private func synchronizeFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// A file under a temporary name, on its way to its own.
private struct NewFile {
  let path: String
  private let finalPath: String
  private let descriptor: Int32

  init(in folder: String, for finalPath: String) throws(FileError) {
    self.finalPath = finalPath
    while true {
      let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let path = folder.appendingPath(Leftovers.prefix + mark + Leftovers.suffix)
      let descriptor = LockedFile.make(path)
      if descriptor >= 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      guard errno == EEXIST || errno == EWOULDBLOCK else {
        throw FileError(path: finalPath, action: .write, code: errno)
      }
    }
  }

  /// Writes everything, waits until it is on the disk, and closes the file in any case.
  func fill(with bytes: [UInt8]) throws(FileError) {
    var failure: Int32 = 0
    if fchmod(descriptor, 0o600) != 0 || !writeBytes(bytes, to: descriptor) { failure = errno }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileError(path: finalPath, action: .write, code: failure) }
  }
}
