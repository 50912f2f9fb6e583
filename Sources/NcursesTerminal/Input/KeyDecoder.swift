package import TerminalKit

/// Turns the terminal's bytes into events; a sequence may arrive in any number of pieces.
///
/// What is not understood is dropped whole: no part of an escape sequence is ever typed as text.
package struct KeyDecoder {
  private enum State {
    case ground
    /// Escape came; the count tells one from two.
    case escape(count: Int)
    case control(alt: Bool)
    case keypad(alt: Bool)
    /// Linux console function keys: `ESC [ [ A`.
    case console
    /// Three bytes of the old mouse form follow.
    case oldMouse
    /// A reply or message that ends with ST or BEL.
    case message(introducer: UInt8)
    case utf8(alt: Bool)
    case paste
  }

  private var state = State.ground
  private var pending: [UInt8] = []
  private var message: [UInt8] = []
  private var scalarLength = 0
  private var paste = PasteBuffer()

  /// Whether the terminal has said what it is (DA1).
  package private(set) var hasSeenAttributes = false

  /// Makes a decoder that has seen nothing.
  package init() {}

  /// How long the terminal may stay silent, in milliseconds, before `settle` must be called.
  ///
  /// Nil when nothing is open. A lone Escape is told from the start of a sequence by this pause.
  package var quietLimit: Int? {
    switch state {
    case .ground: nil
    case .escape: 25
    case .paste: 1000
    default: 200
    }
  }

  /// Decodes the next bytes and appends what they mean.
  package mutating func decode(_ bytes: UnsafeRawBufferPointer, into events: inout [TerminalEvent])
  {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if case .paste = state {
        index = paste.append(bytes, from: index)
        if paste.isComplete { endPaste(into: &events) }
      } else {
        take(bytes[index], into: &events)
        index += 1
      }
    }
  }

  /// Ends what is open because nothing more came: a lone Escape is the key, half a sequence is dropped.
  package mutating func settle(into events: inout [TerminalEvent]) {
    switch state {
    case .escape(let count):
      for _ in 0..<count { events.append(.key(KeyPress(.escape))) }
    case .control where pending.isEmpty:
      events.append(.key(KeyPress(.character("["), .alt)))
    case .keypad where pending.isEmpty:
      events.append(.key(KeyPress(.character("O"), .alt)))
    case .message(let introducer) where pending.isEmpty:
      events.append(.key(KeyPress(.character(Character(Unicode.Scalar(introducer))), .alt)))
    case .paste:
      endPaste(into: &events)
    default:
      break
    }
    reset()
  }

  private mutating func reset() {
    state = .ground
    pending.removeAll(keepingCapacity: true)
    message.removeAll(keepingCapacity: true)
  }

  private mutating func endPaste(into events: inout [TerminalEvent]) {
    events.append(.paste(paste.takeText()))
    reset()
  }

  private mutating func take(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch state {
    case .ground: takeGround(byte, alt: false, into: &events)
    case .escape(let count): takeEscape(byte, count: count, into: &events)
    case .control(let alt): takeControl(byte, alt: alt, into: &events)
    case .keypad(let alt): takeKeypad(byte, alt: alt, into: &events)
    case .console: takeConsole(byte, into: &events)
    case .oldMouse: takeOldMouse(byte, into: &events)
    case .message: takeMessage(byte, into: &events)
    case .utf8(let alt): takeUTF8(byte, alt: alt, into: &events)
    case .paste: break
    }
  }

  private mutating func takeGround(_ byte: UInt8, alt: Bool, into events: inout [TerminalEvent]) {
    state = .ground
    switch byte {
    case 0x1B:
      state = .escape(count: 1)
    case 0x00..<0x80:
      var press = Self.asciiPress(byte)
      if alt { press.modifiers.insert(.alt) }
      events.append(.key(press))
    case 0xC2...0xF4:
      scalarLength = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      pending = [byte]
      state = .utf8(alt: alt)
    default:
      break
    }
  }

  private mutating func takeEscape(_ byte: UInt8, count: Int, into events: inout [TerminalEvent]) {
    switch byte {
    case UInt8(ascii: "["):
      state = .control(alt: count == 2)
    case UInt8(ascii: "O"):
      state = .keypad(alt: count == 2)
    case 0x1B:
      if count == 2 { events.append(.key(KeyPress(.escape))) }
      state = .escape(count: 2)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      if count == 2 { events.append(.key(KeyPress(.escape))) }
      state = .message(introducer: byte)
    default:
      if count == 2 { events.append(.key(KeyPress(.escape))) }
      takeGround(byte, alt: true, into: &events)
    }
  }

  private mutating func takeControl(_ byte: UInt8, alt: Bool, into events: inout [TerminalEvent]) {
    switch byte {
    case 0x20...0x23, 0x25...0x3F:
      // A sequence of this length means nothing here; its rest is still read to its end.
      if pending.count < 64 { pending.append(byte) }
    case UInt8(ascii: "[") where pending.isEmpty:
      state = .console
    case UInt8(ascii: "M") where pending.isEmpty:
      state = .oldMouse
    case 0x24 where pending.isEmpty || pending.contains(where: { $0 < 0x30 || $0 > 0x39 }):
      pending.append(byte)
    case 0x24, 0x40...0x7E:
      let sequence = ControlSequence(parameters: pending, final: byte)
      reset()
      if sequence.tellsAttributes {
        hasSeenAttributes = true
      } else if sequence.opensPaste {
        state = .paste
      } else if var event = sequence.event {
        if alt, case .key(var press) = event {
          press.modifiers.insert(.alt)
          event = .key(press)
        }
        events.append(event)
      }
    default:
      reset()
      takeGround(byte, alt: false, into: &events)
    }
  }

  private mutating func takeKeypad(_ byte: UInt8, alt: Bool, into events: inout [TerminalEvent]) {
    switch byte {
    case 0x30...0x39, 0x3B:
      if pending.count < 64 { pending.append(byte) }
    case 0x20...0x7E:
      let press = ControlSequence(parameters: pending, final: byte).keypadPress
      reset()
      if var press {
        if alt { press.modifiers.insert(.alt) }
        events.append(.key(press))
      }
    default:
      reset()
      takeGround(byte, alt: false, into: &events)
    }
  }

  private mutating func takeConsole(_ byte: UInt8, into events: inout [TerminalEvent]) {
    reset()
    if (0x41...0x45).contains(byte) {
      events.append(.key(KeyPress(.function(Int(byte) - 0x40))))
    } else if byte < 0x20 {
      takeGround(byte, alt: false, into: &events)
    }
  }

  private mutating func takeOldMouse(_ byte: UInt8, into events: inout [TerminalEvent]) {
    pending.append(byte)
    guard pending.count == 3 else { return }
    let (code, column, row) = (Int(pending[0]) - 32, Int(pending[1]) - 32, Int(pending[2]) - 32)
    reset()
    if let event = ControlSequence.mouse(code: code, column: column, row: row, isPress: true) {
      events.append(event)
    }
  }

  private mutating func takeMessage(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch byte {
    case 0x07:
      endMessage(into: &events)
    case 0x18, 0x1A:
      reset()
    case UInt8(ascii: "\\") where pending == [0x1B]:
      message.removeLast()
      endMessage(into: &events)
    case _ where pending == [0x1B]:
      // Only ST may hold an Escape: this is another sequence, and the message was cut off.
      reset()
      takeEscape(byte, count: 1, into: &events)
    default:
      // Longer than any answer that means something here.
      if message.count < 64 || byte == 0x1B { message.append(byte) }
      pending = [byte]
    }
  }

  private mutating func endMessage(into events: inout [TerminalEvent]) {
    if case .message(UInt8(ascii: "]")) = state, let isLight = BackgroundReply.isLight(message) {
      events.append(.background(isLight: isLight))
    }
    reset()
  }

  private mutating func takeUTF8(_ byte: UInt8, alt: Bool, into events: inout [TerminalEvent]) {
    guard (0x80...0xBF).contains(byte) else {
      reset()
      takeGround(byte, alt: false, into: &events)
      return
    }
    pending.append(byte)
    guard pending.count == scalarLength else { return }
    // Overlong forms and surrogates do not validate, and are no text.
    if let character = String(validating: pending, as: UTF8.self)?.first, !Self.isControl(character)
    {
      events.append(.key(KeyPress(.character(character), alt ? .alt : [])))
    }
    reset()
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x80..<0xA0).contains($0.value) }
  }

  static func asciiPress(_ byte: UInt8) -> KeyPress {
    switch byte {
    case 0x0D, 0x0A: KeyPress(.enter)
    case 0x09: KeyPress(.tab)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x1B: KeyPress(.escape)
    case 0x00: KeyPress(.character(" "), .control)
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: KeyPress(Character(Unicode.Scalar(byte)))
    }
  }
}
