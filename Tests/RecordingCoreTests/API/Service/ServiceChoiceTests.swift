import RecordingCore
import Testing

@Suite("Choice of the service")
struct ServiceChoiceTests {
  private let flags = ServiceChoice(.flags, baseURL: "http://flag.example.com")
  private let environment: EnvironmentVariables = ["RECALL_REGION": "eu-central-1"]
  private let profile = ServiceChoice(.profile("lab"), baseURL: "http://127.0.0.1:8080")

  @Test("flags win over the environment, which wins over the profile")
  func order() throws {
    func resolve(
      _ flags: ServiceChoice?, _ environment: EnvironmentVariables, _ profile: ServiceChoice?
    ) throws -> String {
      try ServiceAddress.resolve(flags: flags, environment: environment, profile: profile).baseURL
    }
    #expect(try resolve(flags, environment, profile) == "http://flag.example.com")
    #expect(try resolve(nil, environment, profile) == "https://eu-central-1.recall.ai")
    #expect(try resolve(ServiceChoice(.flags), [:], profile) == "http://127.0.0.1:8080")
    #expect(try resolve(nil, [:], nil) == "https://us-east-1.recall.ai")
  }

  @Test("an empty variable is not set")
  func emptyVariable() throws {
    let environment: EnvironmentVariables = [
      "RECALL_REGION": "", "TALLY_BASE_URL": "http://a.example.com",
    ]
    #expect(
      try ServiceAddress.resolve(environment: environment).baseURL == "http://a.example.com")
  }

  @Test("a region and a base URL in one source is an error that names both")
  func both() {
    let environment: EnvironmentVariables = [
      "RECALL_REGION": "us-east-1", "TALLY_BASE_URL": "http://a.example.com",
    ]
    let error = #expect(throws: ServiceChoiceError.self) {
      try ServiceAddress.resolve(environment: environment, profile: profile)
    }
    #expect(error == .both(.environment))
    #expect(error?.detail == "RECALL_REGION and TALLY_BASE_URL are both set")
    #expect(error?.exitCode == .configuration)
  }

  @Test("what a winning source does not state does not matter in the others")
  func shadowed() throws {
    let environment: EnvironmentVariables = ["RECALL_REGION": "nowhere"]
    #expect(
      try ServiceAddress.resolve(flags: flags, environment: environment).baseURL
        == "http://flag.example.com")
  }

  @Test("an unknown region names the known ones")
  func unknownRegion() {
    let error = #expect(throws: ServiceChoiceError.self) {
      try ServiceChoice(.flags, region: "us-east-9").address()
    }
    #expect(error?.detail == "--region is us-east-9, which is no region")
    #expect(
      error?.nextStep == "use one of us-east-1, us-west-2, eu-central-1, ap-northeast-1")
    #expect(error?.exitCode == .usage)
  }

  @Test("an unusable base URL names its source")
  func unusableURL() {
    let error = #expect(throws: ServiceChoiceError.self) {
      try ServiceChoice(.profile("lab"), baseURL: "127.0.0.1:8080").address()
    }
    #expect(
      error?.detail
        == "base_url of profile lab: 127.0.0.1:8080 does not start with http:// or https://")
    #expect(error?.exitCode == .configuration)
  }

  @Test(
    "the service's own hosts are not spoken to in clear",
    arguments: [
      (ServiceChoice.Origin.flags, SysExit.usage), (.environment, .configuration),
      (.profile("lab"), .configuration),
    ])
  func ownHostInClear(origin: ServiceChoice.Origin, exitCode: SysExit) {
    let error = #expect(throws: ServiceChoiceError.self) {
      try ServiceChoice(origin, baseURL: "http://us-east-1.recall.ai").address()
    }
    #expect(error?.detail.hasSuffix("would send the key in clear; https:// protects it") == true)
    #expect(error?.nextStep == "write https:// in the place of http://")
    #expect(error?.exitCode == exitCode)
  }
}
