import RecordingCore
import Testing

@testable import RecordingCore

@Suite("The table against the OpenAPI document")
struct WitnessTests {
  let document: JSONValue
  let schema: JSONValue
  let witness: SchemaWitness
  let body = ValueKind.object(Contract.body)

  init() throws {
    document = try ContractFixture.document()
    schema = try ContractFixture.startBody()
    witness = SchemaWitness(document: document)
  }

  @Test func everyParameterIsAsTheDocumentHasIt() {
    #expect(witness.differences(body, schema, at: "") == [])
  }

  @Test func everyConditionIsARule() {
    let conditions = ConditionWitness(document: document)
    #expect(conditions.statements().count == 11)
    #expect(conditions.differences(Rule.all) == [])
  }

  @Test func noRowOrChoiceCanGoUnnoticed() {
    var count = 0
    for place in witness.places(body, schema, at: "") {
      for removal in place.kind.removals {
        count += 1
        #expect(
          !witness.differences(removal.kind, place.schema, at: place.path).isEmpty,
          "\(place.path) without \(removal.removed)")
      }
    }
    #expect(count > 800)
  }

  @Test func noLabelsOfAnOutputCanGoUnnoticed() {
    var witness = witness
    witness.output = ObjectSpec([])
    #expect(!witness.differences(body, schema, at: "").isEmpty)
  }

  @Test func noEventCanGoUnnoticed() {
    for index in Contract.events.indices {
      var witness = witness
      witness.events.remove(at: index)
      #expect(
        !witness.differences(body, schema, at: "").isEmpty, "\(Contract.events[index].name)")
    }
  }

  @Test func noConditionCanGoUnnoticed() {
    let witness = ConditionWitness(document: document)
    for (index, rule) in Rule.all.enumerated() where rule.severity == .error {
      var rules = Rule.all
      rules.remove(at: index)
      #expect(!witness.differences(rules).isEmpty, "\(rule.name) \(rule.condition)")
    }
  }

  @Test(arguments: [
    "/properties/video_mixed_layout/enum/1", "/properties/audio_mixed_mp3",
    "/properties/realtime_endpoints/x-uncertain", "/properties/start_recording_on/default",
    "/additionalProperties",
  ])
  func whatTheDocumentLosesShows(_ place: String) {
    var schema = schema
    schema.set(nil, at: JSONPointer(text: place))
    #expect(!witness.differences(body, schema, at: "").isEmpty)
  }
}
