import Testing

@testable import RecordingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What libcurl, which makes the calls of this program, finds in URLs.
@Suite(.enabled(if: CurlURL.isThere, "libcurl is not here"))
struct URLPartsWitnessTests {
  private static let schemes = ["https", "wss", "HTTP", "rtmps", "Ws"]
  private static let logins = ["", "user@", "user:pass@", "a@b@"]
  private static let hosts = [
    "h", "hooks.example.com", "Hooks.Example.COM", "a-b_c.example.", "127.0.0.1", "[::1]",
    "[2001:db8::1]", "", ".", "a..b", "[::1", "a b", "a,b", "it's", "a\\b", "a{b", "a%20b", "https",
  ]
  private static let ports = ["", ":80", ":65535", ":65536", ":0", ":", ":x", ":80:80", ":-1"]
  private static let rests = ["", "/", "/a/b?c=d#e", "?a=b", "#f", "/a b", "//x@y", "/a:b@c"]

  /// Every combination of the parts above: where both read a URL, they call the same place.
  @Test(arguments: schemes) func whatIsReadIsWhatIsCalled(_ scheme: String) {
    var read = 0
    var differing: [String] = []
    for login in Self.logins {
      for host in Self.hosts {
        for port in Self.ports {
          for rest in Self.rests {
            let url = "\(scheme)://\(login)\(host)\(port)\(rest)"
            guard let parts = try? URLParts(url) else { continue }
            read += 1
            let curl = CurlURL(url)
            if curl?.scheme != parts.scheme || curl?.host.lowercased() != parts.host.lowercased()
              || curl?.port != parts.port
            {
              differing.append(url)
            }
          }
        }
      }
    }
    #expect(differing == [])
    #expect(read > 300)
  }

  /// Where libcurl reads more than this program does: each is called elsewhere than it seems, or nowhere.
  @Test(arguments: [
    ("https:///hooks.example.com", "hooks.example.com"), ("https://h:0/", "h"),
    ("https://h:/", "h"), ("https://a..b/", "a..b"), ("https://wss://h/", "wss"),
  ])
  func whatLibcurlReadsBesides(_ url: String, _ host: String) {
    #expect(throws: URLFault.self) { try URLParts(url) }
    #expect(CurlURL(url)?.host == host)
  }
}

/// A URL as libcurl reads it.
private struct CurlURL {
  let scheme: String
  let host: String
  let port: Int?

  private typealias Handle = UnsafeMutableRawPointer
  private typealias Make = @convention(c) () -> Handle?
  private typealias Set = @convention(c) (Handle?, Int32, UnsafePointer<CChar>?, UInt32) -> Int32
  private typealias Get =
    @convention(c) (
      Handle?, Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, UInt32
    ) -> Int32
  private typealias Free = @convention(c) (Handle?) -> Void

  private struct Library: @unchecked Sendable {
    let make: Make
    let set: Set
    let get: Get
    let free: Free

    init?() {
      guard let library = dlopen("libcurl.so.4", RTLD_LAZY) ?? dlopen("libcurl.4.dylib", RTLD_LAZY),
        let make = dlsym(library, "curl_url"), let set = dlsym(library, "curl_url_set"),
        let get = dlsym(library, "curl_url_get"), let free = dlsym(library, "curl_url_cleanup")
      else { return nil }
      self.make = unsafeBitCast(make, to: Make.self)
      self.set = unsafeBitCast(set, to: Set.self)
      self.get = unsafeBitCast(get, to: Get.self)
      self.free = unsafeBitCast(free, to: Free.self)
    }
  }

  private static let library = Library()
  static var isThere: Bool { library != nil }

  /// Reads a URL; nil where libcurl refuses it.
  init?(_ url: String) {
    guard let library = Self.library, let handle = library.make() else { return nil }
    defer { library.free(handle) }
    // Whole URL, scheme, host, port; schemes that libcurl does not call are read as well.
    guard library.set(handle, 0, url, 1 << 3) == 0 else { return nil }
    func part(_ number: Int32) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard library.get(handle, number, &text, 0) == 0, let text else { return nil }
      defer { free(text) }
      return String(cString: text)
    }
    guard let scheme = part(1), let host = part(5) else { return nil }
    self.scheme = scheme
    self.host = host
    port = part(6).flatMap { Int($0) }
  }
}
