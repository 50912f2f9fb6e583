import RecordingCore
import TerminalKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text in the operator's own editor, which has the terminal meanwhile.
struct EditorSession {
  let files: TextFiles

  /// Opens the editor on a text and waits until it is closed.
  ///
  /// The file is for this user alone, in a folder of its own, and gone afterwards.
  func edit(_ text: String, on terminal: any Terminal) -> EditOutcome {
    guard let editor else {
      return .failed(
        Problem(
          title: "There is no editor", detail: "neither vi nor nano is there",
          nextStep: "Set VISUAL or EDITOR"))
    }
    let written = text.hasSuffix("\n") ? text : text + "\n"
    let folder: EditFolder
    do throws(FileError) {
      try AtomicFile(files.workFolder).makeFolder(files.workFolder)
      folder = try EditFolder(in: files.workFolder, holding: written)
    } catch {
      return .failed(Problem(error))
    }
    defer { folder.remove() }
    // A shell reads the setting, which may have arguments and quotes, and makes room: what the keyboard interrupts
    // is the editor alone. `env` takes what is set for it.
    let end = terminal.run(["/bin/sh", "-c", "exec env \(editor) \"$1\"", "sh", folder.body])
    return outcome(of: end, editor, folder)
  }

  private func outcome(
    of end: ProgramEnd, _ editor: String, _ folder: EditFolder
  ) -> EditOutcome {
    let path = folder.body
    if let fault = end.fault {
      // It may have saved something before it failed.
      return failure(
        "Nothing was changed: \(editor)", fault, keeping: folder.changedText.map { _ in path })
    }
    do throws(FileProblem) {
      let text = try TextFile.read(path)
      guard !text.isBlank else {
        return failure("Nothing was changed", "\(editor) left an empty file")
      }
      return .text(text)
    } catch {
      guard !error.isMissing else {
        return failure("Nothing was changed", "\(editor) left no file")
      }
      return failure("Nothing was changed", error.reason, keeping: path)
    }
  }

  private func failure(
    _ title: String, _ detail: String, keeping path: String? = nil
  ) -> EditOutcome {
    let kept = path.flatMap { try? files.keep(fileAt: $0) }
    return .failed(
      Problem(
        title: title, detail: detail,
        nextStep: kept.map { "What was written is kept in \(files.shown($0))" } ?? ""))
  }

  /// The command of the editor: what the operator chose, else one that is there.
  private var editor: String? {
    for variable in ["VISUAL", "EDITOR"] {
      guard let command = files.environment[variable], !command.isBlank else { continue }
      return command
    }
    let folders = (files.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return ["vi", "nano"].first { name in
      folders.contains { access($0.appendingPath(name), X_OK) == 0 }
    }
  }
}

extension ProgramEnd {
  /// What went wrong, as a phrase; nil when nothing did.
  fileprivate var fault: String? {
    switch self {
    case .exited(0): nil
    // What the shell says of a command that it cannot run.
    case .exited(126): "it cannot be run"
    case .exited(127): "there is no such program"
    case .exited(let status): "it ended with status \(status)"
    case .signalled(let number): "it was ended by signal \(number)"
    case .notStarted(let reason): reason
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
