import RecordingCore
import Testing

@Suite("A curl command")
struct CurlReaderTests {
  @Test(arguments: [
    #"curl -d '{"retention": 1}'"#, #"curl -d'{"retention": 1}'"#,
    #"curl -sSfd '{"retention": 1}' -k"#,
    #"curl -XPOST -sSd'{"retention": 1}' https://x"#, #"curl --data '{"retention": 1}'"#,
    #"curl --data='{"retention": 1}' https://x"#,
    #"curl --data-raw '{"retention": 1}' --compressed"#,
    #"curl --data-binary '{"retention": 1}' -o out.json"#, #"curl --data-ascii '{"retention": 1}'"#,
    #"curl --json '{"retention": 1}' -w '%{http_code}' -u user:pass -x proxy:80 -A agent"#,
    #"curl --no-buffer --no-progress-meter -H A:b -HB:c --header=C:d -b x=y -d '{"retention": 1}'"#,
    #"curl -d "{\"retention\": 1}""#, #"curl -d $'{\n\t"retention": 1\n}'"#,
    #"curl -d \{\"retention\":\ 1\}"#,
    #"curl -d '{"retention"'": 1}" -- -x --nothing"#,
    "curl \\\r\n  -X POST \\\r\n -d '{\"retention\":\r\n 1}'\r\n",
    "curl \\\n  -H 'B: c' \\ \n  -d '{\"retention\": 1}'", #"$ curl -d '{"retention": 1}' | jq ."#,
    #"curl -d '{"retention": 1}'; echo "it's"#,
    #"curl -d '{"retention": 1}' > out.json && echo "it's""#,
    "# curl -d '{\"b\": 2}'\n\n  # it's\ncurl -d '{\"retention\": 1}' # it's",
    "sudo curl -d '{\"retention\": 1}'",
    "Use curl to start it:\n\n    user@host:~$ /usr/bin/curl -d '{\"retention\": 1}'\n\nThat's it.",
    "set -e\nX=$(curl -s https://x)\nY=$(curl -d '{\"retention\": 1}' \"$X\" | jq -r '.id')\n",
    "curl https://x --next -d '{\"retention\": 1}'",
    "curl -sX GET https://x -: -d '{\"retention\": 1}'",
    "curl -d @- https://x <<EOF\n{\"retention\": 1}\nEOF\n",
    "curl -d @- <<-'EOF' | jq .\n\t{\"retention\": 1}\n\tEOF",
    #"curl --data-binary @- <<< '{"retention": 1}'"#,
    #"curl -d '{"retention": 1}' 2>/dev/null -o x"#,
    "curl --variable X@y --skip-existing -d '{\"retention\": 1}'",
  ])
  func isRead(_ text: String) throws {
    #expect(try imported(text).body == ["retention": 1])
  }

  @Test func rawDataNamesNoFile() throws {
    let error = try importError("curl --data-raw @body.json")
    #expect(
      error
        == .notJSON("a value cannot start with '@'", at: ImportPlace(line: 1, column: 1, in: .data))
    )
  }

  @Test(arguments: [
    ("curl -d '{\n\"retention\": 1", 1, 9, CurlFault.open("'")),
    ("\ncurl -H \"Authorization: Token x\n -d {}", 2, 9, .open("\"")),
    ("curl -d $'{}", 1, 9, .open("$'")), ("curl -d \"$(cat", 1, 10, .open("$(")),
    ("curl -d `cat", 1, 9, .open("`")), ("curl -d @- <<EOF\n{}\n", 1, 12, .openHereDocument("EOF")),
    ("curl -d @- <<'EOF' |", 1, 12, .openHereDocument("EOF")),
    ("curl -d {} \\\n  \\", 2, 3, .cutLine), ("curl -d {}\\", 1, 11, .cutLine),
    ("curl x -d", 1, 8, .missingValue("-d")), ("curl --url", 1, 6, .missingValue("--url")),
    ("curl -sSH", 1, 6, .missingValue("-H")), ("curl -d @", 1, 9, .missingValue("@")),
    ("curl -d @- <<\n{}", 1, 12, .missingValue("<<")),
    ("curl x\ncurl y", 1, 1, .noData), ("true; curl -X POST https://x", 1, 7, .noData),
    ("curl -d {} --json {}", 1, 12, .severalData), ("curl -d a=b -d c=d", 1, 13, .severalData),
    ("curl -d @-", 1, 9, .standardInput), ("cat x | curl -d @- y", 1, 17, .standardInput),
    ("curl -F a=b", 1, 6, .otherData("-F")),
    ("curl --data-urlencode a=b", 1, 6, .otherData("--data-urlencode")),
    ("curl --dta {}", 1, 6, .unknownOption("--dta")), ("curl -s? {}", 1, 6, .unknownOption(nil)),
    ("curl --4f1b2 {}", 1, 6, .unknownOption(nil)),
  ])
  func isRefusedWithItsPlace(
    _ text: String, _ line: Int, _ column: Int, _ fault: CurlFault
  ) throws {
    let error = try importError(text)
    #expect(error == .command(fault, at: ImportPlace(line: line, column: column)))
    #expect(error.exitCode == .invalidBody)
    #expect(error.detail.hasPrefix("line \(line), column \(column): "))
  }

  @Test(arguments: [
    ("curl -d ‘{}’", 9, TypesetMark.leftSingleQuote), ("curl -d {“a”: 1}", 10, .leftDoubleQuote),
    ("curl -H “A: b”", 9, .leftDoubleQuote), ("curl –d {}", 6, .enDash),
    ("curl —data {}", 6, .emDash), ("curl\u{A0}-d {}", 5, .noBreakSpace),
    ("curl -d\u{200B} {}", 8, .zeroWidthSpace), ("curl -d {}’", 11, .rightSingleQuote),
  ])
  func mayHaveBeenSetForPrint(_ text: String, _ column: Int, _ mark: TypesetMark) throws {
    let error = try importError(text)
    #expect(error == .typeset(mark, at: ImportPlace(line: 1, column: column)))
    #expect(error.nextStep == mark.remedy)
  }

  @Test func quotesForPrintMayStandInsideAText() throws {
    #expect(
      try imported("curl -d '{\"retention\": \"‘it’s – “so”\u{A0}\"}'").body == [
        "retention": "‘it’s – “so”\u{A0}"
      ])
  }
}
