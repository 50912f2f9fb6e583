import RecordingCore
import Testing

@Suite struct APIKeyCommandTests {
  @Test(arguments: [
    ("echo key-1", "key-1"), ("printf 'key-2'", "key-2"),
    ("printf ' key-3 \\r\\nlogin: ada\\n'", "key-3"),
    ("echo noise >&2; echo key-4", "key-4"), ("cat; echo key-5", "key-5"),
    ("echo key-6; yes | head -c 1000000", "key-6"), ("echo key-7; sleep 1 & true", "key-7"),
  ])
  func theFirstLineIsTheKey(command: String, key: String) throws {
    #expect(try APIKeyCommand(command).run().key == key)
  }

  @Test(arguments: [
    ("echo k", 0), ("printf 'k\\n\\n \\n'", 0), ("printf 'k\\n\\nlogin: ada\\nurl: x'", 2),
  ])
  func theLinesThatDoNotCountAreCounted(command: String, lines: Int) throws {
    #expect(try APIKeyCommand(command).run().unusedLines == lines)
  }

  @Test(arguments: [
    "echo the-key; echo 'the-key is the-key' >&2",
    "printf 'the-key\\r\\nmore\\n'; echo 'the-key is the-key' >&2; exit 3",
  ])
  func theKeyIsNotInWhatItSays(command: String) {
    let hidden = "(API key, not shown)"
    do {
      #expect(try APIKeyCommand(command).run().messages == "\(hidden) is \(hidden)")
    } catch {
      #expect(error == .failed(status: 3, messages: "\(hidden) is \(hidden)"))
    }
  }

  @Test func whatItSaysHasAnEnd() throws {
    let output = try APIKeyCommand("yes | head -c 10000 | tr '\\n' y >&2; echo k").run()
    #expect(
      output.messages == String(repeating: "y", count: 1000) + " … and 9000 characters more")
  }

  @Test func whatItSaysIsKeptAndMadeVisible() throws {
    let output = try APIKeyCommand("printf 'a\\033[2J\\nb\\n' >&2; echo k").run()
    #expect(output.messages == "a␛[2J\nb")
  }

  @Test(arguments: [
    ("exit 3", APIKeyCommandError.failed(status: 3, messages: "")),
    ("echo locked >&2; exit 1", .failed(status: 1, messages: "locked")),
    ("kill -9 $$", .killed(signal: 9, messages: "")),
    ("true", .noKey(messages: "")),
    ("echo; echo key", .noKey(messages: "")),
    ("echo two words", .malformedKey(messages: "")),
    ("printf 'a\\tb'", .malformedKey(messages: "")),
    ("printf 'schl\\303\\274ssel'", .malformedKey(messages: "")),
    ("head -c 600 /dev/zero | tr '\\0' x", .malformedKey(messages: "")),
  ])
  func whatGivesNoKeyIsAnError(command: String, error: APIKeyCommandError) {
    #expect(throws: error) { try APIKeyCommand(command).run() }
  }

  @Test func anUnknownCommandSaysSo() throws {
    let error = try #require(throws: APIKeyCommandError.self) {
      try APIKeyCommand("tally-no-such-command").run()
    }
    #expect(error.detail.hasPrefix("it ended with status 127: "))
    #expect(error.detail.contains("tally-no-such-command"))
    #expect(!error.title.isEmpty && !error.nextStep.isEmpty)
  }

  @Test(arguments: ["echo waiting >&2; sleep 60", "trap '' TERM; sleep 60 | cat", "exec yes"])
  func theDeadlineEndsIt(command: String) throws {
    let error = try #require(throws: APIKeyCommandError.self) {
      try APIKeyCommand(command).run(deadline: .milliseconds(200))
    }
    guard case .timedOut = error else {
      Issue.record("\(error)")
      return
    }
  }
}
