extension ImportedBody {
  /// Reads the body that a command sends.
  init(
    _ data: CurlRequest.Data, of request: CurlRequest, others: inout CurlReader,
    file: (String) throws(FileProblem) -> String
  ) throws(ImportError) {
    let found: FoundSettings
    var notes: [String] = []
    switch data {
    case .file(let name):
      found = try FoundSettings(Self.bytes(of: name, file), in: .file(name))
      notes.append("the data was read from \(name.excerpt)")
    case .text(let bytes):
      found = try FoundSettings(bytes, in: .data)
      let names = ShellExpansion.names(in: bytes, limit: 12)
      if !names.isEmpty {
        notes.append(
          "the data has \(names.listedBriefly), which a shell would replace; here it is text, and it "
            + "would be sent as it stands")
      }
    }
    // What follows need not be a command at all, so that nothing can be wrong with it.
    while let other = try? others.next() {
      guard other.data != nil else { continue }
      notes.append("another curl request with data follows, which was not read")
      break
    }
    self.init(
      settings: found.object, origin: .curl(isCreateBot: found.isCreateBot), bot: request.bot,
      address: request.address, notes: found.notes + notes)
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
