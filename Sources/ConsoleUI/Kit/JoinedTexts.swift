extension [String] {
  /// The texts one after another, with another text between each two.
  ///
  /// `joined` gives the same, but its first use in a start makes the runtime search every conformance of the program,
  /// so what the first frame shows is put together with this.
  func joined(by separator: String) -> String {
    guard var line = first else { return "" }
    for text in dropFirst() {
      line += separator
      line += text
    }
    return line
  }
}
