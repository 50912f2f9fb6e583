import RecordingCore
import TerminalKit

/// What lies above the form and takes the keys.
enum Layer: Equatable, Sendable {
  case picker(Picker)
  case prompt(Prompt)
  case question(Question)
  case review(Review)
  case page(Page)
  /// The picture, where it has no room beside the form.
  case picture
  case mending(Mending)
  case labels(KeyLabels)

  /// What it does.
  var content: any LayerContent {
    switch self {
    case .picker(let picker): picker
    case .prompt(let prompt): prompt
    case .question(let question): question
    case .review(let review): review
    case .page(let page): page
    case .picture: LargePicture()
    case .mending(let mending): mending
    case .labels(let labels): labels
    }
  }
}

extension AppState {
  /// Puts a changed layer in the place of the topmost.
  mutating func replaceTop(_ layer: Layer) {
    guard !layers.isEmpty else { return }
    layers[layers.count - 1] = layer
  }
}
