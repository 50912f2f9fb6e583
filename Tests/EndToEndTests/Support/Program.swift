import Foundation
import Synchronization
import TestSupport

/// The built programs, run as processes in surroundings of their own.
struct Program: Sendable {
  /// What a process left when it ended.
  struct Outcome: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  let path: String

  static let tally = Program(path: path(of: "tally", variable: "TALLY_BINARY"))
  static let rehearsal = Program(
    path: path(of: "tally-rehearsal", variable: "TALLY_REHEARSAL_BINARY"))

  private static func path(of name: String, variable: String) -> String {
    if let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty { return path }
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = (tests ?? Bundle.main.executableURL)?.deletingLastPathComponent()
    return folder?.appendingPathComponent(name).path ?? name
  }

  /// Prepares a process; of the tests' own environment it sees the search path alone.
  func process(
    _ arguments: [String], environment: [String: String], home: String = "/nonexistent"
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": home,
      "LC_ALL": "C.UTF-8", "TALLY_REHEARSAL": Program.rehearsal.path,
    ].merging(environment) { $1 }
    return process
  }

  /// Runs the program to its end.
  /// - Throws: whatever kept it from starting.
  func run(
    _ arguments: [String], environment: [String: String] = [:], home: String? = nil,
    input: [UInt8] = []
  ) throws -> Outcome {
    // What one run leaves behind must not be found by another one.
    let own = try home == nil ? TemporaryFolder() : nil
    defer { withExtendedLifetime(own) {} }
    let process = process(
      arguments, environment: environment, home: home ?? own?.path("home") ?? "/nonexistent")
    let (source, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = output
    process.standardError = errors
    try process.startAlone()
    let group = DispatchGroup()
    let texts = Mutex<[Int: String]>([:])
    for (index, pipe) in [output, errors].enumerated() {
      let reading = pipe.fileHandleForReading
      DispatchQueue.global().async(group: group) {
        let text = String(decoding: reading.readDataToEndOfFile(), as: UTF8.self)
        texts.withLock { $0[index] = text }
      }
    }
    try? source.fileHandleForWriting.write(contentsOf: Data(input))
    try? source.fileHandleForWriting.close()
    process.waitOrKill()
    group.wait()
    return texts.withLock {
      Outcome(status: process.terminationStatus, output: $0[0] ?? "", errors: $0[1] ?? "")
    }
  }
}
