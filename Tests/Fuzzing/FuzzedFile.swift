import ConsoleUI
import Foundation
import TestSupport

@testable import RecordingCore

/// A file that the program reads, as the fuzzer makes it.
enum FuzzedFile: String {
  case configuration, theme, preset, draft, text, journal

  private static let folder: String = {
    let path = NSTemporaryDirectory() + "tally-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return path
  }()

  /// Reads the file with what reads it in the program.
  func read(_ bytes: [UInt8]) {
    let path = FuzzedFile.folder + "/" + name
    let bytes = self == .journal ? Self.journal(changedBy: bytes) : bytes
    FileManager.default.createFile(atPath: path, contents: Data(bytes))
    switch self {
    case .configuration:
      let (configuration, _) = ConfigurationFile.load(path)
      _ = KeyTable.standard.rebound(by: configuration.keys)
    case .theme:
      _ = ThemeLibrary(folder: FuzzedFile.folder).theme(named: "theme")
    case .preset:
      guard let preset = try? PresetStore(folder: FuzzedFile.folder).preset(named: "preset"),
        let draft = try? Draft(body: preset.body)
      else { return }
      let body = Body(draft)
      _ = Checker().checks(of: body.value)
    case .draft:
      let store = DraftStore(folder: FuzzedFile.folder)
      let isDraft = (try? store.load()) != nil
      let aside = try? store.save(SavedDraft(savedAt: "", form: "lean", body: [:]))
      guard !isDraft else { return }
      let kept = aside.flatMap { FileManager.default.contents(atPath: $0) }
      precondition(kept == Data(bytes), "a damaged draft was lost")
      if let aside { try? FileManager.default.removeItem(atPath: aside) }
    case .text:
      let text = String(decoding: bytes, as: UTF8.self)
      _ = try? ImportedBody.read(text) { (file) throws(FileProblem) in
        throw FileProblem(file: file, reason: "none")
      }
    case .journal:
      let journal = Journal(folder: FuzzedFile.folder)
      let isSound = (try? journal.unended(at: .now())) != nil
      let kept = FileManager.default.contents(atPath: path)
      // SQLite itself may write to the header of a file that it takes for its own.
      precondition(isSound || kept?.count == bytes.count, "a damaged journal was cut")
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// A journal with a start in it, changed at the places and to the bytes that three by three name.
  private static func journal(changedBy bytes: [UInt8]) -> [UInt8] {
    var journal = soundJournal
    for change in stride(from: 0, to: bytes.count - 2, by: 3) {
      let place = Int(bytes[change]) << 8 | Int(bytes[change + 1])
      if journal.indices.contains(place) { journal[place] = bytes[change + 2] }
    }
    return journal
  }

  private static let soundJournal: [UInt8] = {
    let place = folder + "/sound"
    defer { try? FileManager.default.removeItem(atPath: place) }
    guard let key = IdempotencyKey("key") else { return [] }
    _ = try? Journal(folder: place).claim(
      StartRecord(
        id: "start", service: ServiceIdentity(ServiceAddress(.usEast1)), bot: SampleBots.idle.id,
        profile: "desk", body: "{}", told: BotReading(SampleBots.idle), over: [], claimedAt: .now(),
        key: key))
    return [UInt8](FileManager.default.contents(atPath: place + "/journal.db") ?? Data())
  }()

  private var name: String {
    switch self {
    case .configuration: "config.yaml"
    case .theme: "theme.yaml"
    case .preset: "preset.json"
    case .draft: "draft.json"
    case .text: "text"
    case .journal: "journal.db"
    }
  }
}
