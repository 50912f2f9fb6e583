/// Why something with a preset was not done.
public enum PresetError: Error, Equatable, Sendable {
  /// No preset has this name; the nearest name, where one is near.
  case unknown(String, nearest: String?)
  /// The name cannot be one; the text says why.
  case invalidName(String, reason: String)
  /// The name belongs to a preset that is part of the program.
  case builtIn(String)
  /// The name belongs to a preset in a folder that others keep.
  case shared(String)
  /// Another preset has the name.
  case exists(String)
  /// What is to be saved is no object, and so no request body.
  case notABody(String)
  /// The preset's file is damaged; it is kept as it is.
  case damaged(FileProblem)
  /// The file could not be read or written.
  case file(FileError)
  /// There is no home folder to keep presets in.
  case noFolder

  /// What happened, in a few words.
  public var title: String {
    switch self {
    case .unknown(let name, _): "no preset is named \(name)"
    case .invalidName(let name, _): "a preset cannot be named \(name)"
    case .builtIn(let name): "the preset \(name) is built in"
    case .shared(let name): "the preset \(name) is a shared one"
    case .exists(let name): "there is already a preset \(name)"
    case .notABody: "this is no request body"
    case .damaged(let problem): "the file \(problem.file.lastPathPart) is damaged"
    case .file(let error): error.title
    case .noFolder: "presets cannot be kept"
    }
  }

  /// Why, as a phrase.
  public var detail: String {
    switch self {
    case .unknown(_, let nearest):
      nearest.map { "did you mean \($0)?" } ?? "there is none of that name"
    case .invalidName(_, let reason): reason
    case .builtIn: "built-in presets cannot be replaced, renamed or deleted"
    case .shared: "shared presets cannot be replaced, renamed or deleted from here"
    case .exists: "saving would replace it"
    case .notABody(let kind): "a body is an object, this is \(kind)"
    case .damaged(let problem): problem.description
    case .file(let error): error.detail
    case .noFolder: "neither HOME nor XDG_CONFIG_HOME names a folder"
    }
  }

  /// What the operator can do about it.
  public var nextStep: String {
    switch self {
    case .unknown: "`tally presets` lists them"
    case .invalidName, .builtIn, .shared: "choose another name"
    case .exists: "confirm the replacement or choose another name"
    case .notABody: "save an object"
    case .damaged: "mend the file by hand, or choose another name"
    case .file(let error): error.nextStep
    case .noFolder: "set HOME, or copy the body"
    }
  }
}
