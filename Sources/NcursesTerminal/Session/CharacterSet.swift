#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The character set of the locale.
enum CharacterSet {
  /// Takes the locale of the environment for characters, and tells whether it is UTF-8.
  ///
  /// Only characters: numbers keep the form of the C locale, which parsers count on. A UTF-8 locale
  /// that is not installed, as is common after ssh, is replaced by the C locale's UTF-8 form.
  static func adopt() -> Bool {
    if setlocale(LC_CTYPE, "") == nil, namesUTF8 {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }

  // The first of the three that is set decides, as in setlocale.
  private static var namesUTF8: Bool {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(variable), value.pointee != 0 else { continue }
      let name = String(cString: value).lowercased()
      return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }
    return false
  }
}
