extension ServiceChoice {
  /// The choice of a profile, of which the base URL counts where it has both.
  public init(_ profile: Profile) {
    self.init(
      .profile(profile.name), region: profile.baseURL == nil ? profile.region : nil,
      baseURL: profile.baseURL)
  }
}
