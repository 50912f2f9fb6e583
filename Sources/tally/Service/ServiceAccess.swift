import RecordingCore

/// The service that a command talks to, and the way to its key.
struct ServiceAccess {
  let surroundings: Surroundings
  let profile: Profile?
  let address: ServiceAddress
  /// Whether a flag, the environment or a profile named the service, and not the default alone.
  let isChosen: Bool

  init(_ options: ServiceOptions, in surroundings: Surroundings = Surroundings()) throws {
    try self.init(options.choice, profile: options.profile, in: surroundings)
    surroundings.reportProblems()
  }

  init(_ flags: ServiceChoice, profile name: String?, in surroundings: Surroundings) throws {
    self.surroundings = surroundings
    profile = try surroundings.profile(named: name)
    if flags.isSilent, ServiceChoice(environment: surroundings.environment).isSilent {
      try surroundings.requireClearService(of: profile)
    }
    isChosen =
      !flags.isSilent || !ServiceChoice(environment: surroundings.environment).isSilent
      || profile.map { !ServiceChoice($0).isSilent } ?? false
    address = try ServiceAddress.resolve(
      flags: flags, environment: surroundings.environment,
      profile: profile.map { ServiceChoice($0) })
  }

  /// The key: from the environment, else from the profile's command, whose key is for the profile's service alone.
  /// - Throws: `APIKeyError`, `APIKeyCommandError` or `Failure` when there is none to use.
  func key() throws -> APIKey {
    do throws(APIKeyError) {
      return try APIKey(environment: surroundings.environment)
    } catch {
      guard error == .missing, let profile, let command = profile.apiKeyCommand else { throw error }
      return try key(of: profile, from: command)
    }
  }

  private func key(of profile: Profile, from command: String) throws -> APIKey {
    let own = ServiceChoice(profile)
    let isMeant =
      own.isSilent ? address.region != nil : (try? own.address())?.origin == address.origin
    guard isMeant else {
      let meant = own.isSilent ? "Recall.ai's own regions" : "its own service"
      throw Failure(
        .configuration, APIKeyError.missing.title,
        "the api_key_command of profile \(profile.name) is for \(meant), not for \(address)",
        nextStep: "set \(APIKey.variables[0]) to a key of \(address), or choose a profile for it")
    }
    let output = try APIKeyCommand(command).run()
    for line in output.messages.split(separator: "\n") { Output.remark(String(line)) }
    if output.unusedLines > 0 {
      Output.remark(
        "tally: the api_key_command of profile \(profile.name) printed more than one line; only the "
          + "first counts, which is the key")
    }
    return try APIKey(output.key)
  }

  /// The key for a console, which asks when there is none, and why there is none where one was meant.
  func keyIfGiven() -> (APIKey?, problem: String?) {
    do {
      return (try key(), nil)
    } catch APIKeyError.missing {
      return (nil, nil)
    } catch let error as any Explained {
      return (nil, "\(error.title): \(error.detail)")
    } catch {
      return (nil, "\(error)")
    }
  }

  /// A client with the key, for commands, which cannot ask for one.
  func client() throws -> RecallClient {
    do {
      return RecallClient(address: address, key: try key(), transport: CurlTransport())
    } catch APIKeyError.missing {
      throw Failure(
        .configuration, APIKeyError.missing.title, APIKeyError.missing.detail,
        nextStep: APIKeyError.missing.nextStep
          + ", or give the profile an api_key_command in config.yaml")
    }
  }
}

extension APIKeyError: Explained {}
