import Foundation
import TestSupport

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

  init() throws {
    process = Program.tally.process(["serve", "--port", "0"], environment: [:])
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

  /// Runs `tally` on this service.
  func tally(_ arguments: String..., key: String = "test") throws -> Program.Outcome {
    try Program.tally.run(arguments, environment: ["TALLY_BASE_URL": url, "RECALL_API_KEY": key])
  }
}
