/// By what measures a journal is kept; tests have their own.
struct JournalSettings: Sendable {
  /// For how long others that hold the file are waited for.
  var patience = Duration.seconds(2)
  /// For how many days a start is kept that has ended.
  var days = 90
  /// Above which size, in bytes, the oldest of those go earlier.
  var sizeLimit = 50 << 20
  /// Whether a write has reached the disk before it counts.
  var isDurable = true
}
