import Foundation
import RecordingCore

/// The OpenAPI document, held against what the service answers.
struct Witness {
  private let document: JSONValue

  init() throws {
    let file = ContractFiles.folder.appending(path: "openapi.json")
    document = try JSONParser.parse(Array(Data(contentsOf: file)))
  }

  /// What is wrong with a value by a named schema, each with its place; and what the schema does not know.
  func faults(in value: JSONValue, schema name: String) -> [String] {
    guard let schema = document["/components/schemas"]?.objectValue?[name] else {
      return ["there is no schema \(name)"]
    }
    return faults(in: value, schema, at: .root)
  }

  private func faults(in value: JSONValue, _ schema: JSONValue, at place: JSONPointer) -> [String] {
    if let reference = schema.objectValue?["$ref"]?.stringValue,
      let target = document[JSONPointer(text: String(reference.dropFirst()))]
    {
      return faults(in: value, target, at: place)
    }
    if let choices = schema.objectValue?["anyOf"]?.arrayValue {
      let tried = choices.map { faults(in: value, $0, at: place) }
      return tried.contains([]) ? [] : tried.min { $0.count < $1.count } ?? []
    }
    return typeFaults(in: value, schema, at: place) + memberFaults(in: value, schema, at: place)
      + textFaults(in: value, schema, at: place)
  }

  private func typeFaults(
    in value: JSONValue, _ schema: JSONValue, at place: JSONPointer
  ) -> [String] {
    guard let type = schema.objectValue?["type"] else { return [] }
    let names = (type.arrayValue ?? [type]).compactMap(\.stringValue)
    let actual =
      switch value {
      case .null: "null"
      case .bool: "boolean"
      case .number: "integer"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    return names.contains(actual) ? [] : ["\(place): \(actual) instead of \(names)"]
  }

  private func memberFaults(
    in value: JSONValue, _ schema: JSONValue, at place: JSONPointer
  ) -> [String] {
    var found: [String] = []
    if let items = schema.objectValue?["items"] {
      for (index, element) in (value.arrayValue ?? []).enumerated() {
        found += faults(in: element, items, at: place.appending(index))
      }
    }
    guard let object = value.objectValue, let known = schema.objectValue?["properties"]?.objectValue
    else { return found }
    for required in schema.objectValue?["required"]?.arrayValue ?? [] {
      guard let name = required.stringValue, object[name] == nil else { continue }
      found.append("\(place): \(name) is missing")
    }
    for member in object.members {
      let inner = place.appending(member.key.value)
      if let schema = known[member.key.value] {
        found += faults(in: member.value, schema, at: inner)
      } else if place.tokens.last != "meeting_url" {
        // The keys of a meeting's address depend on its platform, so the document lists them in words.
        found.append("\(inner): not in the document")
      }
    }
    return found
  }

  private func textFaults(
    in value: JSONValue, _ schema: JSONValue, at place: JSONPointer
  ) -> [String] {
    guard let text = value.stringValue, let format = schema.objectValue?["format"]?.stringValue
    else { return [] }
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let isRight =
      switch format {
      case "uuid": UUID(uuidString: text) != nil
      case "date-time": (try? style.parse(text)) != nil
      case "uri": URL(string: text)?.scheme != nil
      default: false
      }
    return isRight ? [] : ["\(place): \(text) is no \(format)"]
  }
}
