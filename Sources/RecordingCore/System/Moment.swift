#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point in time by two clocks: the calendar's, which may be set, and one that counts on while the machine sleeps.
///
/// The second one starts with the machine, so it says nothing about a moment before the last boot.
public struct Moment: Equatable, Sendable {
  /// Seconds since the start of 1970 in UTC, as the calendar's clock had it.
  public var seconds: Double
  /// Seconds since the machine started, sleep included.
  public var uptime: Double
  /// Names the time from one start of the machine to the next.
  public var boot: String

  /// Makes a moment.
  public init(seconds: Double, uptime: Double, boot: String) {
    self.seconds = seconds
    self.uptime = uptime
    self.boot = boot
  }

  /// The moment as it is by the system's clocks.
  public static func now() -> Moment {
    Moment(
      seconds: reading(of: CLOCK_REALTIME), uptime: reading(of: countingClock), boot: Boot.name)
  }

  /// The moment some seconds later.
  public func adding(_ pause: Double) -> Moment {
    Moment(seconds: seconds + pause, uptime: uptime + pause, boot: boot)
  }

  /// How many seconds lie between an earlier moment and this one.
  ///
  /// Nil where nothing can be said: the machine was started anew in between and the calendar went backwards.
  public func age(since earlier: Moment) -> Double? {
    if boot == earlier.boot { return uptime - earlier.uptime }
    let age = seconds - earlier.seconds
    return age >= 0 ? age : nil
  }

  /// How many seconds are left until a later moment of the same boot; not below 0.
  public func seconds(until later: Moment) -> Double { max(0, later.uptime - uptime) }

  /// The moment by the calendar.
  public var timestamp: Timestamp { Timestamp(secondsSince1970: seconds) }

  #if canImport(Darwin)
    private static let countingClock = CLOCK_MONOTONIC
  #else
    private static let countingClock = CLOCK_BOOTTIME
  #endif

  private static func reading(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The name that the system gives to the time since it was started.
private enum Boot {
  static let name: String = {
    #if canImport(Darwin)
      var size = 64
      var buffer = [CChar](repeating: 0, count: size)
      guard sysctlbyname("kern.bootsessionuuid", &buffer, &size, nil, 0) == 0 else { return "" }
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      let bytes = try? AtomicFile("/proc/sys/kernel/random/boot_id").read()
      return String(decoding: bytes ?? [], as: UTF8.self).trimming(while: \.isWhitespace)
    #endif
  }()
}
