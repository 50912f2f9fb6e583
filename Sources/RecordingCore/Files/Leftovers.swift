/// What a program that was killed left of a write: the new content under a name of the moment.
public enum Leftovers {
  static let prefix = ".tally-"
  static let suffix = ".new"

  /// Removes them from a folder; those that somebody is still writing stay.
  /// - Parameter folder: The folder; one that cannot be read is left alone.
  public static func remove(from folder: String) {
    for name in (try? FolderListing.all(in: folder)) ?? []
    where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      _ = LockedFile.removeIfLeft(folder.appendingPath(name))
    }
  }
}
