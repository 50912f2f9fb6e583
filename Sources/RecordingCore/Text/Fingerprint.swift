/// A short text by which two values are told apart; the same in every run of the program (64-bit FNV-1a).
///
/// It tells accidents apart, not attacks: whoever wants two bodies with one fingerprint can make them.
public struct Fingerprint: Hashable, Sendable {
  /// Sixteen hexadecimal digits.
  public let text: String

  /// The fingerprint of a text, byte by byte.
  public init(of text: String) { self.init(FNV(text.utf8).value) }

  /// The fingerprint of a JSON value: the same for values that mean the same, in whichever order keys stand.
  public init(of value: JSONValue) { self.init(FNV.value(of: value)) }

  /// Takes a fingerprint back that was kept as text.
  public init(kept text: String) { self.text = text }

  private init(_ value: UInt64) {
    let digits = String(value, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }
}

private struct FNV {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: some Sequence<UInt8> = []) { take(bytes) }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func take(_ number: UInt64) {
    take((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  static func value(of json: JSONValue) -> UInt64 {
    var hash = FNV()
    switch json {
    case .null: hash.take("n".utf8)
    case .bool(let value): hash.take((value ? "t" : "f").utf8)
    case .number(let number):
      hash.take("#".utf8)
      hash.take(number.doubleValue.bitPattern)
    case .string(let text):
      hash.take("\"".utf8)
      hash.take(text.value.utf8)
    case .array(let elements):
      hash.take("[".utf8)
      for element in elements { hash.take(value(of: element)) }
    case .object(let object):
      hash.take("{".utf8)
      // A sum does not depend on the order of the members.
      hash.take(
        object.members.reduce(0) { sum, member in
          var pair = FNV(member.key.value.utf8)
          pair.take(value(of: member.value))
          return sum &+ pair.value
        })
    }
    return hash.value
  }
}
