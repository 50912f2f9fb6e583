extension ImportedBody {
  /// Reads the body that the commands of a text send: of several, the start's.
  /// - Returns: The body; nil where the text has no command.
  /// - Throws: `ImportError` for commands that send none.
  static func read(
    commandsOf bytes: [UInt8], file: (String) throws(FileProblem) -> String
  ) throws(ImportError) -> ImportedBody? {
    var reader = CurlReader(bytes)
    var requests: [CurlRequest] = []
    do throws(ImportError) {
      while let request = try reader.next() { requests.append(request) }
    } catch {
      // What follows a start need not be a command at all, so that nothing can be wrong with it.
      if !requests.contains(where: \.isWorthReading) { throw error }
    }
    guard let first = requests.first else { return nil }
    guard
      let request = requests.first(where: \.startsRecording)
        ?? requests.first(where: \.isWorthReading)
    else {
      let place = ImportPlace(offset: first.start, of: bytes)
      guard case .other(let name) = first.target else { throw .command(.noData, at: place) }
      throw .command(.otherEndpoint(name), at: place)
    }
    var body = try ImportedBody(request, in: bytes, file: file)
    if requests.contains(where: { $0.start != request.start && $0.data != nil }) {
      body.notes.append("another curl request with data is there, which was not read")
    }
    return body
  }

  private init(
    _ request: CurlRequest, in bytes: [UInt8], file: (String) throws(FileProblem) -> String
  ) throws(ImportError) {
    let found: FoundSettings
    var notes: [String] = []
    switch request.data {
    case nil:
      found = try FoundSettings(Array("{}".utf8), in: .data)
      notes.append("the command sends no data, so that every setting is left out")
    case .file(let name):
      found = try FoundSettings(
        Self.bytes(of: name, file), in: .file(name), to: request.target)
      notes.append("the data was read from \(name.excerpt)")
    case .text(let data):
      found = try Self.settings(of: request, data, in: bytes)
      let names = ShellExpansion.names(in: data, limit: 12)
      if !names.isEmpty {
        notes.append(
          "the data has \(names.listedBriefly), which a shell would replace; here it is text, and it "
            + "would be sent as it stands")
      }
    }
    if let line = request.cut.map({ ImportPlace(offset: $0, of: bytes).line }) {
      notes.append("line \(line) does not carry the command on, so what follows it was not read")
    }
    self.init(
      settings: found.object, origin: .curl(isCreateBot: found.isCreateBot), bot: request.bot,
      address: request.address, notes: found.notes + notes)
  }

  /// The settings in the data, of whose faults an apostrophe within its quotes is the likeliest cause.
  private static func settings(
    of request: CurlRequest, _ data: [UInt8], in bytes: [UInt8]
  ) throws(ImportError) -> FoundSettings {
    do throws(ImportError) {
      return try FoundSettings(data, in: .data, to: request.target)
    } catch {
      guard let apostrophe = request.apostrophe, case .notJSON = error else { throw error }
      throw .command(.apostrophe, at: ImportPlace(offset: apostrophe, of: bytes))
    }
  }

  private static func bytes(
    of name: String, _ file: (String) throws(FileProblem) -> String
  ) throws(ImportError) -> [UInt8] {
    do {
      return Array(try file(name).utf8)
    } catch {
      throw .file(error)
    }
  }
}

extension CurlRequest {
  fileprivate var startsRecording: Bool { target == .start }

  /// Whether settings may be in it.
  fileprivate var isWorthReading: Bool {
    switch target {
    case .start: true
    case .wrapped, .unknown: data != nil
    case .other: false
    }
  }

  /// The bot whose recording the command starts.
  fileprivate var bot: BotID? {
    guard let path = url?.prefix(while: { $0 != "?" && $0 != "#" }) else { return nil }
    let end = Array(path.split(separator: "/").suffix(3))
    guard end.count == 3, end[0] == "bot", end[2] == "start_recording" else { return nil }
    return try? BotID(String(end[1]))
  }

  /// The service that the command goes to.
  fileprivate var address: ServiceAddress? {
    guard let url, let path = url.firstRange(of: Endpoint.listBots.path) else { return nil }
    return try? ServiceAddress(baseURL: String(url[..<path.lowerBound]))
  }
}
