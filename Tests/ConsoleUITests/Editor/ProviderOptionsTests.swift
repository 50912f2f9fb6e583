import TerminalKit
import TestSupport
import Testing

@testable import RecordingCore

/// Every option of every provider, and every key of every endpoint, can be set through the editor.
struct ProviderOptionsTests {
  @Test(arguments: Contract.transcriptProviders.map(\.name))
  func areAllReached(provider: String) throws {
    let row = try #require(Contract.transcriptProviders.first { $0.name == provider })
    guard case .object(let spec) = row.kind else { return }
    let options = JSONObject(spec.fields.map { ($0.name, Self.sample(of: $0.kind)) })
    let body: JSONValue = [
      "transcript": ["provider": .object(JSONObject([(provider, .object(options))]))]
    ]
    var pilot = Pilot(size: Size(columns: 80, rows: 24))
    pilot.write(body)
    #expect(pilot.body.isEquivalent(to: body), "\(pilot.body.compactText)")
    for pointer in pilot.writtenAsJSON {
      let kind = Contract.kind(at: pointer, in: body)
      #expect(kind == .anyObject || kind == .anything, "\(pointer)")
    }
  }

  @Test(arguments: Contract.endpoints.map(\.type))
  func endpointsAreReachedInFull(type: String) throws {
    let variant = try #require(Contract.endpoints.first { $0.type == type })
    let keys = variant.fields.map { ($0.name, Self.sample(of: $0.kind)) }
    let endpoint = JSONObject([("type", .string(JSONString(type)))] + keys)
    let body: JSONValue = ["realtime_endpoints": [.object(endpoint), .object(endpoint)]]
    var pilot = Pilot(size: Size(columns: 80, rows: 24))
    pilot.write(body)
    #expect(pilot.body.isEquivalent(to: body), "\(pilot.body.compactText)")
    #expect(pilot.writtenAsJSON == [])
  }

  /// A value that the kind takes and that is no default.
  private static func sample(of kind: ValueKind) -> JSONValue {
    switch kind {
    case .flag: true
    case .integer(let minimum, _): .number(JSONNumber(minimum ?? 3))
    case .number(let minimum, let maximum):
      .number(
        JSONNumber(Int((minimum ?? 0).rounded(.up)) == 0 ? Int(maximum ?? 1) : Int(minimum ?? 1)))
    case .text(let rule):
      .string(
        JSONString(rule.schemes?.first.map { "\($0)://example.com/a?b=c" } ?? "a text, \"quoted\""))
    case .choice(let choices): .string(JSONString(choices.last?.value ?? ""))
    case .integerChoice(let values): .number(JSONNumber(values.last ?? 0))
    case .list(.choice(let choices), _):
      .array(choices.suffix(2).map { .string(JSONString($0.value)) })
    case .list(let kind, _): [sample(of: kind), sample(of: kind)]
    case .object(let spec):
      .object(JSONObject(spec.fields.map { ($0.name, sample(of: $0.kind)) }))
    case .labels: ["team": "sales", "ünïcode 漢字": "wide 漢字"]
    case .anyObject: ["any": [1, 2.5, "x"]]
    case .anything: ["any": .null]
    case .either(let kinds): sample(of: kinds[kinds.count - 1])
    case .nullable(let kind): sample(of: kind)
    case .variants, .provider, .output: [:]
    }
  }
}
