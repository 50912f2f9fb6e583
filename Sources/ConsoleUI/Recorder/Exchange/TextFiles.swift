public import RecordingCore
import TerminalKit

/// The files that the body's text goes to and comes from.
public struct TextFiles: Sendable {
  /// The state folder; nil when there is no home.
  let folder: String?
  let environment: EnvironmentVariables
  private let address: @Sendable () -> ServiceAddress?

  /// Makes the files of a console; nothing is read.
  /// - Parameters:
  ///   - folder: The state folder; nil when there is no home.
  ///   - environment: Names the home folder, a folder for temporary files, and the operator's editor.
  ///   - address: Where the service is, for curl commands; nil while that is not known.
  public init(
    folder: String? = nil, environment: EnvironmentVariables = [:],
    address: @escaping @Sendable () -> ServiceAddress? = { ServiceAddress(.usEast1) }
  ) {
    self.folder = folder
    self.environment = environment
    self.address = address
  }

  /// The body as text.
  /// - Throws: `Problem` while the address for a command is not known.
  func text(of body: Body, as notation: BodyNotation, bot: BotID?) throws(Problem) -> String {
    switch notation {
    case .json: return body.text
    case .curl:
      guard let address = address() else {
        throw Problem(
          title: "There is no command yet", detail: "the rehearsal service is still starting",
          nextStep: "Try again in a moment")
      }
      return CurlCommand(body, to: address, bot: bot).text
    }
  }

  /// Reads a body out of a text.
  func body(in text: String) -> Result<ImportedBody, Problem> { read { text } }

  /// Reads a body out of a file that the operator named.
  func body(inFile name: String) -> Result<ImportedBody, Problem> {
    read { () throws(FileProblem) in try TextFile.read(path(name)) }
  }

  private func read(
    _ source: () throws(FileProblem) -> String
  ) -> Result<ImportedBody, Problem> {
    let text: String
    do throws(FileProblem) {
      text = try source()
    } catch {
      // What is wrong comes first, as a line may be cut at its end.
      let place = shown(error.file) + (error.line.map { ", line \($0)" } ?? "")
      return .failure(
        Problem(
          title: error.reason, detail: place, nextStep: error.isMissing ? "check the path" : ""))
    }
    do throws(ImportError) {
      return .success(
        try ImportedBody.read(text) { (file) throws(FileProblem) in try TextFile.read(path(file)) })
    } catch {
      return .failure(Problem(title: error.title, detail: error.detail, nextStep: error.nextStep))
    }
  }

  /// Writes what was offered to the clipboard to a file too, since nobody knows whether it arrived.
  func keepCopy(_ text: String, _ notation: BodyNotation, _ offer: CopyOffer) -> Message {
    let size = "\(text.utf8.count) bytes"
    guard let folder else {
      return offer == .sent
        ? .noticed("Copied \(size) to the clipboard")
        : .failed(Problem(title: "Nothing was copied", detail: offer.words))
    }
    let path = folder.appendingPath(notation == .json ? "clipboard.json" : "clipboard.sh")
    do {
      try AtomicFile(path).write(Array(text.utf8))
    } catch {
      return offer == .sent
        ? .noticed("Copied \(size) to the clipboard, but not to a file: \(Problem(error).detail)")
        : .failed(Problem(error))
    }
    return .noticed(
      offer == .sent
        ? "Copied \(size) to the clipboard; also in \(shown(path))"
        : "\(offer.words); the \(size) are in \(shown(path))")
  }

  /// Writes a text to a file that the operator names.
  func export(
    _ body: Body, _ notation: BodyNotation, _ bot: BotID?, to name: String, replacing: Bool
  ) -> Message {
    let text: String
    do throws(Problem) {
      text = try self.text(of: body, as: notation, bot: bot)
    } catch {
      return .failed(error)
    }
    let file = AtomicFile(path(name))
    do {
      try file.write(Array((text + "\n").utf8), asNew: !replacing)
    } catch {
      return error.reason == .exists ? .exportNeedsConsent(name) : .failed(Problem(error))
    }
    return .noticed("Wrote \(notation.words), \(text.utf8.count) bytes, to \(shown(file.path))")
  }

  /// Keeps a text that became no body.
  func keep(_ text: String) -> Message {
    var number = 1
    while true {
      let path = droppedPath(number)
      do {
        try AtomicFile(path).write(Array(text.utf8), asNew: true)
        return .noticed("The text is kept in \(shown(path))")
      } catch {
        guard error.reason == .exists else { return .failed(Problem(error)) }
        number += 1
      }
    }
  }

  /// Keeps a file that became no body.
  /// - Returns: Where it is now.
  func keep(fileAt path: String) throws(FileError) -> String {
    try AtomicFile(path).moveAside(to: droppedPath)
  }

  /// Keeps what editors had saved when the console that opened them was killed.
  /// - Returns: Where it is, as a sentence; nil for nothing.
  public func takeUpEdits() -> String? {
    guard let folder else { return nil }
    var kept: [String] = []
    for edit in EditFolder.left(in: folder) {
      if edit.hasMore {
        // An editor's own file to recover from lies beside the text, and names it by its folder.
        kept.append(edit.path)
      } else {
        let isChanged = edit.changedText != nil
        do throws(FileError) {
          if isChanged { kept.append(try keep(fileAt: edit.body)) }
          edit.remove()
        } catch {
          kept.append(edit.body)
        }
      }
    }
    guard !kept.isEmpty else { return nil }
    let places = kept.map(shown).joined(separator: ", ")
    return "What was written in the editor, and not taken over, is kept in \(places)"
  }

  private func droppedPath(_ number: Int) -> String {
    workFolder.appendingPath("dropped-body-\(number).json")
  }

  /// Where files of the moment may be: the state folder, or that for temporary files.
  var workFolder: String {
    if let folder { return folder }
    let temporary = environment["TMPDIR"] ?? ""
    return temporary.isEmpty ? "/tmp" : temporary
  }

  /// The path that was written: `~` is the home folder.
  func path(_ written: String) -> String {
    guard let home, written == "~" || written.hasPrefix("~/") else { return written }
    return home + written.dropFirst()
  }

  /// A path for people, with `~` for the home folder.
  func shown(_ path: String) -> String {
    guard let home, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  private var home: String? {
    guard let home = environment["HOME"], home.hasPrefix("/"), home != "/" else { return nil }
    return home.hasSuffix("/") ? String(home.dropLast()) : home
  }
}

extension CopyOffer {
  /// What came of it, as the beginning of a sentence.
  fileprivate var words: String {
    switch self {
    case .sent: "It was copied"
    case .notTaken: "This terminal takes no text for the clipboard"
    case .tooLong: "Too long for the clipboard of a terminal"
    }
  }
}
