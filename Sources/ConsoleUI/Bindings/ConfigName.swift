extension Command {
  /// The name in `config.yaml`, such as `take_from_bot`.
  public var configName: String { rawValue.snakeCased }

  /// Finds the command with a name of `config.yaml`; nil when there is none.
  public init?(configName: String) {
    guard let command = Self.allCases.first(where: { $0.configName == configName }) else {
      return nil
    }
    self = command
  }
}

extension KeyContext {
  /// The name for programs, such as `preset_list`.
  public var configName: String { String(describing: self).snakeCased }
}

extension String {
  fileprivate var snakeCased: String {
    var isInCapitals = false
    return reduce(into: "") { name, character in
      // Capitals that follow each other are one word: `asJSON` is `as_json`.
      if character.isUppercase, !isInCapitals { name += "_" }
      isInCapitals = character.isUppercase
      name += character.lowercased()
    }
  }
}
