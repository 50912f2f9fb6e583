import Foundation
import RecordingCore
import Testing

/// The OpenAPI document, the bodies and the commands collected from the field, which know nothing of the table.
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

  /// A command as people paste it.
  struct PastedCommand {
    let name, text: String
    /// The body that has to be read out of it; nil where none may be.
    let body: JSONValue?
    /// The region and the bot that it names; nil where that is not said.
    let note: String?
  }

  /// The collected commands.
  static func commands() throws -> [PastedCommand] {
    let directory = try #require(Bundle.module.resourceURL)
      .appendingPathComponent("Fixtures/contract/commands")
    func text(_ name: String) -> String? {
      try? String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
    }
    return try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".why.txt") }.sorted()
      .map { file in
        let name = String(file.dropLast(4))
        let body =
          text(name + ".json") == nil ? .none : try json("commands/\(name).json") as JSONValue?
        return PastedCommand(
          name: name, text: text(file) ?? "", body: body, note: text(name + ".note"))
      }
  }

  private static func json(_ path: String) throws -> JSONValue {
    let directory = try #require(Bundle.module.resourceURL)
    let file = directory.appendingPathComponent("Fixtures/contract/\(path)")
    return try JSONParser.parse(Array(Data(contentsOf: file)))
  }
}
