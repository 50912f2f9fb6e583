import RecordingCore
import Testing

@Suite struct MomentTests {
  private let moment = Moment(seconds: 1000, uptime: 50, boot: "a")

  @Test func withinOneBootTheCalendarDoesNotCount() {
    let later = Moment(seconds: 10, uptime: 80, boot: "a")
    #expect(later.age(since: moment) == 30)
    #expect(moment.seconds(until: later) == 30)
    #expect(later.seconds(until: moment) == 0)
  }

  @Test func acrossBootsTheCalendarIsAllThereIs() {
    #expect(Moment(seconds: 1500, uptime: 1, boot: "b").age(since: moment) == 500)
    #expect(Moment(seconds: 900, uptime: 99, boot: "b").age(since: moment) == nil)
  }

  @Test func theSystemsClocksGoOn() {
    let first = Moment.now()
    let second = Moment.now()
    #expect(first.boot == second.boot)
    #expect(!first.boot.isEmpty)
    #expect(second.age(since: first).map { $0 >= 0 && $0 < 60 } == true)
    #expect(first.adding(5).age(since: first) == 5)
  }
}
