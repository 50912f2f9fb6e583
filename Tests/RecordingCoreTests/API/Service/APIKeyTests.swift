import RecordingCore
import Testing

@Suite("API key")
struct APIKeyTests {
  @Test("the first variable that holds something wins")
  func environment() throws {
    let first: EnvironmentVariables = ["RECALL_API_KEY": " one\n", "RECALLAI_API_KEY": "two"]
    #expect(try APIKey(environment: first) == APIKey("one"))
    let second: EnvironmentVariables = ["RECALL_API_KEY": "  ", "RECALLAI_API_KEY": "two"]
    #expect(try APIKey(environment: second) == APIKey("two"))
  }

  @Test("no key is an error that names the variables")
  func missing() {
    let error = #expect(throws: APIKeyError.self) { try APIKey(environment: [:]) }
    #expect(error?.detail == "neither RECALL_API_KEY nor RECALLAI_API_KEY holds a key")
  }

  @Test(
    "what cannot be a key is refused without being told",
    arguments: [
      "Token abc", "ab\rc", "ab\nX-Other: c", "ab\0c", "ab\u{1B}c", "schlüssel",
    ])
  func unusable(text: String) {
    let error = #expect(throws: APIKeyError.self) { try APIKey(text) }
    #expect(error == .unusable)
  }

  @Test("the key shows in nothing that is made from it")
  func hidden() throws {
    let key = try APIKey("s3cret")
    var dumped = ""
    dump(key, to: &dumped)
    dump([key], to: &dumped)
    let client = RecallClient(
      address: ServiceAddress(.usEast1), key: key, transport: CurlTransport())
    dump(client, to: &dumped)
    let texts = [
      "\(key)", key.description, String(reflecting: key), String(describing: [key]), dumped,
      "\(client)", String(reflecting: client),
    ]
    for text in texts { #expect(!text.contains("s3cret")) }
  }

  @Test("a request that carries it does not show it either")
  func hiddenInRequest() {
    let request = HTTPRequest(
      .get, "http://a/", headers: [HTTPHeader("authorization", "Token s3cret")])
    var texts = ["\(request)", String(reflecting: request)]
    dump(request, to: &texts[0])
    for text in texts {
      #expect(text.contains("authorization"))
      #expect(!text.contains("s3cret"))
    }
  }
}
