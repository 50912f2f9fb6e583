import TerminalKit

/// Where the parts of the console stand, from the size of the screen and what is shown.
struct ScreenLayout: Equatable {
  let header: Rect
  let rule: Rect
  /// The form; nil where only the body fits.
  let form: Rect?
  let checks: Rect?
  /// The body; nil where only the form fits.
  let body: Rect?
  /// The picture below the body; nil where it is hidden or has no room.
  let picture: Rect?
  /// The line between the sides; nil where only one shows.
  let divider: Rect?
  let help: Rect
  /// What a start would record; nil on a screen with few rows.
  let sentence: Rect?
  let footer: Rect

  /// Where a layer lies: everything between the rule and the help.
  var layer: Rect {
    Rect(
      left: rule.left, top: rule.bottom, columns: rule.size.columns,
      rows: max(0, help.top - rule.bottom))
  }

  /// The columns from which both sides show.
  static let wideColumns = 100
  /// The rows that the body keeps beside the picture, its heading included.
  private static let leastBodyRows = 22
  /// The smallest screen that holds a form.
  static let smallest = Size(columns: 30, rows: 10)

  static func isWide(_ size: Size) -> Bool { size.columns >= wideColumns }

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < smallest.columns || size.rows < smallest.rows
  }

  init(_ state: AppState) {
    self.init(
      size: state.size, isBodyShown: state.isBodyShown, isPictureShown: state.isPictureShown,
      formRows: state.formLayout.height)
  }

  init(size: Size, isBodyShown: Bool, isPictureShown: Bool, formRows: Int) {
    var rest = Rect(size)
    (header, rest) = rest.split(top: 1)
    (rule, rest) = rest.split(top: 1)
    let main: Rect
    (main, rest) = rest.split(top: ScreenLayout.mainRows(size))
    (help, rest) = rest.split(top: 1)
    if ScreenLayout.holdsSentence(size) {
      let parts = rest.split(top: 1)
      (sentence, footer) = (parts.upper, parts.lower)
    } else {
      (sentence, footer) = (nil, rest)
    }

    // The findings have all that the form leaves free.
    let checkRows = max(2, min(8, main.size.rows / 4), main.size.rows - formRows)
    func sides(_ left: Rect) -> (form: Rect, checks: Rect) {
      let (form, checks) = left.split(top: left.size.rows - checkRows)
      return (form, checks)
    }
    if ScreenLayout.isWide(size) {
      let (left, right) = main.split(left: ScreenLayout.formColumns(size))
      let (line, side) = right.split(left: 1)
      let parts = sides(left)
      (form, checks, divider) = (parts.form, parts.checks, line)
      if isPictureShown, ScreenLayout.holdsPicture(size) {
        (body, picture) = side.split(top: side.size.rows - PictureView.rows)
      } else {
        (body, picture) = (side, nil)
      }
    } else if isBodyShown {
      (form, checks, divider, body, picture) = (nil, nil, nil, main, nil)
    } else {
      let parts = sides(main)
      (form, checks, divider, body, picture) = (parts.form, parts.checks, nil, nil, nil)
    }
  }

  /// Whether a screen is wide and high enough for the picture beside the form.
  static func holdsPicture(_ size: Size) -> Bool {
    isWide(size) && mainRows(size) >= leastBodyRows + PictureView.rows
  }

  // Between header and rule above; help, sentence and footer below.
  private static func mainRows(_ size: Size) -> Int {
    max(0, size.rows - (holdsSentence(size) ? 5 : 4))
  }

  private static func holdsSentence(_ size: Size) -> Bool { size.rows >= 22 }

  /// The columns that the form has on a screen.
  static func formColumns(_ size: Size) -> Int {
    // 68 columns hold every group without needless rows; the rest is the body's.
    isWide(size) ? max(54, min(68, size.columns - 52)) : size.columns
  }
}

extension AppState {
  /// Keeps the focused field in view, with the heading above it where there is room.
  mutating func scrollFormToFocus() {
    // Behind an editor it is not seen.
    guard editor == nil, let rows = ScreenLayout(self).form?.size.rows, rows > 0 else { return }
    guard let stop = formLayout.stop(at: focus) else { return }
    let highest = max(0, stop.row - rows + 1)
    let lowest = max(0, stop.row - min(1, rows - 1))
    formTop = min(max(formTop, highest), min(lowest, max(0, formLayout.height - rows)))
    formTop = max(formTop, highest)
  }
}
