import RecordingCore

extension PresetStore {
  /// Reads a preset.
  func carryOut(loading name: String) -> Message {
    do throws(PresetError) {
      return .presetLoaded(name: name, .success(try preset(named: name).body))
    } catch {
      return .presetLoaded(name: name, .failure(Problem(error)))
    }
  }

  /// Writes a preset.
  func carryOut(saving body: JSONValue, as name: String, replacing: Replacing) -> Message {
    do throws(PresetError) {
      try save(body, as: name, replacing: replacing)
      return .presetChanged(.saved(name, body), problem: nil)
    } catch .exists {
      return .presetChanged(.savingNeedsConsent(name), problem: nil)
    } catch {
      return .presetChanged(.saved(name, body), problem: Problem(error))
    }
  }

  /// Gives a preset another name.
  func carryOut(renaming old: String, to new: String) -> Message {
    .presetChanged(
      .renamed(old, to: new),
      problem: problem { (store) throws(PresetError) in try store.rename(old, to: new) })
  }

  /// Keeps the body of a preset under another name as well.
  func carryOut(duplicating name: String, as copy: String) -> Message {
    .presetChanged(
      .duplicated(name, as: copy),
      problem: problem { (store) throws(PresetError) in
        try store.save(try store.preset(named: name).body, as: copy)
      })
  }

  /// Takes a preset away.
  func carryOut(deleting name: String) -> Message {
    .presetChanged(
      .deleted(name),
      problem: problem { (store) throws(PresetError) in try store.delete(name) })
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
        name: preset.name,
        detail: (preset.isShared ? "shared: " : "")
          + (preset.summary ?? Summary.sentence(of: preset.body)),
        isBuiltIn: preset.isBuiltIn, body: preset.body)
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
    case .unknown, .invalidName, .builtIn, .shared, .exists, .notABody, .damaged, .noFolder:
      self.init(title: error.title, detail: error.detail, nextStep: error.nextStep)
    }
  }
}
