/// What an option of curl means to whoever wants the body that a command sends.
enum CurlOption: Equatable {
  /// Its value is the data; it may name a file after an `@`, or not.
  case data(canNameFile: Bool)
  /// Its value is sent, but not as it stands.
  case otherData
  /// Its value is the URL.
  case url
  /// Its value is the method.
  case method
  /// It has a value that does not matter here.
  case value
  /// It has no value.
  case flag
  /// Another request begins.
  case next

  /// The option with a long name, without its dashes; nil for one that is not known.
  init?(long name: String) {
    switch name {
    case "data", "data-ascii", "data-binary", "json": self = .data(canNameFile: true)
    case "data-raw": self = .data(canNameFile: false)
    case "data-urlencode", "form", "form-string", "upload-file": self = .otherData
    case "url": self = .url
    case "request": self = .method
    case "next": self = .next
    case _ where Self.valued.contains(name): self = .value
    case _ where Self.flags.contains(name): self = .flag
    case _ where name.hasPrefix("no-") && Self.flags.contains(String(name.dropFirst(3))):
      self = .flag
    default: return nil
    }
  }

  /// The option with a letter; nil for one that is not known.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "d"): self = .data(canNameFile: true)
    case UInt8(ascii: "F"), UInt8(ascii: "T"): self = .otherData
    case UInt8(ascii: ":"): self = .next
    case UInt8(ascii: "X"): self = .method
    case _ where "AbCcDEeHhKmoPQrtUuwxYyz".utf8.contains(letter): self = .value
    case _ where "#01234aBfGgIijJklLMNnOpqRsSvVZ6".utf8.contains(letter): self = .flag
    default: return nil
    }
  }

  // Source: curl 7.88 and its list of when options were introduced, up to 8.17.
  private static let valued = names(
    """
    abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config
    connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves
    delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech
    egd-file engine etag-compare etag-save expect100-timeout ftp-account
    ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms
    haproxy-clientip header help hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway
    keepalive-cnt keepalive-time key key-type knownhosts krb libcurl limit-rate local-port
    login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file
    noproxy oauth2-bearer output output-dir parallel-max parallel-max-host pass pinnedpubkey
    preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert
    proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass
    proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype
    proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate
    referer request-target resolve retry retry-delay retry-max-time sasl-authzid
    service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit
    speed-time ssl-sessions stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers
    tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-flags
    url-query user user-agent variable vlan-priority write-out
    """)

  private static let flags = names(
    """
    alpn anyauth append basic buffer ca-native cert-status clobber compressed compressed-ssh
    create-dirs crlf digest disable disable-eprt disable-epsv disallow-username-in-url
    doh-cert-status doh-insecure dump-ca-embed eprt epsv fail fail-early fail-with-body
    false-start follow form-escape ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip
    ftp-ssl-ccc ftp-ssl-control get globoff haproxy-protocol head http0.9 http1.0 http1.1 http2
    http2-prior-knowledge http3 http3-only ignore-content-length include insecure ipv4 ipv6
    junk-session-cookies keepalive list-only location location-trusted mail-rcpt-allowfails
    manual metalink mptcp negotiate netrc netrc-optional npn ntlm ntlm-wb out-null parallel
    parallel-immediate path-as-is post301 post302 post303 progress-bar progress-meter
    proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure
    proxy-negotiate proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1
    proxytunnel raw remote-header-name remote-name remote-name-all remote-time remove-on-error
    retry-all-errors retry-connrefused sasl-ir sessionid show-error silent skip-existing
    socks5-basic socks5-gssapi socks5-gssapi-nec ssl ssl-allow-beast ssl-auto-client-cert
    ssl-no-revoke ssl-reqd ssl-revoke-best-effort sslv2 sslv3 styled-output
    suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options tls-earlydata tlsv1
    tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii verbose version
    xattr
    """)

  private static func names(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
