import RecordingCore
import TerminalKit

/// A question that is answered with yes or no.
struct Question: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case quit
    /// Leaving while a start has not ended.
    case leaveStarts
    case replacePreset(String)
    case deletePreset(String)
    /// A text that is no body, as the editor left it.
    case editAgain(String)
    case replaceFile(String)
    /// The bot that an imported command names.
    case chooseBot(BotID)
    /// An option of a provider that is not chosen.
    case goToOption(JSONPointer)
  }

  let purpose: Purpose
  let title: String
  let text: String
  /// What the two answers do.
  let yes, no: String

  /// The keys that answer it, with what they do here.
  func footer(_ keys: KeyTable) -> [KeyBinding] {
    keys.footer(for: .question).map { row in
      switch row.command {
      case .accept: row.titled(yes)
      case .close: row.titled(no)
      default: row
      }
    }
  }
}

extension Question: LayerContent {
  var context: KeyContext { .question }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PromptView.draw(self, state.keys, in: area, on: &canvas, glyphs: state.glyphs)
    return nil
  }
}

// Asking, and what follows an answer.
extension AppState {
  mutating func ask(
    _ purpose: Question.Purpose, _ title: String, _ text: String, yes: String, no: String
  ) {
    layers.append(
      .question(Question(purpose: purpose, title: title, text: text, yes: yes, no: no)))
  }

  fileprivate mutating func take(_ press: KeyPress, _ question: Question) -> [Effect] {
    switch keys.command(for: press, in: .question) {
    case .accept:
      _ = layers.popLast()
      switch question.purpose {
      case .quit, .leaveStarts:
        exit = .quit
        return []
      case .replacePreset(let name):
        return [.files(.savePreset(name, body: Body(draft).value, replacing: .anything))]
      case .deletePreset(let name):
        return [.files(.deletePreset(name))]
      case .editAgain(let text):
        return [.terminal(.editBody(text))]
      case .replaceFile(let path):
        return [exportBody(to: path, replacing: true)]
      case .chooseBot(let id): return choose(id)
      case .goToOption(let pointer):
        // The list that it was chosen from.
        if case .picker? = layers.last { _ = layers.popLast() }
        go(to: pointer)
        return []
      }
    case .close?:
      _ = layers.popLast()
      if case .editAgain(let text) = question.purpose { return [.files(.keepText(text))] }
      return []
    case let command?: return runAnywhere(command)
    case nil: return []
    }
  }
}
