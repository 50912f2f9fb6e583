#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The variables that a program was started with.
///
/// A few are asked for once each, so a list will do: a dictionary would be the first of its kind in a start, and cost it
/// a search through every conformance in the program.
public struct EnvironmentVariables: Sendable, ExpressibleByDictionaryLiteral {
  private let entries: [(name: String, value: String)]

  /// Makes variables from their names and values.
  public init(dictionaryLiteral elements: (String, String)...) {
    entries = elements.map { ($0, $1) }
  }

  private init(entries: [(name: String, value: String)]) {
    self.entries = entries
  }

  /// The value of a variable, of the first where several have the name; nil when it is not set.
  public subscript(name: String) -> String? {
    entries.first { $0.name == name }?.value
  }

  /// Takes variables away from this process, so that no program that it starts is given them, and nobody reads them
  /// where the system shows them.
  ///
  /// Only while there is no other thread, which might be reading them.
  /// - Returns: All that there were before.
  public static func withdrawing(_ names: [String]) -> EnvironmentVariables {
    let all = current
    for name in names {
      guard let value = getenv(name) else { continue }
      memset(value, 0, strlen(value))
      unsetenv(name)
    }
    return all
  }

  /// Those of this process.
  public static var current: EnvironmentVariables {
    #if canImport(Darwin)
      guard var next = _NSGetEnviron().pointee else { return [:] }
    #else
      var next = environ
    #endif
    var entries: [(name: String, value: String)] = []
    while let entry = next.pointee {
      if let equals = strchr(entry, Int32(UInt8(ascii: "="))) {
        let name = UnsafeRawBufferPointer(start: entry, count: equals - entry)
        entries.append((String(decoding: name, as: UTF8.self), String(cString: equals + 1)))
      }
      next += 1
    }
    return EnvironmentVariables(entries: entries)
  }
}
