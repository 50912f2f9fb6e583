/// The meeting that a bot is sent to.
public struct Meeting: Equatable, Sendable {
  /// The platform's code, for example `google_meet`.
  public let platform: String?
  /// The meeting's name on its platform.
  public let id: String?
  /// The link, without query and fragment, which may hold a password; only where the service gives
  /// it.
  public let link: String?
  /// The title that the host gave it, once known.
  public let title: String?

  /// Makes a meeting.
  public init(
    platform: String? = nil, id: String? = nil, link: String? = nil, title: String? = nil
  ) {
    self.platform = platform
    self.id = id
    self.link = link
    self.title = title
  }

  /// What people call it: its title, else platform and id, else the link; nil when nothing is
  /// known.
  public var name: String? {
    if let title { return title }
    let parts = [platformTitle, id].compactMap { $0 }
    return parts.isEmpty ? link : parts.joined(separator: " ")
  }

  /// The platform as people write it: `Google Meet`.
  public var platformTitle: String? {
    platform?.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
