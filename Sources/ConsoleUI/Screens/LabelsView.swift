import TerminalKit

/// Letters over everything in view that the cursor can go to.
enum LabelsView {
  static func draw(_ labels: KeyLabels, _ state: AppState, on canvas: inout Canvas) {
    guard let form = ScreenLayout(state).form else { return }
    canvas.clipped(to: form) { canvas in
      for label in labels.open {
        guard let stop = state.formLayout.stop(at: label.focus) else { continue }
        canvas.write(
          label.letters,
          at: Point(
            column: form.left + stop.column, row: form.top + stop.row - state.formTop),
          role: .footerKey, overlay: .listSelected)
      }
    }
  }
}
