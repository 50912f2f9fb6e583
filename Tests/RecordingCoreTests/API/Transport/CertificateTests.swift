import Foundation
import RecordingCore
import TestSupport
import Testing

private let openssl = "/usr/bin/openssl"

@Suite("Certificates", .enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
struct CertificateTests {
  @Test("a certificate that nobody vouches for stops the request before it leaves")
  func selfSigned() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tally-certificate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = folder.appending(path: "key.pem").path
    let certificate = folder.appending(path: "certificate.pem").path
    try run([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1",
      "-keyout", key, "-out", certificate,
    ]).waitUntilExit()

    let output = Pipe()
    let server = try run(
      ["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate], output: output)
    // It inherits the signals that the threads which run tests hold back, all but this one.
    defer { kill(server.processIdentifier, SIGKILL) }
    let port = try #require(readPort(from: output.fileHandleForReading))

    let error = await #expect(throws: TransportError.self) {
      try await CurlTransport().perform(
        HTTPRequest(
          .post, "https://127.0.0.1:\(port)/",
          headers: [HTTPHeader("Authorization", "Token secret")]))
    }
    #expect(error?.requestLeft == false)
    #expect(error?.text.hasPrefix("certificate: self") == true)
  }

  private func run(_ arguments: [String], output: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: openssl)
    process.arguments = arguments
    process.standardInput = Pipe()
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.startAlone()
    return process
  }

  // The server announces itself with "ACCEPT 127.0.0.1:PORT".
  private func readPort(from output: FileHandle) -> Int? {
    var text = ""
    while let bytes = try? output.read(upToCount: 1), !bytes.isEmpty {
      text += String(decoding: bytes, as: UTF8.self)
      guard text.hasSuffix("\n") else { continue }
      let line = text.split(separator: "\n").last ?? ""
      if line.hasPrefix("ACCEPT") { return line.split(separator: ":").last.flatMap { Int($0) } }
    }
    return nil
  }
}
