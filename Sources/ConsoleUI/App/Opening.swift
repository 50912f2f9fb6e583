public import RecordingCore

extension AppState {
  /// Takes up a draft that was made before the console opened; undo goes back to the one it had.
  /// - Parameters:
  ///   - draft: The draft.
  ///   - preset: The preset that it was made from; nil for none.
  public mutating func takeUp(_ draft: Draft, preset: LoadedPreset? = nil) {
    replaceDraft(draft, preset: preset)
  }
}
