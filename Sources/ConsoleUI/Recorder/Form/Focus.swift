import RecordingCore

/// Where the cursor of the form is: a control, and which of its options.
struct Focus: Hashable, Sendable {
  /// The place of the body that the control sets.
  var pointer: JSONPointer
  /// The option in a radio group; 0 elsewhere.
  var stop: Int

  init(_ pointer: JSONPointer, stop: Int = 0) {
    self.pointer = pointer
    self.stop = stop
  }
}

/// Where a key moves the cursor.
enum Direction: Equatable, Sendable {
  case up, down, left, right, nextField, previousField, first, last
}

extension FormLayout {
  /// The control of a place where it stands; nil where there is none.
  func placed(_ pointer: JSONPointer) -> PlacedControl? {
    guard let control = FormControl.of(pointer) else { return nil }
    return controls.first { $0.control === control }
  }

  /// The place of a focus; the first place of the form when it has none.
  func stop(at focus: Focus) -> Stop? {
    guard let placed = placed(focus.pointer) else { return controls.first?.stops.first }
    return placed.stops[min(max(0, focus.stop), placed.stops.count - 1)]
  }

  /// The place that a key leads to; the same one where there is nothing further.
  func focus(from focus: Focus, _ direction: Direction) -> Focus {
    guard let current = stop(at: focus) else { return focus }
    switch direction {
    case .up, .down:
      return vertical(from: current, down: direction == .down)
    case .left, .right:
      let row = stops.filter { $0.row == current.row }
      guard let index = row.firstIndex(of: current) else { return current.focus }
      let next = direction == .left ? index - 1 : index + 1
      return row.indices.contains(next) ? row[next].focus : current.focus
    case .nextField, .previousField:
      return field(from: current.focus, forward: direction == .nextField)
    case .first:
      return stops.first?.focus ?? focus
    case .last:
      return controls.last?.stops.first?.focus ?? focus
    }
  }

  // The nearest row with a place, and there the place whose middle is nearest.
  private func vertical(from current: Stop, down: Bool) -> Focus {
    let rows = stops.map(\.row).filter { down ? $0 > current.row : $0 < current.row }
    guard let row = down ? rows.min() : rows.max() else { return current.focus }
    let nearest = stops.filter { $0.row == row }
      .min { abs($0.column - current.column) < abs($1.column - current.column) }
    return nearest?.focus ?? current.focus
  }

  private func field(from focus: Focus, forward: Bool) -> Focus {
    let pointers = controls.map(\.control.pointer)
    guard let index = pointers.firstIndex(of: focus.pointer) else { return focus }
    let next = (index + (forward ? 1 : pointers.count - 1)) % pointers.count
    return Focus(pointers[next])
  }
}
