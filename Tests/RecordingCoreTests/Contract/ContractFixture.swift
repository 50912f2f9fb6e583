import Foundation
import RecordingCore
import Testing

/// The OpenAPI document and the bodies collected from the field, which know nothing of the table.
enum ContractFixture {
  /// The whole document.
  static func document() throws -> JSONValue { try json("openapi.json") }

  /// The schema of the start body.
  static func startBody() throws -> JSONValue {
    try #require(document()["/components/schemas/StartRecordingBody"])
  }

  /// The bodies of a folder by name, in the order of their names.
  static func bodies(_ folder: String) throws -> [(name: String, body: JSONValue)] {
    let directory = try #require(Bundle.module.resourceURL)
      .appendingPathComponent("Fixtures/contract/\(folder)")
    return try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasSuffix(".json") }.sorted()
      .map { (String($0.dropLast(5)), try json("\(folder)/\($0)")) }
  }

  private static func json(_ path: String) throws -> JSONValue {
    let directory = try #require(Bundle.module.resourceURL)
    let file = directory.appendingPathComponent("Fixtures/contract/\(path)")
    return try JSONParser.parse(Array(Data(contentsOf: file)))
  }
}
