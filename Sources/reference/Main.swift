import RecordingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints a page of the reference; without an argument, the names of all pages.
///
/// The standard input holds what `tally --experimental-dump-help` prints.
@main
enum Reference {
  static func main() throws {
    guard let name = CommandLine.arguments.dropFirst().first else {
      for page in ReferencePage.allCases { print(page.rawValue) }
      return
    }
    guard let page = ReferencePage(rawValue: name) else {
      print("there is no page \(name)")
      exit(SysExit.usage.rawValue)
    }
    print(try page.text(help: JSONFile.readStandardInput()))
  }
}
