@testable import RecordingCore

/// Holds a spec tree against the OpenAPI document, in both directions, and names every difference.
struct SchemaWitness {
  let document: JSONValue
  /// What a media object holds, as the kind `output` implies it.
  var output = Contract.output
  /// The catalogue of events, which the endpoints are made from.
  var events = Contract.events

  /// What a kind has differently from its schema; the known values of a list stand at the list in the document.
  func differences(
    _ kind: ValueKind, _ schema: JSONValue, at path: String, known: JSONValue? = nil
  ) -> [String] {
    let schema = resolved(schema)
    var found = strangers(in: schema, at: path)
    func expect(_ holds: Bool, _ what: String) {
      if !holds { found.append("\(path): \(what)") }
    }
    if let inner = withoutNull(schema) {
      switch kind {
      case .nullable(let kind): return found + differences(kind, inner, at: path)
      case .output:
        return found + differences(.object(output), inner, at: path)
      default: return found + ["\(path): null is allowed"]
      }
    }
    let known = known ?? schema["/x-known-values"]
    switch kind {
    case .flag: expect(schema.type == "boolean", "is no boolean")
    case .integer(let minimum, let maximum):
      expect(schema.type == "integer" && schema["/enum"] == nil, "is no open integer")
      expect(schema["/minimum"]?.intValue == minimum, "minimum")
      expect(schema["/maximum"]?.intValue == maximum, "maximum")
    case .number(let minimum, let maximum):
      expect(schema.type == "number", "is no number")
      expect(schema["/minimum"]?.doubleValue == minimum, "minimum")
      expect(schema["/maximum"]?.doubleValue == maximum, "maximum")
    case .text(let rule):
      expect(schema.type == "string" && schema["/enum"] == nil, "is no open string")
      expect(rule.minimumLength == schema["/minLength"]?.intValue ?? 0, "shortest length")
      expect(rule.maximumLength == schema["/maxLength"]?.intValue, "longest length")
      expect(rule.knownValues == distinct(known), "known values")
      expect(rule.schemes == schemes(of: schema), "schemes")
      let description = schema["/description"]?.stringValue ?? ""
      expect(rule.isJoined == description.lowercased().contains("comma-joined"), "joined")
    case .choice(let choices):
      expect(schema.type == "string", "is no string")
      expect(isSame(choices.map(\.value), distinct(schema["/enum"]), at: path), "choices")
    case .integerChoice(let values):
      expect(schema.type == "integer", "is no integer")
      expect(values == schema["/enum"]?.arrayValue?.compactMap(\.intValue), "choices")
    case .list(let kind, let minimumCount):
      expect(schema.type == "array", "is no array")
      expect(minimumCount == schema["/minItems"]?.intValue ?? 0, "smallest count")
      found += differences(kind, schema["/items"] ?? [:], at: path + "/*", known: known)
    case .object(let spec): found += differences(spec, schema, at: path)
    case .provider(let providers):
      expect(
        schema["/minProperties"]?.intValue == 1 && schema["/maxProperties"]?.intValue == 1,
        "is not exactly one key")
      found += differences(ObjectSpec(providers), schema, at: path)
    case .variants(let variants): found += differences(variants, schema, at: path)
    case .labels:
      expect(schema.type == "object" && schema["/properties"] == nil, "is no map")
      expect(schema["/additionalProperties/type"] == ["string", "null"], "values of labels")
    case .anyObject:
      expect(
        schema.type == "object" && schema["/properties"] == nil
          && schema["/additionalProperties"] == nil, "is no open object")
    case .anything: expect(schema.type == nil && schema["/anyOf"] == nil, "is not just anything")
    case .either(let kinds):
      let options = schema["/anyOf"]?.arrayValue ?? []
      expect(kinds.count == options.count, "number of alternatives")
      for (index, pair) in zip(kinds, options).enumerated() {
        let isText = pair.1.type == "string" || pair.1.type == "array"
        found += differences(
          pair.0, pair.1, at: "\(path)|\(index)", known: isText ? known : nil)
      }
    case .output, .nullable: expect(false, "null is not allowed")
    }
    return found
  }

  private func differences(
    _ spec: ObjectSpec, _ schema: JSONValue, at path: String
  ) -> [String] {
    let properties = schema["/properties"]?.objectValue ?? [:]
    var found: [String] = []
    if schema.type != "object" { found.append("\(path): is no object") }
    let isOpen = schema["/additionalProperties"] != false
    if isOpen != (spec.owner == .vendor) { found.append("\(path): unknown keys") }
    if properties.keys != spec.fields.map(\.name) {
      found.append("\(path): keys \(spec.fields.map(\.name)), not \(properties.keys)")
    }
    let required = (schema["/required"]?.arrayValue ?? []).compactMap(\.stringValue)
    if Set(required) != Set(spec.fields.filter(\.isRequired).map(\.name)) {
      found.append("\(path): required \(required)")
    }
    for field in spec.fields {
      guard let property = properties[field.name] else { continue }
      found += differences(field, property, at: "\(path)/\(field.name)")
    }
    return found
  }

  private func differences(
    _ field: FieldSpec, _ property: JSONValue, at path: String
  ) -> [String] {
    let whole = resolved(property)
    var found = differences(field.kind, property, at: path)
    if whole["/x-source"]?.stringValue != field.source.rawValue { found.append("\(path): source") }
    if (whole["/deprecated"] == true) != field.isDeprecated { found.append("\(path): deprecated") }
    if (whole["/x-uncertain"] == true) != (field.uncertainty != nil) {
      found.append("\(path): uncertain")
    }
    if whole["/default"] ?? defaultOfMembers(whole) != field.defaultValue {
      found.append("\(path): default")
    }
    return found
  }

  private func differences(
    _ variants: [Variant], _ schema: JSONValue, at path: String
  ) -> [String] {
    let mapping = schema["/discriminator/mapping"]?.objectValue ?? [:]
    guard mapping.keys == variants.map(\.type), schema["/discriminator/propertyName"] == "type"
    else { return ["\(path): types \(variants.map(\.type)), not \(mapping.keys)"] }
    let references = (schema["/oneOf"]?.arrayValue ?? []).map { $0["/$ref"] }
    guard references.filter({ $0 != nil }) == mapping.members.map(\.value) else {
      return ["\(path): the forms differ from the types"]
    }
    var found: [String] = []
    for variant in variants {
      let path = "\(path)<\(variant.type)>"
      let form = resolved(["$ref": mapping[variant.type] ?? .null])
      if form["/properties/type/const"]?.stringValue != variant.type {
        found.append("\(path): type")
      }
      if form["/x-source"]?.stringValue != variant.source.rawValue {
        found.append("\(path): source")
      }
      if (form["/x-uncertain"] == true) != (variant.uncertainty != nil) {
        found.append("\(path): uncertain")
      }
      let type = FieldSpec(
        "type", .anything, source: variant.source, required: true)
      found += differences(
        ObjectSpec([type] + variant.fields), form.settingType(), at: path)
      if let events = form["/properties/events/items/enum"] {
        let carried = self.events.filter { $0.carriers.contains(variant.type) }.map(\.name)
        if !isSame(distinct(events), carried, at: path + "/events") {
          found.append("\(path): catalogue of events")
        }
      }
    }
    return found
  }
}

extension SchemaWitness {
  /// Every place of the tree that has rows of its own, with its schema.
  func places(
    _ kind: ValueKind, _ schema: JSONValue, at path: String
  ) -> [(kind: ValueKind, schema: JSONValue, path: String)] {
    let whole = resolved(schema)
    let inner = withoutNull(whole) ?? whole
    let here = [(kind, schema, path)]
    func inside(_ spec: ObjectSpec, _ schema: JSONValue) -> [(ValueKind, JSONValue, String)] {
      spec.fields.flatMap { field -> [(ValueKind, JSONValue, String)] in
        guard let property = schema["/properties"]?.objectValue?[field.name] else { return [] }
        return places(field.kind, property, at: "\(path)/\(field.name)")
      }
    }
    switch kind {
    case .nullable(let kind): return here + places(kind, inner, at: path)
    case .object(let spec): return here + inside(spec, inner)
    case .provider(let providers): return here + inside(ObjectSpec(providers), inner)
    case .list(let kind, _):
      guard inner["/x-known-values"] == nil else { return here }
      return here + places(kind, inner["/items"] ?? [:], at: path + "/*")
    case .variants(let variants):
      return here
        + variants.flatMap { variant in
          inside(
            ObjectSpec(variant.fields),
            resolved(["$ref": inner["/discriminator/mapping"]?.objectValue?[variant.type] ?? .null])
          )
        }
    case .either(let kinds):
      return here
        + zip(kinds, inner["/anyOf"]?.arrayValue ?? []).enumerated().flatMap { index, pair in
          inner["/x-known-values"] == nil
            ? places(pair.0, pair.1, at: "\(path)|\(index)") : []
        }
    default: return here
    }
  }

  /// The schema that a reference names, under what stands beside the reference.
  func resolved(_ schema: JSONValue) -> JSONValue {
    guard let reference = schema["/$ref"]?.stringValue,
      let target = document[JSONPointer(text: String(reference.dropFirst()))]?.objectValue
    else { return schema }
    var merged = target
    for member in schema.objectValue?.members ?? [] where member.key.value != "$ref" {
      merged[member.key.value] = member.value
    }
    return .object(merged)
  }

  /// The schema without null among its values; nil when null is none of them.
  private func withoutNull(_ schema: JSONValue) -> JSONValue? {
    var schema = schema
    for key in ["anyOf", "oneOf"] {
      guard let options = schema.objectValue?[key]?.arrayValue else { continue }
      let others = options.filter { $0 != ["type": "null"] }
      guard others.count < options.count else { continue }
      guard others.count > 1 else { return others.first }
      schema.set(.array(others), at: JSONPointer([key]))
      return schema
    }
    guard let types = schema["/type"]?.arrayValue, types.contains("null"), types.count == 2 else {
      return nil
    }
    schema.set(types.first { $0 != "null" }, at: "/type")
    return schema
  }

  private func defaultOfMembers(_ schema: JSONValue) -> JSONValue? {
    guard schema.type == "object", let members = schema["/properties"]?.objectValue?.members,
      !members.isEmpty
    else { return nil }
    var defaults: [(String, JSONValue)] = []
    for member in members {
      let property = resolved(member.value)
      guard let value = property["/default"] ?? defaultOfMembers(property) else { return nil }
      defaults.append((member.key.value, value))
    }
    return .object(JSONObject(defaults))
  }

  private func schemes(of schema: JSONValue) -> [String]? {
    guard let pattern = schema["/pattern"]?.stringValue else {
      return schema["/format"] == "uri" ? [] : nil
    }
    guard pattern.hasPrefix("^"), pattern.hasSuffix("s?://") else { return ["?" + pattern] }
    let plain = String(pattern.dropFirst().dropLast(5))
    return [plain, plain + "s"]
  }

  private func distinct(_ values: JSONValue?) -> [String] {
    var seen: Set<String> = []
    return (values?.arrayValue ?? []).compactMap(\.stringValue).filter { seen.insert($0).inserted }
  }

  // The document orders the events of each type of endpoint by itself, the catalogue has one order.
  private func isSame(_ left: [String], _ right: [String], at path: String) -> Bool {
    path.contains("/events") ? left.sorted() == right.sorted() : left == right
  }

  /// What the document says in a word that this witness does not know.
  private func strangers(in schema: JSONValue, at path: String) -> [String] {
    let known: Set<String> = [
      "type", "properties", "additionalProperties", "required", "enum", "const", "default", "items",
      "anyOf", "oneOf", "discriminator", "minimum", "maximum", "minItems", "minLength", "maxLength",
      "minProperties", "maxProperties", "pattern", "format", "description", "deprecated", "allOf",
    ]
    return (schema.objectValue?.keys ?? []).filter { !known.contains($0) && !$0.hasPrefix("x-") }
      .map { "\(path): \($0) is not understood" }
  }
}

extension JSONValue {
  fileprivate var type: String? { self["/type"]?.stringValue }

  // The witness compares the type key by its constant; the rest of the walk sees just a key there.
  fileprivate func settingType() -> JSONValue {
    var schema = self
    let source = schema["/x-source"] ?? .null
    schema.set(["x-source": source], at: "/properties/type")
    return schema
  }
}
