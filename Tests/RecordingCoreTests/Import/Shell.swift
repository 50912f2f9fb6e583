import Foundation
import TestSupport

/// A shell of this machine, which knows nothing of the reader of commands.
struct Shell {
  let path: String

  static let sh = Shell(path: "/bin/sh")
  static let bash = Shell(path: "/bin/bash")

  var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// What the words are that a script gives to `curl`, a list for each time.
  func wordsOfCurl(in script: String, environment: [String: String] = [:]) throws -> [[String]] {
    let function = #"curl() { for word; do printf '%s\0' "$word"; done; printf '\1\0'; }"#
    let (process, source, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.environment = ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = source
    process.standardOutput = output
    try process.startAlone()
    try source.fileHandleForWriting.write(contentsOf: Data((function + "\n" + script + "\n").utf8))
    try source.fileHandleForWriting.close()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    return words.split(separator: [1], omittingEmptySubsequences: false).dropLast().map { command in
      command.map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
