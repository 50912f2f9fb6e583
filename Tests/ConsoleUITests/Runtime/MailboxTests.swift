import Testing

@testable import ConsoleUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MailboxTests {
  private func isAwake(_ mailbox: Mailbox) throws -> Bool {
    var wait = pollfd(fd: try #require(mailbox.wakeDescriptor), events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) == 1
  }

  @Test func messagesComeOnceAndInTheirOrder() {
    let mailbox = Mailbox()
    #expect(mailbox.takeAll() == [])
    for now in 0..<3 { mailbox.post(.tick(now: Double(now))) }
    #expect(mailbox.takeAll() == [.tick(now: 0), .tick(now: 1), .tick(now: 2)])
    #expect(mailbox.takeAll() == [])
  }

  @Test func aMessageWakesTheLoop() throws {
    let mailbox = Mailbox()
    #expect(try !isAwake(mailbox))
    mailbox.post(.tick(now: 0))
    #expect(try isAwake(mailbox))
  }

  @Test func moreMessagesThanThePipeHoldsAreAllKept() async {
    let mailbox = Mailbox()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<50_000 { mailbox.post(.tick(now: 0)) } }
      }
    }
    #expect(mailbox.takeAll().count == 200_000)
  }
}
