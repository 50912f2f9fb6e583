import RecordingCore
import TerminalKit

/// A page to read, with the first line that is visible.
struct Page: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    case keys
    case about(JSONPointer)
    case notes(title: String, [String])
    case comparison(BodyComparison)
  }

  let content: Content
  var top = 0
}

extension Page: LayerContent {
  var context: KeyContext { .page }

  func does(_ command: Command, _ state: AppState, _ inspection: Inspection) -> Bool {
    switch command {
    case .compare: hasNextComparison
    case .palette: content == .keys && state.layers.count == 1
    default: true
    }
  }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func turnWheel(_ step: Int, in state: inout AppState) -> [Effect] {
    state.scroll(self, to: top + step * AppState.wheelRows)
    return []
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PageView.draw(self, state, in: area, on: &canvas)
    return nil
  }
}

// What keys do on a page.
extension AppState {
  fileprivate mutating func take(_ press: KeyPress, _ current: Page) -> [Effect] {
    var page = current
    let height = max(1, size.rows - 6)
    switch keys.command(for: press, in: .page) {
    case .moveUp: page.top -= 1
    case .moveDown: page.top += 1
    case .pageUp: page.top -= height
    case .pageDown: page.top += height
    case .first: page.top = 0
    case .last: page.top = .max
    case .compare:
      guard case .comparison(let comparison) = page.content else { return [] }
      page = Page(content: .comparison(self.comparison(after: comparison)))
    case .palette:
      // Whatever the keys do can be found and run by its words; over a review they are only read.
      guard page.content == .keys, layers.count == 1 else { return [] }
      _ = layers.popLast()
      return openPalette()
    case let command?: return runAnywhere(command)
    case nil: return []
    }
    scroll(page, to: page.top)
    return []
  }

  /// Puts a line of the topmost page first, as far as there is more of it.
  mutating func scroll(_ page: Page, to top: Int) {
    var page = page
    page.top = min(max(0, top), PageView.lastTop(of: page, in: self))
    replaceTop(.page(page))
  }
}
