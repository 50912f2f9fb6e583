import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

extension TestStore {
  /// Expects exactly these effects since the last time.
  mutating func expect(
    _ effects: Effect..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let waiting = takeEffects()
    #expect(waiting == effects, sourceLocation: sourceLocation)
  }
}

extension ScreenSnapshot {
  /// Expects a screen to look as it was recorded.
  static func check(
    _ canvas: Canvas, cursor: Point? = nil, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let difference = difference(canvas, cursor: cursor, named: name, file: file) else {
      return
    }
    Issue.record(
      Comment(rawValue: "screen \(name) changed:\n\(difference)"), sourceLocation: sourceLocation)
  }
}

extension TextFiles {
  /// Carries out an effect on texts; nil when it concerns something else.
  func carryOut(_ effect: Effect) -> Message? {
    guard case .files(let job) = effect else { return nil }
    switch job {
    case .keepText(let text): return keep(text)
    case .importText(let text, let request):
      return .imported(request, from: nil, body(in: text))
    case .importFile(let name, let request):
      return .imported(request, from: shown(path(name)), body(inFile: name))
    case .exportBody(let body, let notation, let bot, let name, let replacing):
      return export(body, notation, bot, to: name, replacing: replacing)
    case .saveDraft, .savePreset, .renamePreset, .duplicatePreset, .deletePreset, .rememberTheme,
      .removeLeftovers:
      return nil
    }
  }
}

extension PresetStore {
  /// Carries out an effect on presets; nil when it concerns something else.
  func carryOut(_ effect: Effect) -> Message? {
    switch effect {
    case .files(.savePreset(let name, let body, let replacing)):
      carryOut(saving: body, as: name, replacing: replacing)
    case .files(.renamePreset(let old, let new)): carryOut(renaming: old, to: new)
    case .files(.deletePreset(let name)): carryOut(deleting: name)
    case .read(.listPresets(let name)):
      .presetsListed(list().map(PresetEntry.init), selecting: name)
    case .read(.loadPreset(let name)): carryOut(loading: name)
    default: nil
    }
  }
}
