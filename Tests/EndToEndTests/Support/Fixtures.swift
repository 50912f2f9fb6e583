import Foundation

/// The bodies under the tests of the core, which are the witness of the contract.
enum Fixtures {
  private static let contract = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("RecordingCoreTests/Fixtures/contract")

  static let bodies = files(in: "bodies")
  static let invalidBodies = files(in: "bodies-invalid")

  /// The commands as people paste them.
  static let commands = files(in: "commands", ending: ".txt").filter { !$0.hasSuffix(".why.txt") }

  private static func files(in folder: String, ending: String = ".json") -> [String] {
    let folder = contract.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }
}
