import RecordingCore

/// The service that a command talks to, and the way to its key.
struct ServiceAccess {
  let surroundings: Surroundings
  let profile: Profile?
  let address: ServiceAddress

  init(_ options: ServiceOptions, in surroundings: Surroundings = Surroundings()) throws {
    try self.init(options.choice, profile: options.profile, in: surroundings)
    surroundings.reportProblems()
  }

  init(_ flags: ServiceChoice, profile name: String?, in surroundings: Surroundings) throws {
    self.surroundings = surroundings
    profile = try surroundings.profile(named: name)
    if profile == nil, flags.isSilent, ServiceChoice(environment: surroundings.environment).isSilent
    {
      try surroundings.requireClearProfile()
    }
    address = try ServiceAddress.resolve(
      flags: flags, environment: surroundings.environment, profile: profile.map(ServiceChoice.init))
  }

  /// The key: from the environment, else from the profile's command.
  /// - Throws: `APIKeyError` or `APIKeyCommandError` when there is none to use.
  func key() throws -> APIKey {
    let environment = surroundings.environment
    let isGiven = APIKey.variables.contains { environment[$0]?.isEmpty == false }
    guard !isGiven, let command = profile?.apiKeyCommand else {
      return try APIKey(environment: environment)
    }
    let output = try APIKeyCommand(command).run()
    for line in output.messages.split(separator: "\n") { Output.remark(String(line)) }
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

extension ServiceChoice {
  /// What a profile says; of both, its base URL counts.
  fileprivate init(_ profile: Profile) {
    self.init(
      .profile(profile.name), region: profile.baseURL == nil ? profile.region : nil,
      baseURL: profile.baseURL)
  }
}
