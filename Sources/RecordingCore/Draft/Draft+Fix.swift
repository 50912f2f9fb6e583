extension Draft {
  /// The change of the settings that mends a finding about the body.
  ///
  /// Defaults that only the body has written out must not keep a setting from its place.
  public func fix(for check: Check, isOwnHost: Bool) -> Fix? {
    guard let fix = check.fix, form != .asSet else { return check.fix }
    return Checker(isOwnHost: isOwnHost).checks(of: settings)
      .first { $0.rule == check.rule && $0.pointer == check.pointer }?.fix ?? fix
  }
}
