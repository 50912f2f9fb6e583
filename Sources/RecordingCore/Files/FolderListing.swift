#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in a folder.
public enum FolderListing {
  /// Lists the files of one kind without opening them, sorted; hidden ones are passed over.
  /// - Parameters:
  ///   - folder: The folder; one that does not exist counts as empty.
  ///   - suffix: How the names end, for example `.json`.
  /// - Returns: The names without the suffix.
  /// - Throws: `FileError`.
  public static func names(in folder: String, suffix: String) throws(FileError) -> [String] {
    try all(in: folder).filter { !$0.hasPrefix(".") && $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.count)) }.sorted()
  }

  /// Lists everything in a folder, in no order.
  /// - Throws: `FileError`.
  public static func all(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else {
      let error = FileError(path: folder, action: .list, code: errno)
      if error.reason == .missing { return [] }
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
