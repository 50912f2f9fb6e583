import RecordingCore

extension SysExit {
  /// Every code with its meaning, a line each, for the help.
  static var table: String {
    allCases.map { "  \($0.rawValue)\t\($0.words)" }.joined(separator: "\n")
  }

  /// The worst of several; `done` of none.
  static func worst(of statuses: some Sequence<SysExit>) -> SysExit {
    statuses.max { $0.rawValue < $1.rawValue } ?? .done
  }
}
