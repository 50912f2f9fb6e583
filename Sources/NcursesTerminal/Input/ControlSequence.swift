import TerminalKit

/// A complete sequence that began with `ESC [` or `ESC O`, and what it says.
struct ControlSequence {
  private let isPrivate: Bool
  private let isMouse: Bool
  // Each parameter with its sub-parameters: `1;5:3` is [[1], [5, 3]]; what is left out is zero.
  private let parameters: [[Int]]
  private let final: UInt8

  init(parameters bytes: [UInt8], final: UInt8) {
    self.final = final
    isMouse = bytes.first == UInt8(ascii: "<")
    isPrivate = bytes.contains { $0 < 0x30 || (0x3D...0x3F).contains($0) }
    parameters = bytes.filter { $0 <= 0x3B }.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { parameter in
      parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
        digits in
        // Far above any code that means something, far below an overflow.
        digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 0xFF_FFFF) }
      }
    }
  }

  /// Whether it is the answer to the question what the terminal is (DA1).
  var tellsAttributes: Bool { final == UInt8(ascii: "c") && isPrivate && !isMouse }

  /// Whether bracketed paste begins.
  var opensPaste: Bool { final == UInt8(ascii: "~") && !isPrivate && number(0) == 200 }

  /// The event after `ESC [`, or nil when the sequence means nothing to us.
  var event: TerminalEvent? {
    if isMouse {
      guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
      return Self.mouse(
        code: number(0), column: number(1), row: number(2), isPress: final == UInt8(ascii: "M"))
    }
    // The second sub-parameter of the modifiers tells a release (3) from a press.
    guard !isPrivate, subnumber(1, 1) != 3 else { return nil }
    return press.map(TerminalEvent.key)
  }

  /// The key after `ESC O`, or nil when there is none.
  var keypadPress: KeyPress? {
    // The modifiers come as the only parameter (`ESC O 5 A`) or as the second.
    let held = parameters.count > 1 ? modifiers(number(1)) : modifiers(number(0))
    switch final {
    case 0x61...0x64: return KeyPress(Self.arrow(final - 0x20), .control)
    case UInt8(ascii: "M"): return KeyPress(.enter, held)
    case UInt8(ascii: "I"): return KeyPress(.tab, held)
    case UInt8(ascii: " "): return KeyPress(" ")
    case UInt8(ascii: "X"): return KeyPress("=")
    // The keypad's own keys lie 0x40 above the characters on them: `j` is `*`, `p` is `0`.
    case 0x6A...0x79: return KeyPress(Character(Unicode.Scalar(final - 0x40)))
    default: return letterKey.map { KeyPress($0, held) }
    }
  }

  /// What the mouse did, from the code of its button and its one-based place.
  static func mouse(code: Int, column: Int, row: Int, isPress: Bool) -> TerminalEvent? {
    guard isPress, column > 0, row > 0, code >= 0 else { return nil }
    let point = Point(column: column - 1, row: row - 1)
    // Bits 4, 8 and 16 are Shift, Alt and Control; 32 is movement.
    switch code & ~0b1_1100 {
    case 0: return .mouse(MouseEvent(.press, at: point))
    case 64: return .mouse(MouseEvent(.scrollUp, at: point))
    case 65: return .mouse(MouseEvent(.scrollDown, at: point))
    default: return nil
    }
  }

  private var press: KeyPress? {
    switch final {
    case UInt8(ascii: "~"):
      if number(0) == 27 { return typed(code: number(2), held: modifiers(number(1))) }
      return numberedKey.map { KeyPress($0, modifiers(number(1))) }
    case UInt8(ascii: "u"): return typed(code: number(0), held: modifiers(number(1)))
    // rxvt marks Shift, Control and both by the last character.
    case UInt8(ascii: "$"): return numberedKey.map { KeyPress($0, .shift) }
    case UInt8(ascii: "^"): return numberedKey.map { KeyPress($0, .control) }
    case UInt8(ascii: "@"): return numberedKey.map { KeyPress($0, [.control, .shift]) }
    case 0x61...0x64: return KeyPress(Self.arrow(final - 0x20), .shift)
    case UInt8(ascii: "Z"): return KeyPress(.backTab, modifiers(number(1)).subtracting(.shift))
    // With another first parameter these answer a question, such as where the cursor is.
    default: return number(0) > 1 ? nil : letterKey.map { KeyPress($0, modifiers(number(1))) }
    }
  }

  private var letterKey: Key? {
    switch final {
    case 0x41...0x44: Self.arrow(final)
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private var numberedKey: Key? {
    switch number(0) {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number(0) - 10)
    case 17...21: .function(number(0) - 11)
    case 23...26: .function(number(0) - 12)
    case 28, 29: .function(number(0) - 13)
    case 31...34: .function(number(0) - 14)
    default: nil
    }
  }

  // The key of a character code in the `CSI u` form, or in xterm's `CSI 27 ; modifiers ; code ~`.
  private func typed(code: Int, held: KeyModifiers) -> KeyPress? {
    switch code {
    case 9 where held.contains(.shift): return KeyPress(.backTab, held.subtracting(.shift))
    case 9: return KeyPress(.tab, held)
    case 13: return KeyPress(.enter, held)
    case 27: return KeyPress(.escape, held)
    case 8, 127: return KeyPress(.backspace, held)
    // Private use: keys of the kitty protocol that have no character.
    case 0..<32, 128..<160, 0xE000...0xF8FF: return nil
    default: break
    }
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
    var character = Character(scalar)
    if held.contains(.control), let lower = character.lowercased().first {
      character = lower
    } else if held.contains(.shift), let upper = character.uppercased().first {
      character = upper
    }
    return KeyPress(.character(character), held.subtracting(.shift))
  }

  private static func arrow(_ letter: UInt8) -> Key {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    default: .left
    }
  }

  private func number(_ index: Int) -> Int { subnumber(index, 0) }

  private func subnumber(_ index: Int, _ part: Int) -> Int {
    guard index < parameters.count, part < parameters[index].count else { return 0 }
    return parameters[index][part]
  }

  // One more than the bits: 1 Shift, 2 Alt, 4 Control, 8 Super or Meta.
  private func modifiers(_ parameter: Int) -> KeyModifiers {
    guard parameter > 1 else { return [] }
    let bits = parameter - 1
    var held: KeyModifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & 2 != 0 { held.insert(.alt) }
    if bits & 4 != 0 { held.insert(.control) }
    return held
  }
}
