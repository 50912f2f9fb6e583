import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct AboutPageTests {
  private func text(_ pointer: JSONPointer, _ settings: JSONObject = [:]) -> String {
    let store = Console.store(draft: Draft(settings: settings))
    return AboutPage.lines(pointer, store.state, width: 10_000).map(\.left).joined(separator: "\n")
  }

  @Test func everyFieldSaysAllThatTheContractSays() {
    for control in FormControl.all {
      let text = text(control.pointer)
      #expect(text.contains(control.field.help))
      #expect(text.contains("In the body: \(control.pointer.dotted)"))
      #expect(text.contains("Takes: \(control.field.kind.takes)"))
      #expect(text.contains("Known from: \(control.field.source.words)"))
      if let reason = control.field.uncertainty { #expect(text.contains("Not certain: \(reason)")) }
      if let value = control.field.defaultValue {
        #expect(text.contains("Default: \(value.compactText)"))
      }
    }
  }

  @Test func everyRuleAndMistakeIsSaidWhereItBelongs() {
    let pages = FormControl.all.map { (control: $0, text: text($0.pointer)) }
    for rule in Rule.all {
      let message = rule.message.replacing("*", with: "the events")
      for page in pages {
        let isSaid = page.text.contains("\(rule.name): \(message)\nwhen ")
        #expect(isSaid == rule.concerns(page.control.pointer), "\(rule.name)")
      }
      #expect(pages.contains { $0.text.contains(message) }, "\(rule.name) is said nowhere")
    }
    for mistake in Mistake.all where mistake.place != .root {
      let line = "\(mistake.place.appending(mistake.key).dotted): \(mistake.advice)"
      #expect(pages.contains { $0.text.contains(line) }, "\(line)")
    }
  }

  @Test func whatIsInsideIsSaidWithItsBounds() {
    let retention = text("/retention")
    #expect(retention.contains("type timed: "))
    #expect(retention.contains("hours (a whole number of at least 1; default 168; "))
    let endpoints = text("/realtime_endpoints")
    #expect(endpoints.contains("url (a URL with ws:// or wss://; required)"))
    #expect(text("/transcript").contains("provider.recallai_streaming ("))
    #expect(text("/audio_mixed_mp3").contains("metadata ("))
  }

  @Test func choicesHaveTheirValues() {
    #expect(text("/video_mixed_layout").contains(#"2 gallery view ("gallery_view"): "#))
    #expect(text("/video_mixed_mp4").contains("on ({}), off (null)"))
  }

  @Test func theFindingsNowAreSaid() {
    let text = text("/video_mixed_layout", ["video_mixed_layout": "cinema"])
    #expect(text.contains("Findings\n✗ "))
    #expect(text.contains("[unknown-value]"))
    #expect(text.contains("Set\n\"cinema\""))
  }

  @Test func secretsStayMasked() {
    let endpoint: JSONValue = ["type": "webhook", "url": "https://h.example/?token=secret"]
    #expect(!text("/realtime_endpoints", ["realtime_endpoints": [endpoint]]).contains("secret"))
  }
}
