extension Source {
  /// The source in words.
  package var words: String {
    switch self {
    case .reference: "the reference page of the endpoint"
    case .documentation2025: "the documentation of June 2025"
    case .newerDocumentation: "later documentation"
    case .observed: "public code and reports"
    }
  }
}
