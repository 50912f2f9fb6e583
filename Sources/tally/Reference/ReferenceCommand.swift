import ArgumentParser
import RecordingCore

/// Prints the pages of the reference, of which scripts/docs makes the files in docs/.
struct ReferenceCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print a page of the reference; without one, list the pages.",
    shouldDisplay: false)

  @Argument(help: "The page, by the name of its file.")
  var page: ReferencePage?

  func perform() throws -> SysExit {
    if let page {
      Output.document(try page.text)
    } else {
      for page in ReferencePage.allCases { Output.line(page.rawValue) }
    }
    return .done
  }
}
