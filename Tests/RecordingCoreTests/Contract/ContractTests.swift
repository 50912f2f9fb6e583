import Testing

@testable import RecordingCore

@Suite("The contract table")
struct ContractTests {
  @Test func namesAreUniqueInEveryObject() {
    forEachObject { spec, path in
      #expect(Set(spec.fields.map(\.name)).count == spec.fields.count, "\(path)")
    }
  }

  @Test func everyRowSaysWhatItDoesInOneLine() {
    forEachField { field, path in
      #expect(!field.help.isEmpty && field.help.hasSuffix("."), "\(path)")
      #expect(!field.help.contains("\n") && field.help.count <= 100, "\(path): \(field.help)")
      #expect(!field.label.isEmpty && !field.label.hasSuffix("."), "\(path)")
      #expect(field.uncertainty?.contains("\n") != true, "\(path)")
    }
  }

  @Test func everyDefaultIsValidForItsOwnRow() {
    forEachField { field, path in
      guard let value = field.defaultValue else { return }
      #expect(BodyWalk().fits(value, field.kind, of: field), "\(path)")
    }
  }

  @Test func choicesThatOperatorsSeeAreExplained() {
    for field in Contract.fields {
      guard case .choice(let choices) = field.kind else { continue }
      #expect(choices.allSatisfy { $0.help.hasSuffix(".") && !$0.label.contains("_") })
    }
    #expect(Contract.events.allSatisfy { $0.help.hasSuffix(".") && !$0.carriers.isEmpty })
    #expect(Set(Contract.events.map(\.name)).count == Contract.events.count)
    #expect(Contract.events.allSatisfy { Contract.field($0.output) != nil })
  }

  @Test func boundsAreTakenAndStepsPastThemRefused() {
    var count = 0
    forEachField { field, path in
      for (good, bad) in field.kind.edges {
        count += 1
        #expect(BodyWalk().fits(good, field.kind, of: field), "\(path): \(good.compactText)")
        #expect(!BodyWalk().fits(bad, field.kind, of: field), "\(path): \(bad.compactText)")
      }
    }
    #expect(count > 40)
  }

  @Test func everyTopLevelParameterHasItsPlaceInTheForm() {
    let lines = FormSection.allCases.flatMap { Contract.lines(in: $0) }
    #expect(lines.flatMap(\.fields).count == Contract.fields.count)
    #expect(Set(lines.map(\.title)).count == lines.count)
  }

  @Test func theFormHasItsLinesInOrder() {
    let lines = FormSection.allCases.flatMap { Contract.lines(in: $0) }
    let expected = [
      "Layout", "Shared screen", "Start on", "Mixed video", "Mixed audio", "Separate video",
      "Separate audio", "Events", "Transcript", "Endpoints", "Retention", "Bot audio", "Labels",
    ]
    #expect(lines.map(\.title).filter(expected.contains) == expected)
    func outputs(_ title: String) -> [String?]? {
      lines.first { $0.title == title }?.fields.map { $0.placement?.shortLabel }
    }
    #expect(outputs("Mixed video") == ["mp4", "flv"])
    #expect(outputs("Mixed audio") == ["mp3", "raw"])
    #expect(outputs("Separate video") == ["mp4", "png", "h264"])
    #expect(outputs("Separate audio") == ["raw", "mp3"])
    #expect(outputs("Events") == ["people", "meeting"])
  }

  @Test func whatTheExplicitFormWritesOut() {
    let written = Contract.fields.filter(\.isWrittenOut).map(\.name)
    #expect(written.contains("transcript") && written.contains("include_bot_in_recording"))
    #expect(!written.contains("retention") && !written.contains("metadata"))
    #expect(!written.contains("audio_separate_mp3") && !written.contains("video_separate_h264"))
    #expect(Contract.field("include_bot_in_recording")?.defaultValue == ["audio": false])
  }

  @Test(arguments: [
    ("/video_mixed_layout", "video_mixed_layout"), ("/audio_mixed_mp3/metadata", "metadata"),
    ("/metadata/desk", "metadata"), ("/transcript/provider/deepgram_streaming/model", "model"),
    ("/transcript/provider/gladia_v2_streaming/language_config/languages/0", "languages"),
    ("/transcript/provider/recallai_streaming/spelling/0/find", "find"),
    ("/realtime_endpoints/0", "realtime_endpoints"), ("/realtime_endpoints/0/url", "url"),
    ("/realtime_endpoints/0/events/3", "events"), ("/realtime_endpoints/9/type", "type"),
    ("/retention/hours", "hours"), ("/transcript/diarization", "diarization"),
  ])
  func findsTheRowOfAPlace(_ place: String, _ name: String) {
    let body: JSONValue = [
      "realtime_endpoints": [["type": "webhook"]], "retention": ["type": "timed"],
    ]
    #expect(Contract.spec(at: JSONPointer(text: place), in: body)?.name == name)
  }

  @Test(arguments: [
    "", "/nothing", "/realtime_endpoints/x", "/realtime_endpoints/0/nothing",
    "/realtime_endpoints/9/url", "/video_mixed_layout/deeper", "/retention/hours/deeper",
    "/transcript/provider/nobody/model",
  ])
  func knowsNothingOfOtherPlaces(_ place: String) {
    let body: JSONValue = [
      "realtime_endpoints": [["type": "webhook"]], "retention": ["type": "timed"],
    ]
    #expect(Contract.spec(at: JSONPointer(text: place), in: body) == nil)
  }

  private func forEachField(_ visit: (FieldSpec, String) -> Void) {
    forEachObject { spec, path in spec.fields.forEach { visit($0, "\(path)/\($0.name)") } }
  }

  private func forEachObject(_ visit: (ObjectSpec, String) -> Void) {
    visit(Contract.body, "")
    visit(Contract.output, "output")
    for field in Contract.fields { field.kind.forEachObject(at: "/" + field.name, visit) }
  }
}

extension ValueKind {
  fileprivate func forEachObject(at path: String, _ visit: (ObjectSpec, String) -> Void) {
    func enter(_ spec: ObjectSpec, _ path: String) {
      visit(spec, path)
      for field in spec.fields { field.kind.forEachObject(at: "\(path)/\(field.name)", visit) }
    }
    switch self {
    case .nullable(let kind), .list(let kind, _): kind.forEachObject(at: path, visit)
    case .either(let kinds): kinds.forEach { $0.forEachObject(at: path, visit) }
    case .object(let spec): enter(spec, path)
    case .provider(let providers): enter(ObjectSpec(providers), path)
    case .variants(let variants):
      for variant in variants { enter(ObjectSpec(variant.fields), "\(path)<\(variant.type)>") }
    default: break
    }
  }

  /// Values at the edge of what is taken, each with one just past it.
  fileprivate var edges: [(good: JSONValue, bad: JSONValue)] {
    func number(_ value: Double) -> JSONValue { JSONValue(floatLiteral: value) }
    func text(_ count: Int) -> JSONValue {
      .string(JSONString(String(repeating: "x", count: count)))
    }
    switch self {
    case .integer(let minimum, let maximum):
      return [minimum.map { (number(Double($0)), number(Double($0 - 1))) }].compactMap(\.self)
        + [maximum.map { (number(Double($0)), number(Double($0 + 1))) }].compactMap(\.self)
    case .number(let minimum, let maximum):
      return [minimum.map { (number($0), number($0 - 0.001)) }].compactMap(\.self)
        + [maximum.map { (number($0), number($0 + 0.001)) }].compactMap(\.self)
    case .text(let rule):
      return [rule.maximumLength.map { (text($0), text($0 + 1)) }].compactMap(\.self)
        + (rule.minimumLength > 0 ? [(text(rule.minimumLength), text(rule.minimumLength - 1))] : [])
    case .choice(let choices):
      return choices.first.map { [(.string(JSONString($0.value)), "no such value")] } ?? []
    case .nullable(let kind): return kind.edges
    default: return []
    }
  }
}
