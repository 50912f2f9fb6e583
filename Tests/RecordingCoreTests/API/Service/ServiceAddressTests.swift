import RecordingCore
import Testing

@Suite("Service address")
struct ServiceAddressTests {
  @Test(
    "a base URL loses its last slashes and keeps its path",
    arguments: [
      ("https://us-east-1.recall.ai", "https://us-east-1.recall.ai"),
      ("  https://US-East-1.recall.ai:443//\n", "https://us-east-1.recall.ai"),
      ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
      ("HTTP://localhost:80", "http://localhost"),
      ("http://[::1]:8080/lab/a/", "http://[::1]:8080/lab/a"),
      ("https://gate.example.com/recall", "https://gate.example.com/recall"),
    ])
  func normalised(text: String, baseURL: String) throws {
    #expect(try ServiceAddress(baseURL: text).baseURL == baseURL)
  }

  @Test(
    "a base URL that cannot be used is named with its fault",
    arguments: [
      ("", URLFault.scheme), ("us-east-1.recall.ai", .scheme), ("ftp://a", .scheme),
      ("https:/a", .scheme), ("https://", .emptyHost), ("https:///a", .emptyHost),
      ("https://.", .host),
      ("http://a%20b", .host), ("http://[::1", .host), ("http://[]", .host), ("http://[x]", .host),
      ("http://a:0", .port), ("http://a:65536", .port), ("http://a:", .port),
      ("http://a:+1", .port),
      ("http://me@a", .userInfo), ("http://me:secret@a/", .userInfo), ("http://a?b", .query),
      ("http://a/b#c", .query), ("http://a b", .blank), ("http://a\u{1B}", .character),
      ("http://ä", .character), ("http://a\\@b", .character),
      ("http://us-east-1.recall.ai", .unprotected), ("http://recall.ai:8080/v1", .unprotected),
      ("HTTP://EU-Central-1.Recall.AI.", .unprotected),
    ])
  func faults(text: String, fault: URLFault) {
    #expect(throws: fault) { try ServiceAddress(baseURL: text) }
  }

  @Test(
    "the service's own hosts are known",
    arguments: [
      ("https://us-west-2.recall.ai", true), ("https://api.recall.ai", true),
      ("https://recall.ai", true), ("https://notrecall.ai", false),
      ("https://us-west-2.recall.ai.", true), ("http://notrecall.ai", false),
      ("https://recall.ai.example.com", false), ("http://127.0.0.1", false),
    ])
  func ownHost(url: String, isOwn: Bool) throws {
    #expect(try ServiceAddress(baseURL: url).isOwnHost == isOwn)
  }

  @Test(
    "this machine is known by name and number",
    arguments: [
      ("http://localhost", true), ("http://127.0.0.1", true), ("http://127.9.9.9", true),
      ("http://[::1]:1", true), ("http://127.0.0.1.example.com", false), ("http://127.1.2", false),
      ("http://128.0.0.1", false),
    ])
  func loopback(url: String, isLoopback: Bool) throws {
    #expect(try ServiceAddress(baseURL: url).isLoopback == isLoopback)
  }

  @Test("a region given as a base URL is that region", arguments: Region.allCases)
  func region(_ region: Region) throws {
    let address = try ServiceAddress(baseURL: "https://\(region.rawValue).recall.ai/")
    #expect(address == ServiceAddress(region))
    #expect(address.description == region.rawValue)
    #expect(address.isOwnHost)
  }

  @Test(
    "another scheme, port or path is not the region",
    arguments: [
      "https://us-east-1.recall.ai:8443", "https://us-east-1.recall.ai/v2",
    ])
  func notTheRegion(url: String) throws {
    let address = try ServiceAddress(baseURL: url)
    #expect(address.region == nil)
    #expect(address.description == url)
  }
}
