#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system refused.
public struct SystemError: Error, Equatable, Sendable {
  /// The number, as in `errno`.
  public let code: Int32

  /// Takes the number.
  public init(_ code: Int32) { self.code = code }

  /// The reason in the system's words.
  public var words: String { String(cString: strerror(code)) }
}
