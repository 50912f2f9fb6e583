import Foundation
import RecordingCore

/// Decides for each request whether it meets a fault, and which.
///
/// The decision on the nth request follows from the seed, n and whether it is a command, and from nothing else.
public struct FaultPlan: Sendable {
  /// The plan of a service that never fails.
  public static let none = FaultPlan(rate: 0, seed: 0)

  private let decide: @Sendable (_ number: UInt64, _ isCommand: Bool) -> Fault?
  private var number: UInt64 = 0

  /// Makes a plan.
  /// - Parameters:
  ///   - rate: The share of requests that meet a fault, from 0 to 1.
  ///   - seed: What the faults follow from.
  public init(rate: Double, seed: UInt64) {
    // Mixed before use, lest the sequences of seeds that differ by little have to do with each other.
    var mixer = SeededChance(seed: seed)
    let mixed = mixer.next()
    decide = { number, isCommand in
      var chance = SeededChance(seed: mixed ^ (number &* 0xD1B5_4A32_D192_ED03))
      guard Double.random(in: 0..<1, using: &chance) < rate else { return nil }
      return Fault(.drawn(isCommand: isCommand, using: &chance))
    }
  }

  /// Makes a plan by which every request meets the same fault.
  init(always kind: Fault.Kind) {
    decide = { _, _ in Fault(kind) }
  }

  /// Decides on the next request.
  /// - Parameter request: The request; one for the count meets no fault, and is none of the sequence.
  /// - Returns: The fault, or nil when all goes well.
  public mutating func draw(for request: Request) -> Fault? {
    guard request.path != StartCount.path else { return nil }
    number += 1
    return decide(number, request.method == "POST")
  }
}
