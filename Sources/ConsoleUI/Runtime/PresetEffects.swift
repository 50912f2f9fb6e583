import RecordingCore

extension PresetStore {
  /// Carries out an effect on presets.
  /// - Returns: its outcome; nil when the effect concerns something else.
  func carryOut(_ effect: Effect) -> Message? {
    switch effect {
    case .listPresets(let request, let name):
      return .presetsListed(request, list().map(PresetEntry.init), selecting: name)
    case .loadPreset(let name, let request):
      do throws(PresetError) {
        return .presetLoaded(request, name: name, .success(try preset(named: name).body))
      } catch {
        return .presetLoaded(request, name: name, .failure(Problem(error)))
      }
    case .savePreset(let name, let body, let replacing):
      do throws(PresetError) {
        try save(body, as: name, replacing: replacing)
        return .presetChanged(.saved(name, body), problem: nil)
      } catch .exists {
        return .presetChanged(.savingNeedsConsent(name), problem: nil)
      } catch {
        return .presetChanged(.saved(name, body), problem: Problem(error))
      }
    case .renamePreset(let old, let new):
      return .presetChanged(
        .renamed(old, to: new),
        problem: problem { (store) throws(PresetError) in try store.rename(old, to: new) })
    case .deletePreset(let name):
      return .presetChanged(
        .deleted(name),
        problem: problem { (store) throws(PresetError) in try store.delete(name) })
    default:
      return nil
    }
  }

  private func problem(_ work: (PresetStore) throws(PresetError) -> Void) -> Problem? {
    do throws(PresetError) {
      try work(self)
      return nil
    } catch {
      return Problem(error)
    }
  }
}

extension PresetEntry {
  /// Makes an entry from a line of the store's list.
  init(_ entry: PresetStore.Entry) {
    switch entry {
    case .preset(let preset):
      self.init(
        name: preset.name, detail: preset.summary ?? Summary.sentence(of: preset.body),
        isBuiltIn: preset.isBuiltIn)
    case .damaged(let name, let problem):
      self.init(
        name: name, detail: "", isBuiltIn: false, problem: problem.description)
    }
  }
}

extension Problem {
  /// Puts what the preset store says into a problem.
  init(_ error: PresetError) {
    switch error {
    case .file(let error): self.init(error)
    case .unknown, .invalidName, .builtIn, .exists, .notABody, .damaged, .noFolder:
      self.init(title: error.title, detail: error.detail, nextStep: error.nextStep)
    }
  }
}
