import Foundation
import RecordingCore
import TestSupport

#if canImport(FoundationNetworking)
  // Lets Data read from an address.
  import FoundationNetworking
#endif

/// The rehearsal as `tally serve` runs it, until the test ends.
final class ServedRehearsal {
  /// In the call and ready; recording; in the waiting room; gone.
  static let ready = "11111111-1111-4111-8111-111111111111"
  static let recording = "22222222-2222-4222-8222-222222222222"
  static let waiting = "33333333-3333-4333-8333-333333333333"
  static let gone = "55555555-5555-4555-8555-555555555555"

  let url: String
  let firstLine: String
  private let process: Process
  private let folder: TemporaryFolder

  init(_ options: String...) throws {
    folder = try TemporaryFolder()
    process = Program.tally.process(["serve", "--port", "0"] + options, environment: [:])
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.startAlone()
    var bytes = Data()
    while bytes.last != UInt8(ascii: "\n") {
      let chunk = output.fileHandleForReading.availableData
      if chunk.isEmpty { break }
      bytes += chunk
    }
    firstLine = String(decoding: bytes, as: UTF8.self)
    url = String(firstLine.dropFirst("listening on ".count).dropLast())
  }

  /// Ends the service.
  /// - Returns: the code it ended with.
  func end() -> Int32 {
    process.terminate()
    process.waitOrKill()
    return process.terminationStatus
  }

  deinit {
    if process.isRunning { _ = end() }
  }

  /// Runs `tally` on this service; all runs have one home.
  func tally(_ arguments: String..., key: String = "test") throws -> Program.Outcome {
    try Program.tally.run(arguments, environment: environment(key), home: home)
  }

  /// Starts `tally` on this service, to go on while the test does something else.
  func begin(_ arguments: [String]) throws -> Process {
    let process = Program.tally.process(arguments, environment: environment("test"), home: home)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.startAlone()
    return process
  }

  /// How often a start of a bot was really carried out.
  func startsCarriedOut(on bot: String) throws -> Int {
    guard let url = URL(string: url + "/rehearsal/starts") else { return -1 }
    let count = try JSONParser.parse(Array(try Data(contentsOf: url)))
    return count[JSONPointer(["starts", bot, "carried_out"])]?.intValue ?? 0
  }

  /// The home folder of all runs.
  var home: String { folder.path("home") }

  private func environment(_ key: String) -> [String: String] {
    ["TALLY_BASE_URL": url, "RECALL_API_KEY": key]
  }
}
