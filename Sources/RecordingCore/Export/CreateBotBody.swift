extension Body {
  /// The settings as Create Bot takes them, inside `recording_config`; they stay as they are.
  public var textForCreateBot: String {
    JSONValue.object([ImportedBody.wrapper: value]).prettyText
  }
}
