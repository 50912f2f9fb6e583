import Foundation
import RecordingCore
import RehearsalService
import Synchronization
import Testing

@Suite struct LoopbackServerTests {
  @Test func aTakenPortIsNamed() async throws {
    try await serving { (port) async throws in
      let second = LoopbackServer(Service(startingAt: Rehearsal.start), port: port)
      await #expect(throws: ServerFailure.portTaken(port)) {
        try await second.run(until: {}, whenListening: { _ in })
      }
    }
  }

  @Test func nothingListensAfterTheEnd() async throws {
    let served = Mutex<UInt16>(0)
    try await serving { (port) async throws in served.withLock { $0 = port } }
    let port = served.withLock { $0 }
    #expect(throws: SocketFailure.connecting(ECONNREFUSED)) {
      try RawRequest.connect(toPort: port)
    }
  }

  @Test func otherAddressesAreNotServed() async throws {
    try await serving { (port) async throws in
      // 127.0.0.2 is this machine too, but not the address that is promised.
      #expect(throws: SocketFailure.self) {
        try RawRequest.connect(toPort: port, at: 0x7F00_0002)
      }
    }
  }

  @Test func aQueryAndABodyArriveAsSent() async throws {
    try await Rehearsal.run(over: .loopback) { (rehearsal) async throws in
      let label = String(repeating: "ö", count: 100_000)
      let bot = try await rehearsal.start(BotID.inCall, #"{"metadata": {"long": "\#(label)"}}"#)
      #expect(bot.json?["/recordings/0/metadata/long"]?.stringValue == label)
    }
  }
}
