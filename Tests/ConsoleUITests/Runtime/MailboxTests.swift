import TestSupport
import Testing

@testable import ConsoleUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
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
    let ticks = (0..<3).map { Message.due(.clock, at: TestStore.moment(Double($0))) }
    for tick in ticks { mailbox.post(tick) }
    #expect(mailbox.takeAll() == ticks)
    #expect(mailbox.takeAll() == [])
  }

  @Test func aMessageWakesTheLoop() throws {
    let mailbox = Mailbox()
    #expect(try !isAwake(mailbox))
    mailbox.post(.due(.clock, at: TestStore.moment()))
    #expect(try isAwake(mailbox))
  }

  @Test func moreMessagesThanThePipeHoldsAreAllKept() async {
    let mailbox = Mailbox()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<50_000 { mailbox.post(.due(.clock, at: TestStore.moment())) } }
      }
    }
    #expect(mailbox.takeAll().count == 200_000)
  }
}
