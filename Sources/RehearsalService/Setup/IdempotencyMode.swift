/// What the `Idempotency-Key` of a command does.
public enum IdempotencyMode: String, CaseIterable, Sendable {
  /// A command that was carried out is answered again; after a refusal the key is as good as new.
  case honoured
  /// Nothing: each command is a new one.
  case ignored
  /// Every answer that the service made is given again, refusals and its own errors too.
  ///
  /// This is what is known of the real service: a 507 keeps coming back under its key.
  case stored
}
