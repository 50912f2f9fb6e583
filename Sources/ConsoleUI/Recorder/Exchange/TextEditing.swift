import RecordingCore

/// What came back from the operator's editor.
public enum EditOutcome: Equatable, Sendable {
  /// The text as it was left.
  case text(String)
  /// No text: there is no editor, it failed, or its file cannot be read.
  case failed(Problem)
}

// The body as text in the operator's own editor.
extension AppState {
  /// Takes the text that the editor left: a body becomes the draft, anything else is asked about.
  mutating func takeEdited(_ outcome: EditOutcome) -> [Effect] {
    let text: String
    switch outcome {
    case .text(let edited): text = edited
    case .failed(let problem):
      status = StatusLine(problem)
      return []
    }
    do throws(JSONSyntaxError) {
      let value = try JSONParser.parse(text)
      do throws(DraftError) {
        takeEdited(try Draft(body: value), value)
      } catch {
        askToEditAgain(text, error.message)
      }
    } catch {
      askToEditAgain(text, "line \(error.line), column \(error.column): \(error.reason)")
    }
    return []
  }

  private mutating func takeEdited(_ new: Draft, _ value: JSONValue) {
    guard value != Body(draft).value else {
      status = StatusLine(.info, "Nothing was changed")
      return
    }
    change { $0 = new }
    focusChosenStop()
    status = StatusLine(.info, "The body is as you wrote it. \(keys.name(of: .undo)) takes it back")
  }

  private mutating func askToEditAgain(_ text: String, _ fault: String) {
    ask(
      .editAgain(text), "Not taken",
      "\(fault)\n\nEdit the text again? Dropped, it is kept in a file.",
      yes: "edit again", no: "drop")
  }

  /// Keeps the texts that nobody decided about when the console ends.
  var effectsForUndecidedTexts: [Effect] {
    layers.compactMap { layer in
      guard case .question(let question) = layer, case .editAgain(let text) = question.purpose
      else { return nil }
      return .files(.keepText(text))
    }
  }
}
