@testable import RecordingCore

extension ValueKind {
  /// Copies of the kind that lack one of the rows, choices, bounds or alternatives that it has itself.
  var removals: [(removed: String, kind: ValueKind)] {
    switch self {
    case .integer(let minimum, let maximum):
      return (minimum == nil ? [] : [("minimum", .integer(maximum: maximum))])
        + (maximum == nil ? [] : [("maximum", .integer(minimum: minimum))])
    case .number(let minimum, let maximum):
      return (minimum == nil ? [] : [("minimum", .number(maximum: maximum))])
        + (maximum == nil ? [] : [("maximum", .number(minimum: minimum))])
    case .text(let rule):
      return without(rule.knownValues, \.self) { .text(TextRule(known: $0)) }
        + (rule.schemes == nil && rule.maximumLength == nil && rule.minimumLength == 0
          ? [] : [("rule", .text(TextRule(known: rule.knownValues)))])
    case .choice(let choices): return without(choices, \.value) { .choice($0) }
    case .integerChoice(let values): return without(values, \.description) { .integerChoice($0) }
    case .list(let kind, let minimumCount):
      let inner = kind.removals.map {
        ($0.removed, ValueKind.list($0.kind, minimumCount: minimumCount))
      }
      return inner + (minimumCount == 0 ? [] : [("smallest count", .list(kind))])
    case .object(let spec):
      return without(spec.fields, \.name) { .object(ObjectSpec($0, owner: spec.owner)) }
    case .provider(let providers): return without(providers, \.name) { .provider($0) }
    case .variants(let variants):
      return without(variants, \.type) { .variants($0) }
        + variants.indices.flatMap { index in
          let variant = variants[index]
          return without(variant.fields, \.name) { fields in
            var copy = variants
            copy[index] = Variant(
              variant.type, help: variant.help, fields: fields, source: variant.source,
              uncertain: variant.uncertainty)
            return .variants(copy)
          }
        }
    case .either(let kinds):
      return without(kinds, \.expectation) { .either($0) }
        + kinds.indices.flatMap { index in
          kinds[index].removals.map { removal in
            var copy = kinds
            copy[index] = removal.kind
            return (removal.removed, .either(copy))
          }
        }
    case .nullable(let kind): return [("null", kind)]
    case .flag, .output, .labels, .anyObject, .anything: return []
    }
  }

  private func without<Element>(
    _ elements: [Element], _ name: (Element) -> String, _ make: ([Element]) -> ValueKind
  ) -> [(String, ValueKind)] {
    elements.indices.map { index in
      var rest = elements
      rest.remove(at: index)
      return (name(elements[index]), make(rest))
    }
  }
}
