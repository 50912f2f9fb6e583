import RecordingCore
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct ScheduleTests {
  private let bot = SampleBots.idle.id

  @Test func whatIsDueIsTakenOnceAndBeginsAnew() {
    var schedule = Schedule()
    schedule.follow([.clock], from: TestStore.moment())
    #expect(schedule.milliseconds(from: TestStore.moment(0.25)) == 750)
    #expect(schedule.takeDue(at: TestStore.moment(0.9)).isEmpty)
    #expect(schedule.takeDue(at: TestStore.moment(1)) == [.clock])
    #expect(schedule.isEmpty && schedule.milliseconds(from: TestStore.moment(1)) == nil)
    schedule.follow([.clock], from: TestStore.moment(1))
    #expect(schedule.milliseconds(from: TestStore.moment(1)) == 1000)
  }

  @Test func whatGoesOnKeepsItsMoment() {
    var schedule = Schedule()
    let reading = Subscription.reading(bot, after: 2)
    schedule.follow([reading], from: TestStore.moment())
    schedule.follow([reading, .clock], from: TestStore.moment(1.5))
    #expect(schedule.takeDue(at: TestStore.moment(2)) == [reading])
  }

  @Test func whatIsOverIsNotDue() {
    var schedule = Schedule()
    schedule.follow([.reading(bot, after: 2)], from: TestStore.moment())
    schedule.follow([.clock], from: TestStore.moment(1.5))
    #expect(schedule.takeDue(at: TestStore.moment(3)) == [.clock])
  }

  @Test func aLongPauseIsLookedAtNowAndThen() {
    var schedule = Schedule()
    let pause = Subscription.nextTry(run: 1, uptime: TestStore.moment(60).uptime)
    schedule.follow([pause], from: TestStore.moment())
    #expect(schedule.milliseconds(from: TestStore.moment()) == 5000)
    #expect(schedule.milliseconds(from: TestStore.moment(59.5)) == 500)
    #expect(schedule.takeDue(at: TestStore.moment(3600)) == [pause])
  }
}

@Suite struct SubscriptionTests {
  @Test func nothingGoesOnAtRest() {
    #expect(Console.store().state.subscriptions.isEmpty)
    for bot in [SampleBots.idle, SampleBots.waiting, SampleBots.gone] {
      #expect(TestStore.choosing(bot).state.subscriptions.isEmpty)
    }
  }

  @Test func theClockCountsWhileItRecords() {
    var state = TestStore.choosing(SampleBots.idle).state
    state.bot?.bot = SampleBots.recording
    #expect(state.subscriptions == [.clock])
  }
}
