private import CTerminalGuard

/// Ends the process by a signal's default action, so that the parent sees the real cause.
///
/// Call it after `restore`, with the number of a `terminate` event.
public func dieBySignal(_ signal: Int32) -> Never {
  die_by_signal(signal)
}
