import Foundation
import TestSupport

/// The program as a process, once it has said its first line.
struct Program: Sendable {
  let process = Process()
  let input = Pipe()
  let firstLine: String

  init(_ arguments: [String], ignoring signal: Int32? = nil) throws {
    let output = Pipe()
    let trap = signal.map { "trap '' \($0);" } ?? ""
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(trap) exec \"$@\"", "sh", Program.place.path] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.startAlone()
    var bytes: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first,
      byte != UInt8(ascii: "\n")
    {
      bytes.append(byte)
    }
    firstLine = String(decoding: bytes, as: UTF8.self)
  }

  /// Waits for the end, off the pool that the tests run on.
  func end() async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        process.waitOrKill()
        continuation.resume(returning: process.terminationStatus)
      }
    }
  }

  /// The program that scripts/test names, or the one built beside the tests.
  private static var place: URL {
    if let path = ProcessInfo.processInfo.environment["TALLY_REHEARSAL_BINARY"] {
      return URL(filePath: path)
    }
    return Bundle.main.bundleURL.appending(path: "tally-rehearsal")
  }
}
