import RecordingCore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct EnvironmentVariablesTests {
  @Test func aVariableIsFoundByItsName() {
    let variables: EnvironmentVariables = ["HOME": "/home/a", "EMPTY": "", "PATH": "/bin"]
    #expect(variables["PATH"] == "/bin")
    #expect(variables["EMPTY"] == "")
    #expect(variables["HO"] == nil)
  }

  @Test func theFirstOfSeveralCounts() {
    #expect((["A": "1", "A": "2"] as EnvironmentVariables)["A"] == "1")
  }

  @Test func thoseOfTheProcessAreTheSystems() {
    for name in ["PATH", "HOME", "TALLY_NO_SUCH_VARIABLE"] {
      #expect(EnvironmentVariables.current[name] == getenv(name).map { String(cString: $0) })
    }
  }
}
