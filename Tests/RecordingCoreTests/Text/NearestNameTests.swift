import RecordingCore
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("them", "theme"), ("thmee", "theme"), ("Theme", "theme"), ("profil", "profile"),
    ("api_key_comand", "api_key_command"), ("regoin", "region"),
  ])
  func aSlipIsUnderstood(written: String, meant: String) {
    let known = ["profile", "profiles", "theme", "api_key_command", "region"]
    #expect(NearestName.of(written, among: known) == meant)
  }

  @Test(arguments: ["", "colour", "xyz", String(repeating: "t", count: 100_000)])
  func whatIsFarFromAllHasNoNearest(written: String) {
    #expect(NearestName.of(written, among: ["theme", "profile"]) == nil)
    #expect(NearestName.hint(for: written, among: ["theme"]) == "")
  }

  @Test func theHintIsReadyToAppend() {
    #expect(NearestName.hint(for: "them", among: ["theme"]) == "; did you mean `theme`?")
  }
}
