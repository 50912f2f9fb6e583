import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
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

  @Test func sendsAFrameInOneWrite() throws {
    let frames = try frames { output in
      for _ in 0..<100 { gather("some cells ", in: output) }
      output.sendFrame(start: [0x3C], last: [0x7C], end: [0x3E])
      gather("next", in: output)
      output.sendFrame(start: [0x3C], last: [], end: [0x3E])
    }
    #expect(frames == ["<" + String(repeating: "some cells ", count: 100) + "|>", "<next>"])
  }

  @Test func sendsNothingWhenThereIsNothing() throws {
    let frames = try frames { output in
      output.sendFrame(start: [0x3C], last: [], end: [0x3E])
      gather("forgotten", in: output)
      output.discard()
      output.sendFrame(start: [0x3C], last: [], end: [0x3E])
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
