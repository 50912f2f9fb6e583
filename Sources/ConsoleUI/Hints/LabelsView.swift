import TerminalKit

/// Letters over everything in view that the cursor can go to.
enum LabelsView {
  static func draw(_ labels: KeyLabels, _ state: AppState, on canvas: inout Canvas) {
    guard let form = ScreenLayout(state).form else { return }
    canvas.clipped(to: form) { canvas in
      for label in labels.open {
        guard let point = point(of: label.place, state, in: form) else { continue }
        canvas.write(label.letters, at: point, role: .footerKey, overlay: .listSelected)
      }
    }
  }

  private static func point(
    of place: KeyLabels.Place, _ state: AppState, in form: Rect
  ) -> Point? {
    switch place {
    case .stop(let focus):
      state.formLayout.stop(at: focus).map { stop in
        Point(column: form.left + stop.column, row: form.top + stop.row - state.formTop)
      }
    case .row(let id):
      EditorView.rowsInView(state).first { state.editor?.rows[$0.row].id == id }.map { inView in
        Point(column: form.left + 1, row: inView.line)
      }
    }
  }
}
