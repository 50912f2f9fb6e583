import Foundation
import RecordingCore
import Testing

/// The configurations that are known to be right or wrong.
enum ContractFiles {
  struct Body: Sendable, CustomTestStringConvertible {
    let name: String
    let json: JSONValue

    var testDescription: String { name }
  }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "RecordingCoreTests/Fixtures/contract")

  static func bodies(_ name: String) throws -> [Body] {
    let folder = folder.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
      let bytes = try Data(contentsOf: folder.appending(path: name))
      return Body(name: name, json: try JSONParser.parse(Array(bytes)))
    }
  }
}
