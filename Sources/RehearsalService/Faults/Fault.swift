import Foundation

/// What goes wrong with one request.
public struct Fault: Equatable, Sendable {
  enum Kind: Equatable {
    /// Nothing is carried out, and the connection is cut without a byte.
    case cutBefore
    /// The request is carried out, and the connection is cut without a byte.
    case answerLost
    /// The request is carried out, and the answer ends in the middle of its body.
    case answerCut
    /// The request is carried out, and another answer is given.
    case answeredAfter(InjectedAnswer)
    /// Nothing is carried out.
    case answeredInstead(InjectedAnswer)
    /// The right answer comes in small pieces over some seconds.
    case dripping(TimeInterval)
    /// The recording begins some seconds later than others.
    case lateBeginning(TimeInterval)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// Whether the request is carried out.
  var isCarriedOut: Bool {
    switch kind {
    case .cutBefore, .answeredInstead: false
    case .answerLost, .answerCut, .answeredAfter, .dripping, .lateBeginning: true
    }
  }

  /// What is answered in place of the right answer.
  var injected: InjectedAnswer? {
    switch kind {
    case .answeredAfter(let answer), .answeredInstead(let answer): answer
    // Nobody gets it.
    case .cutBefore: InjectedAnswer(status: 502)
    case .answerLost, .answerCut, .dripping, .lateBeginning: nil
    }
  }

  /// How much later than others the recording begins.
  var lateness: TimeInterval {
    if case .lateBeginning(let seconds) = kind { seconds } else { 0 }
  }

  /// How the answer reaches the caller.
  var delivery: Delivery {
    switch kind {
    case .cutBefore, .answerLost: .nothing
    case .answerCut: .half
    case .dripping(let seconds): .dripping(seconds)
    case .answeredAfter, .answeredInstead, .lateBeginning: .whole
    }
  }
}

/// How an answer goes over the wire.
enum Delivery: Equatable {
  case whole
  /// Not a byte: the connection is closed.
  case nothing
  /// With its whole length announced, but closed after half of the body.
  case half
  /// In small pieces over some seconds.
  case dripping(TimeInterval)
}
