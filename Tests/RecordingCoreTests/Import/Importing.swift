import RecordingCore
import Testing

/// Reads a text as an operator brings it; of files there are those alone that are given.
func imported(
  _ text: String, files: [String: String] = [:]
) throws(ImportError) -> ImportedBody {
  try ImportedBody.read(text) { (name) throws(FileProblem) in
    guard let text = files[name] else { throw FileProblem(file: name, reason: "not here") }
    return text
  }
}

/// The error that a text makes.
func importError(_ text: String) throws -> ImportError {
  try #require(throws: ImportError.self) { try imported(text) }
}

extension ImportError {
  /// Everything that it says.
  var words: String { "\(title): \(detail): \(nextStep)" }
}
