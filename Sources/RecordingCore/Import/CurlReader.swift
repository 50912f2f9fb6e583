/// What a curl command sends, as far as a body can be in it.
struct CurlRequest: Equatable {
  /// The data, or the file that it is in.
  enum Data: Equatable {
    case text([UInt8])
    case file(String)
  }

  /// Where the command begins in the text.
  let start: Int
  /// The data; nil when none is sent.
  var data: Data?
  /// Where it is sent, in the command's words.
  var url: String?
  /// The method, where the command names one.
  var method: String?
  /// Where an apostrophe ends a text in single quotes, as far as that can be told.
  var apostrophe: Int?
  /// The end of the command, where the next line looks like a part of it and is none.
  var cut: Int?

  /// The endpoint that it calls.
  var target: CurlTarget { CurlTarget(url: url, sendsData: data != nil) }
}

/// Reads the curl commands of a text one after the other; whatever stands around them is passed over.
struct CurlReader {
  private var shell: ShellReader
  private var request = CurlRequest(start: 0)
  private var data: (word: ShellReader.Word, canNameFile: Bool)?
  /// Whether the command that was read last makes another request.
  private var hasNext = false

  init(_ bytes: [UInt8]) { shell = ShellReader(bytes) }

  /// Reads the next command, or the next request of a command that makes several.
  /// - Returns: What it sends; nil when the text has no further curl command.
  /// - Throws: `ImportError` for a command that is cut, or that does not say what it sends.
  mutating func next() throws(ImportError) -> CurlRequest? {
    guard let start = hasNext ? shell.position : shell.findCommand("curl") else { return nil }
    request = CurlRequest(start: start)
    (data, hasNext) = (nil, false)
    do throws(ImportError) {
      try readWords()
      request.data = try resolvedData()
    } catch {
      guard let apostrophe = shell.apostrophe, case .command(.open, _) = error else { throw error }
      throw shell.fault(.apostrophe, at: apostrophe)
    }
    request.apostrophe = shell.apostrophe
    if let cut = shell.cutLine {
      if request.data == nil, let data = cut.data {
        let line = ImportPlace(offset: data, of: shell.bytes).line
        throw shell.fault(.lineEnd(mark: shell.dialect.mark, dataLine: line), at: cut.end)
      }
      request.cut = cut.end
    }
    return request
  }

  private mutating func readWords() throws(ImportError) {
    var hasOptions = true
    while !hasNext, let word = try shell.nextWord() {
      if word.bytes == Array("--".utf8) {
        hasOptions = false
      } else if hasOptions, word.bytes.count > 1, word.bytes.first == UInt8(ascii: "-") {
        try readOption(word)
      } else {
        request.url = request.url ?? word.text
      }
    }
  }

  private mutating func readOption(_ word: ShellReader.Word) throws(ImportError) {
    if word.bytes[1] == UInt8(ascii: "-") { return try readLongOption(word) }
    for (index, letter) in word.bytes.enumerated().dropFirst() {
      let name = "-" + String(decoding: [letter], as: UTF8.self)
      guard let option = CurlOption(letter: letter) else {
        throw unknownOption(name, at: word)
      }
      if option == .flag { continue }
      let attached = word.bytes[(index + 1)...]
      return try take(option, named: name, attached.isEmpty ? nil : attached, at: word)
    }
  }

  private mutating func readLongOption(_ word: ShellReader.Word) throws(ImportError) {
    let parts = word.bytes.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(decoding: parts[0], as: UTF8.self)
    guard let option = CurlOption(long: String(name.dropFirst(2))) else {
      throw unknownOption(name, at: word)
    }
    try take(option, named: name, parts.count > 1 ? parts[1] : nil, at: word)
  }

  /// Takes what an option says of the request, with its value, which may be attached to it.
  private mutating func take(
    _ option: CurlOption, named name: String, _ attached: ArraySlice<UInt8>?,
    at word: ShellReader.Word
  ) throws(ImportError) {
    func value() throws(ImportError) -> ShellReader.Word {
      if let attached { return ShellReader.Word(bytes: Array(attached), start: word.start) }
      if let next = try shell.nextWord() { return next }
      throw shell.fault(.missingValue(name), at: word.start)
    }
    switch option {
    case .flag: break
    case .next: hasNext = true
    case .value: _ = try value()
    case .method: request.method = try value().text
    case .url:
      let url = try value().text
      request.url = request.url ?? url
    case .data(let canNameFile):
      guard data == nil else { throw shell.fault(.severalData, at: word.start) }
      data = (try value(), canNameFile)
    case .otherData: throw shell.fault(.otherData(name), at: word.start)
    }
  }

  /// The data of the command, which has been read to its end.
  private func resolvedData() throws(ImportError) -> CurlRequest.Data? {
    guard let (word, canNameFile) = data else { return nil }
    guard canNameFile, word.bytes.first == UInt8(ascii: "@") else {
      return .text(shell.isWindows ? word.bytes.withoutArgumentEscapes : word.bytes)
    }
    let name = String(decoding: word.bytes.dropFirst(), as: UTF8.self)
    switch (name, shell.input) {
    case ("", _): throw shell.fault(.missingValue("@"), at: word.start)
    case ("-", .text(let text)?): return .text(text)
    case ("-", .file(let name)?): return .file(name)
    case ("-", nil): throw shell.fault(.standardInput, at: word.start)
    default: return .file(name)
    }
  }

  /// The error for an option, which is named only where it cannot be a part of a secret.
  private func unknownOption(_ name: String, at word: ShellReader.Word) -> ImportError {
    let isPlain =
      name.utf8.count <= 32
      && name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }
    return shell.fault(.unknownOption(isPlain ? name : nil), at: word.start)
  }
}

extension [UInt8] {
  /// JSON without the backslashes that a Windows program's arguments need before their quotation marks.
  fileprivate var withoutArgumentEscapes: [UInt8] {
    let first = drop { $0 <= 0x20 }.dropFirst().drop { $0 <= 0x20 }
    guard first.starts(with: #"\""#.utf8) else { return self }
    var text: [UInt8] = []
    var index = 0
    while index < count {
      let isEscape =
        self[index] == UInt8(ascii: "\\") && index + 1 < count
        && #""\"#.utf8.contains(self[index + 1])
      text.append(self[isEscape ? index + 1 : index])
      index += isEscape ? 2 : 1
    }
    return text
  }
}
