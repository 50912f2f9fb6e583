public import RecordingCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The bodies collected from the field, which know nothing of the contract's table.
public enum CollectedBodies {
  /// The bodies of a folder, `bodies` or `bodies-invalid`, by name, in the order of their names.
  public static func all(in folder: String = "bodies") throws -> [(name: String, body: JSONValue)] {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(tests)/RecordingCoreTests/Fixtures/contract/\(folder)"
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".json") }.sorted()
      .map { name in (String(name.dropLast(5)), try JSONFile.read("\(path)/\(name)")) }
  }
}
