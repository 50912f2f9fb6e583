import RecordingCore

/// One part of the page of the contract: an object of the body with its keys.
struct ContractSection {
  /// Where the object stands, with dots between the keys and an asterisk for any element of a list.
  let place: String
  /// Which form of it is meant, where `type` says so.
  let type: String?
  /// What is to be said of it before its keys.
  let about: String
  /// Its keys, and who reads them.
  let spec: ObjectSpec

  /// The heading without its markup, by which links find it.
  var heading: String { ContractSection.heading(of: place, type: type) }

  /// Who reads the objects at a place, an asterisk in which stands for any step; the service where none is known.
  static func owners(at place: JSONPointer) -> [ObjectSpec.Owner] {
    var owners: [ObjectSpec.Owner] = []
    for section in all where section.lies(at: place) && !owners.contains(section.spec.owner) {
      owners.append(section.spec.owner)
    }
    return owners.isEmpty ? [.service] : owners
  }

  private func lies(at place: JSONPointer) -> Bool {
    let tokens = self.place.split(separator: ".")
    return tokens.count == place.tokens.count
      && zip(place.tokens, tokens).allSatisfy { $0 == "*" || $0 == $1 }
  }

  static func heading(of place: String, type: String? = nil) -> String {
    type.map { "\(place) of type \($0)" } ?? place
  }

  /// The body, and every object in it from the outside inwards.
  static let all: [ContractSection] = {
    var walk = ContractWalk()
    walk.visit(Contract.body, at: [])
    return walk.sections
  }()
}

/// Collects the objects that can stand in a body.
private struct ContractWalk {
  private(set) var sections: [ContractSection] = []

  mutating func visit(_ spec: ObjectSpec, at path: [String]) {
    for field in spec.fields { visit(field.kind, of: field, at: path + [field.name]) }
  }

  private mutating func visit(_ kind: ValueKind, of field: FieldSpec, at path: [String]) {
    switch kind {
    case .object(let spec):
      if !spec.fields.isEmpty { add(spec, at: path, about: field.help) }
    case .provider(let providers):
      add(ObjectSpec(providers), at: path, about: field.help + " It holds exactly one of these.")
    case .variants(let variants):
      for variant in variants {
        add(
          ObjectSpec(variant.fields), at: path, type: variant.type,
          about: "\(variant.help) Known from \(ContractWords.source(of: variant)).")
      }
    case .list(let kind, _): visit(kind, of: field, at: path + ["*"])
    case .nullable(let kind): visit(kind, of: field, at: path)
    case .either(let kinds): for kind in kinds { visit(kind, of: field, at: path) }
    case .flag, .integer, .number, .text, .choice, .integerChoice, .output, .labels, .anyObject,
      .anything:
      break
    }
  }

  private mutating func add(
    _ spec: ObjectSpec, at path: [String], type: String? = nil, about: String
  ) {
    sections.append(
      ContractSection(
        place: path.joined(separator: "."), type: type,
        about: Markdown.text(about + note(on: spec.owner)), spec: spec))
    visit(spec, at: path)
  }

  private func note(on owner: ObjectSpec.Owner) -> String {
    switch owner {
    case .service: ""
    case .vendor: " The vendor reads it: a key that is not listed is a warning, not an error."
    }
  }
}
