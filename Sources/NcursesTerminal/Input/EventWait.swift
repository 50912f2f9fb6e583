private import CTerminalGuard
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits on keyboard, wake descriptor and signals at once, and sleeps while all are silent.
struct EventWait {
  /// Something that came in; input is already decoded.
  enum Arrival {
    case event(TerminalEvent)
    case signal(Int32)
  }

  // Enough for any burst of keys, small enough that a flood still lets the screen be drawn.
  private static let eventLimit = 512
  private static let byteLimit = 1 << 20
  // A terminal line holds back what goes beyond about 4 KB until that was read.
  private static let burstLength = 1024

  /// Until when the terminal may still answer what it was asked; nil when it owes nothing.
  private var answerLimit: Int?

  private let input: Int32
  private let signals: Int32
  private var wake: Int32?
  private var isInputOpen = true
  private var decoder = KeyDecoder()
  // When the decoder's open sequence ends for want of more.
  private var settleTime: Int?
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)

  init(input: Int32, wake: Int32?, signals: Int32) {
    self.input = input
    self.wake = wake
    self.signals = signals
  }

  /// Takes note that the terminal was asked something, which it answers within a time or never.
  mutating func expectAnswer(withinMilliseconds limit: Int) {
    answerLimit = decoder.hasSeenAttributes ? nil : Self.now() + limit
  }

  /// Waits for an answer that may still come, so that it is not left to the next program; what is typed meanwhile goes.
  mutating func dropAnswer() {
    var events: [TerminalEvent] = []
    while let end = answerLimit, isInputOpen, Self.now() < end {
      if ready(until: end).input { _ = takeInput(into: &events) }
    }
    answerLimit = nil
  }

  /// Waits until something comes or the time is over, then takes all that is there.
  mutating func arrivals(timeoutMilliseconds: Int?) -> [Arrival] {
    var arrivals: [Arrival] = []
    var events: [TerminalEvent] = []
    var isAwake = false
    var bytesTaken = 0
    var hasNews = false
    let end = timeoutMilliseconds.map { Self.now() + $0 }
    while true {
      let ready = ready(until: hasNews ? 0 : [end, settleTime].compactMap { $0 }.min())
      if ready.signals { arrivals += takeSignals() }
      if ready.wake { isAwake = takeWake() || isAwake }
      var count = 0
      if ready.input {
        count = takeInput(into: &events)
        bytesTaken += count
      } else if let settleTime, Self.now() >= settleTime {
        decoder.settle(into: &events)
        self.settleTime = nil
      }
      hasNews = isAwake || !arrivals.isEmpty || !events.isEmpty
      if hasNews {
        // All were asked at once, so only a long burst can have left something behind.
        let isFull = events.count >= Self.eventLimit || bytesTaken >= Self.byteLimit
        if count < Self.burstLength || isFull { break }
      } else if ready.isNone, let end, Self.now() >= end {
        break
      }
    }
    if isAwake { arrivals.append(.event(.wake)) }
    return arrivals + events.map(Arrival.event)
  }

  private struct Ready {
    var input = false
    var wake = false
    var signals = false
    var isNone: Bool { !input && !wake && !signals }
  }

  // Waits until the time, forever when there is none; a time that is past only looks.
  private func ready(until time: Int?) -> Ready {
    // A negative descriptor is passed over.
    var descriptors = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isInputOpen ? input : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = time.map { Int32(clamping: max(0, $0 == 0 ? 0 : $0 - Self.now())) } ?? -1
    guard poll(&descriptors, 3, timeout) > 0 else { return Ready() }
    return Ready(
      input: descriptors[1].revents != 0, wake: descriptors[2].revents != 0,
      signals: descriptors[0].revents != 0)
  }

  private func takeSignals() -> [Arrival] {
    let mask = signal_inbox_take()
    return (1..<64).filter { mask >> UInt64($0) & 1 == 1 }.map { .signal(Int32($0)) }
  }

  private mutating func takeWake() -> Bool {
    guard let wake else { return false }
    var marks = [UInt8](repeating: 0, count: 512)
    let count = read(wake, &marks, marks.count)
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) {
      // Its other end is closed, and it would be ready for ever.
      self.wake = nil
    }
    return count > 0
  }

  private mutating func takeInput(into events: inout [TerminalEvent]) -> Int {
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      buffer.withUnsafeBytes { bytes in
        decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[..<count]), into: &events)
      }
      settleTime = decoder.quietLimit.map { Self.now() + $0 }
      if decoder.hasSeenAttributes { answerLimit = nil }
      return count
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return 0 }
    isInputOpen = false
    settleTime = nil
    decoder.settle(into: &events)
    events.append(.closed)
    return 0
  }

  // Milliseconds of a clock that only goes forward.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
