extension FieldSpec {
  /// Why the service would refuse a value of this field by itself; nil when it would not.
  /// - Parameters:
  ///   - value: The value.
  ///   - kind: What of the field it is, where that is not the whole: an element of a list, one form of several.
  /// - Returns: What is wrong, in one sentence without a full stop.
  public func fault(in value: JSONValue, as kind: ValueKind? = nil) -> String? {
    let row = FieldSpec(name, kind ?? self.kind, label: label, source: source)
    var walk = BodyWalk()
    walk.check(JSONObject([(name, value)]), as: ObjectSpec([row]), isWhole: false)
    return walk.findings.lazy.map(\.check).first { $0.severity == .error }?.message
  }
}
