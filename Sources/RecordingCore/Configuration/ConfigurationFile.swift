/// Reads `config.yaml`; what is not understood is named and the rest counts.
public enum ConfigurationFile {
  /// Loads the settings; without a file no YAML is parsed.
  ///
  /// - Parameter path: Where the file is; nil without a home.
  /// - Returns: The settings, and everything that was not understood, in the order of the file.
  public static func load(_ path: String?) -> (Configuration, [FileProblem]) {
    guard let path, AtomicFile(path).exists else { return (Configuration(), []) }
    do {
      return read(try YAMLFile.read(path), of: path)
    } catch {
      var configuration = Configuration()
      configuration.serviceProblem = error
      return (configuration, [error])
    }
  }

  /// Reads the settings from a document.
  static func read(_ document: YAMLNode?, of file: String) -> (Configuration, [FileProblem]) {
    var reader = ConfigurationReader(file: file)
    if let document { reader.readRoot(document) }
    return (reader.configuration, reader.problems)
  }
}

private struct ConfigurationReader {
  let file: String
  var configuration = Configuration()
  var problems: [FileProblem] = []

  mutating func readRoot(_ root: YAMLNode) {
    for entry in entries(of: root, named: "the file") {
      switch entry.key {
      case "profile":
        configuration.profile = text(of: entry)
        if configuration.profile == nil, !entry.value.isEmpty { doubt() }
      case "theme": configuration.theme = text(of: entry)
      case "preset": configuration.preset = text(of: entry)
      case "preset_folders": configuration.presetFolders = folders(of: entry)
      case "profiles":
        for profile in entries(of: entry.value, named: "`profiles`") { readProfile(profile) }
      case "keys":
        for setting in entries(of: entry.value, named: "`keys`") { readKeys(setting) }
      case "label_starts": configuration.labelsStarts = flag(of: entry) ?? false
      default:
        let meant = unknown(
          entry,
          among: [
            "profile", "profiles", "theme", "preset", "preset_folders", "label_starts", "keys",
          ])
        if meant == "profile" { doubt() }
      }
    }
    checkProfile(in: root)
  }

  private mutating func readProfile(_ entry: YAMLNode.Entry) {
    var profile = Profile(name: entry.key, line: entry.line)
    let known = problems.count
    for setting in entries(of: entry.value, named: "profile `\(entry.key)`") {
      switch setting.key {
      case "region":
        profile.region = region(of: setting)
        if profile.region == nil, !setting.value.isEmpty { profile.serviceProblem = problems.last }
      case "base_url":
        profile.baseURL = baseURL(of: setting)
        if profile.baseURL == nil, !setting.value.isEmpty { profile.serviceProblem = problems.last }
      case "api_key_command": profile.apiKeyCommand = text(of: setting)
      case "theme": profile.theme = text(of: setting)
      case "preset": profile.preset = text(of: setting)
      case "api_key", "key", "token":
        report(
          setting.line,
          "a key does not belong into a file: use `api_key_command` or RECALL_API_KEY")
      default:
        let meant = unknown(
          setting, among: ["region", "base_url", "api_key_command", "theme", "preset"])
        if meant == "region" || meant == "base_url" { profile.serviceProblem = problems.last }
      }
    }
    // What is not understood may have been its service.
    if profile.region == nil, profile.baseURL == nil {
      profile.serviceProblem = problems.dropFirst(known).first
    }
    if profile.region != nil, profile.baseURL != nil {
      report(entry.line, "profile `\(entry.key)` has `region` and `base_url`; `base_url` counts")
    }
    configuration.profiles.append(profile)
  }

  private mutating func folders(of entry: YAMLNode.Entry) -> [String] {
    var folders: [String] = []
    for node in elements(of: entry) {
      guard let folder = node.text, folder.hasPrefix("/") || folder.hasPrefix("~/") else {
        report(
          node.line, "`\(entry.key)`: a folder was expected, by its whole path or from ~/ on")
        continue
      }
      folders.append(folder)
    }
    return folders
  }

  /// The elements of a list, or the one value that stands in its place.
  private func elements(of entry: YAMLNode.Entry) -> [YAMLNode] {
    if case .list(let elements) = entry.value.content { elements } else { [entry.value] }
  }

  private mutating func readKeys(_ entry: YAMLNode.Entry) {
    let nodes = elements(of: entry)
    var keys: [String] = []
    for node in nodes {
      if let key = node.text {
        keys.append(key)
      } else {
        report(node.line, "`\(entry.key)`: a key's name was expected, this is \(node.kindName)")
      }
    }
    guard !keys.isEmpty || nodes.isEmpty else { return }
    configuration.keys.append(KeySetting(command: entry.key, keys: keys, line: entry.line))
  }

  private mutating func region(of entry: YAMLNode.Entry) -> String? {
    guard let region = text(of: entry) else { return nil }
    guard Region(named: region) == nil else { return region }
    let names = Region.allCases.map(\.rawValue)
    report(
      entry.value.line,
      "`\(region)` is no region" + NearestName.hint(for: region, among: names)
        + "; there are \(names.joined(separator: ", "))")
    // Kept all the same: whoever uses it must refuse it, rather than turn to another service.
    return region
  }

  private mutating func baseURL(of entry: YAMLNode.Entry) -> String? {
    guard let url = text(of: entry) else { return nil }
    do {
      _ = try ServiceAddress(baseURL: url)
    } catch {
      report(entry.value.line, "`base_url` \(error.phrase)")
    }
    return url
  }

  private mutating func checkProfile(in root: YAMLNode) {
    guard let name = configuration.profile, configuration.profile(named: name) == nil,
      case .map(let entries) = root.content,
      let entry = entries.first(where: { $0.key == "profile" })
    else { return }
    report(
      entry.line,
      "no profile is named `\(name)`"
        + NearestName.hint(for: name, among: configuration.profiles.map(\.name)))
    configuration.profile = nil
    doubt()
  }

  /// Takes the last problem for why the service is not known.
  private mutating func doubt() { configuration.serviceProblem = problems.last }

  private mutating func flag(of entry: YAMLNode.Entry) -> Bool? {
    switch text(of: entry) {
    case "true": return true
    case "false": return false
    case nil: return nil
    case let text?:
      report(entry.value.line, "`\(entry.key)`: true or false was expected, this is `\(text)`")
      return nil
    }
  }

  private mutating func text(of entry: YAMLNode.Entry) -> String? {
    if let text = entry.value.text { return text }
    if !entry.value.isEmpty {
      report(
        entry.value.line, "`\(entry.key)`: a text was expected, this is \(entry.value.kindName)")
    }
    return nil
  }

  private mutating func entries(of node: YAMLNode, named name: String) -> [YAMLNode.Entry] {
    if case .map(let entries) = node.content { return entries }
    if !node.isEmpty { report(node.line, "\(name): a map was expected, this is \(node.kindName)") }
    return []
  }

  /// Names a setting that there is none of.
  /// - Returns: The one that was most likely meant.
  private mutating func unknown(_ entry: YAMLNode.Entry, among names: [String]) -> String? {
    report(
      entry.line,
      "`\(entry.key)` is not known here" + NearestName.hint(for: entry.key, among: names))
    return NearestName.of(entry.key, among: names)
  }

  private mutating func report(_ line: Int, _ reason: String) {
    problems.append(FileProblem(file: file, line: line, reason: reason))
  }
}
