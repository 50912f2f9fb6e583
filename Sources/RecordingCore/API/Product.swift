/// What this program calls itself to a service.
public enum Product {
  /// The version, as semantic versioning writes it.
  public static let version = "0.1.0"
  /// The value of the `User-Agent` header.
  public static let userAgent = "tally/\(version)"
}
