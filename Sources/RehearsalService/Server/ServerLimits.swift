/// How much the server bears of one client, so that none keeps it from the others.
struct ServerLimits: Sendable {
  /// The most bytes of a request's first line.
  var line = 8 << 10
  /// The most bytes of its headers.
  var headers = 64 << 10
  /// The most bytes of its body.
  var body = 8 << 20
  /// How long a request may take until it is whole, and an answer until it is taken.
  var patience = Duration.seconds(10)
  /// The most clients at a time.
  var connections = 128
}
