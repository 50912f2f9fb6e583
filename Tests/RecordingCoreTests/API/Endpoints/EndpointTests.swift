import Foundation
import RecordingCore
import Testing

/// The independent witness of the service's facts.
private func openAPI() throws -> JSONValue {
  let url = try #require(
    Bundle.module.url(forResource: "Fixtures/contract/openapi", withExtension: "json"))
  return try JSONParser.parse(Array(Data(contentsOf: url)))
}

@Suite("Endpoints")
struct EndpointTests {
  @Test("every endpoint is as the document has it", arguments: Endpoint.allCases)
  func witness(endpoint: Endpoint) throws {
    let place = JSONPointer(["paths", endpoint.path, endpoint.method.rawValue.lowercased()])
    let operation = try #require(try openAPI()[place])
    #expect(operation["/operationId"]?.stringValue == endpoint.name)
    #expect(operation["/x-source"]?.stringValue == endpoint.source.rawValue)
  }

  @Test("the regions are the document's servers")
  func regions() throws {
    let servers = try #require(try openAPI()["/servers"]?.arrayValue)
    #expect(
      Region.allCases.map { ServiceAddress($0).baseURL }
        == servers.map { $0["/url"]?.stringValue })
    #expect(
      Region.allCases.map(\.title) == servers.map { $0["/description"]?.stringValue })
  }

  @Test("the known statuses are the document's")
  func statuses() throws {
    let place: JSONPointer = "/components/schemas/StatusChange/properties/code/x-known-values"
    let codes = try #require(try openAPI()[place]?.arrayValue).map(\.stringValue)
    #expect(BotStatus.known.map(\.code) == codes)
  }

  @Test("a path has the bot's id and ends with a slash")
  func path() throws {
    let id = try BotID("3FA85F64-5717-4562-B3FC-2C963F66AFA6")
    #expect(
      Endpoint.startRecording.path(for: id)
        == "/api/v1/bot/3fa85f64-5717-4562-b3fc-2c963f66afa6/start_recording/")
  }
}
