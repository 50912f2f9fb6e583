import Testing

@testable import RecordingCore

@Suite("URLs that can be called")
struct URLPartsTests {
  @Test func aURLHasItsParts() throws {
    let parts = try URLParts("WSS://User:pass@Live.Example.com.:8443/a?b=c#d")
    #expect(parts.scheme == "wss")
    #expect(parts.login == "User:pass")
    #expect(parts.host == "Live.Example.com.")
    #expect(parts.port == 8443)
    #expect(parts.rest == "/a?b=c#d")
    #expect(try URLParts("http://[::1]/").host == "[::1]")
    #expect(try URLParts("http://[::1]:80").port == 80)
    #expect(try URLParts("https://h?a").rest == "?a")
  }

  @Test(arguments: [
    ("", URLFault.scheme), ("host/path", .scheme), ("1s://h/", .scheme), ("https:/h/", .scheme),
    ("https://", .emptyHost), ("https:///h", .emptyHost), ("https://?x", .emptyHost),
    ("https://user@/", .emptyHost), ("https://:80/", .emptyHost),
    ("wss://https://h/", .schemeAsHost("https")), ("https://HTTP//h", .schemeAsHost("HTTP")),
    ("https://wss:443/", .schemeAsHost("wss")),
    ("https://${HOST}/", .template("${HOST}")), ("https://a.{{ host }}/", .template("{{ host }}")),
    ("https://<HOST>.example.com/", .template("<HOST>")), ("https://h:$PORT/", .template("$PORT")),
    ("https://{a/", .template("{")), ("https://a}b/", .template("}")),
    ("https://a$b/", .template("$b")),
    ("https://a b/", .blank), ("https://h/a b", .blank), ("https://h/ ", .blank),
    ("https://h/a\nb", .character), ("https://h\t/", .character),
    ("https://h:0/", .port), ("https://h:65536/", .port), ("https://h:/", .port),
    ("https://h:1a/", .port), ("https://h:80:80/", .port), ("https://h:+80/", .port),
    ("https://a..b/", .host), ("https://.a/", .host), ("https://./", .host),
    ("https://a,b/", .host), ("https://a@b@h/", .host),
    ("https://a\\b/", .host), ("https://[::1/", .host), ("https://it's/", .host),
    ("https://a%20b/", .host),
  ])
  func aFaultIsNamed(_ url: String, _ fault: URLFault) {
    #expect(throws: fault) { try URLParts(url) }
    #expect(!fault.phrase.isEmpty)
  }

  @Test(arguments: [
    ("https://h.example/{id}", "{id}"), ("https://h.example/?a=${B}", "${B}"),
    ("https://h.example/<TOKEN>", "<TOKEN>"), ("https://h.example/?f={{ a.b }}", "{{ a.b }}"),
    ("https://h.example/$a/5$/{}/<>", nil), ("https://h.example/a?b=c", nil),
  ])
  func aVariableBehindTheHostIsFound(_ url: String, _ name: String?) throws {
    let rest = url.dropFirst("https://h.example".count)
    #expect(URLParts.variable(in: rest) == name)
  }
}
