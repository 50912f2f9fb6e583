import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct FrameOutputTests {
  // A socket that keeps the borders of writes shows how many there were.
  private func frames(_ body: (inout FrameOutput) throws -> Void) throws -> [String] {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let kind = Int32(SOCK_DGRAM.rawValue)
    #else
      let kind = SOCK_DGRAM
    #endif
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    defer { for end in ends { close(end) } }
    var output = try FrameOutput(terminal: ends[0])
    try body(&output)
    close(output.gathered)
    var frames: [String] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(ends[1], &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0 { return frames }
      frames.append(String(decoding: buffer[..<count], as: UTF8.self))
    }
  }

  private func gather(_ text: String, in output: FrameOutput) {
    var text = text
    text.withUTF8 { _ = write(output.gathered, $0.baseAddress, $0.count) }
  }

  @Test func sendsInOneWrite() throws {
    let frames = try frames { output in
      output.send(Array(String(repeating: "some cells ", count: 100).utf8))
      output.send(Array("next".utf8))
    }
    #expect(frames == [String(repeating: "some cells ", count: 100), "next"])
  }

  @Test func takesWhatWasGatheredOnce() throws {
    let frames = try frames { output in
      #expect(output.takeGathered() == [])
      for _ in 0..<2000 { gather("some cells ", in: output) }
      #expect(output.takeGathered() == Array(String(repeating: "some cells ", count: 2000).utf8))
      gather("next", in: output)
      #expect(output.takeGathered() == Array("next".utf8))
      gather("forgotten", in: output)
      output.discard()
      #expect(output.takeGathered() == [])
    }
    #expect(frames == [])
  }

  @Test func closesWhenTheTerminalIsGone() throws {
    var output = try FrameOutput(terminal: -1)
    defer { close(output.gathered) }
    output.send([0x61])
    #expect(!output.isOpen)
  }
}
