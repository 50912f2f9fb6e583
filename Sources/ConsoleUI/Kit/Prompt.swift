import RecordingCore
import TerminalKit

/// A text that is asked for.
struct Prompt: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case savePreset
    case renamePreset(String)
    case duplicatePreset(String)
    case apiKey(then: Command)
    case importBody
    case exportBody
  }

  let purpose: Purpose
  let title: String
  let hint: String
  var input: TextInput
  /// What is wrong with the text; shown until it changes.
  var problem: String?
}

extension Prompt: LayerContent {
  var context: KeyContext { .text }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func paste(_ text: String, in state: inout AppState) -> [Effect] {
    // The line of a prompt has no line breaks, which a command needs.
    if purpose == .importBody, ImportedBody.mayBe(text) {
      _ = state.layers.popLast()
      return state.importPasted(text)
    }
    var prompt = self
    prompt.input.paste(text)
    prompt.problem = nil
    state.replaceTop(.prompt(prompt))
    return []
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PromptView.draw(self, in: area, on: &canvas, glyphs: state.glyphs)
  }
}

// What keys do while a text is asked for.
extension AppState {
  fileprivate mutating func take(_ press: KeyPress, _ current: Prompt) -> [Effect] {
    var prompt = current
    switch keys.command(for: press, in: .text) {
    case .accept: return accept(prompt)
    case let command?: return runAnywhere(command)
    case nil:
      _ = prompt.input.handle(press)
      prompt.problem = nil
      replaceTop(.prompt(prompt))
      return []
    }
  }

  private mutating func accept(_ current: Prompt) -> [Effect] {
    var prompt = current
    let text = prompt.input.text
    switch prompt.purpose {
    case .savePreset, .renamePreset, .duplicatePreset:
      if let fault = PresetName.fault(in: text) {
        prompt.problem = "This cannot be the name: \(fault)"
      } else {
        _ = layers.popLast()
        if case .renamePreset(let old) = prompt.purpose {
          return text == old ? [] : [.files(.renamePreset(old, to: text))]
        }
        if case .duplicatePreset(let old) = prompt.purpose {
          return [.files(.duplicatePreset(old, as: text))]
        }
        // Only the loaded body is known to the operator; another one in its place asks first.
        let known = preset.flatMap { $0.name == text ? $0.body : nil }
        let replacing = known.map(PresetStore.Replacing.only) ?? .nothing
        return [.files(.savePreset(text, body: Body(draft).value, replacing: replacing))]
      }
    case .apiKey(let command):
      do throws(APIKeyError) {
        let key = try APIKey(text)
        _ = layers.popLast()
        service.hasKey = true
        isKeyRefused = false
        return [.service(.useKey(key))] + run(command)
      } catch {
        prompt.problem = "\(error.detail). \(error.nextStep)"
      }
    case .importBody, .exportBody:
      let path = text.trimmingBlanks
      if path.isEmpty || path.hasSuffix("/") {
        prompt.problem = "This is not the path of a file"
      } else {
        _ = layers.popLast()
        return [
          prompt.purpose == .importBody
            ? importWritten(path) : exportBody(to: path, replacing: false)
        ]
      }
    }
    replaceTop(.prompt(prompt))
    return []
  }

  /// Asks for the key that a request needs; what was wanted goes on afterwards.
  mutating func askForKey(then command: Command) {
    layers.append(
      .prompt(
        Prompt(
          purpose: .apiKey(then: command), title: "API key for \(service.name)",
          hint: (isKeyRefused ? "The service does not know the key that was used. " : "")
            + "It is used in this run only and never written down. RECALL_API_KEY saves asking.",
          input: TextInput(isSecret: true))))
  }
}
