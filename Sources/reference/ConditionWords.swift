import RecordingCore

extension Condition {
  /// The condition as a clause in Markdown, such as "`retention` is null".
  var words: String { clause(Markdown.code) }
}

extension JSONPointer {
  /// The place with dots between its keys, as code.
  var code: String { Markdown.code(dotted) }
}
