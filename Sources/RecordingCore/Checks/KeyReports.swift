extension BodyWalk {
  /// Whether the member is the one that readers of JSON take when its key stands twice.
  func isLast(_ index: Int, of object: JSONObject) -> Bool {
    let key = object.members[index].key
    return !object.members[(index + 1)...].contains { $0.key == key }
  }

  mutating func reportMissing(_ field: FieldSpec) {
    let words = field.whenMissing ?? "\(field.name) is missing: \(field.kind.expectation)"
    report(.error, .missingKey, words)
  }

  mutating func reportRepeated(_ object: JSONObject) {
    for (index, name) in BodyWalk.repeatedKeys(of: object) {
      enter(name, index)
      report(
        .warning, .repeatedKey, "\(name) stands here more than once, only the last one counts",
        fix: Fix(
          "keep the last one", [.remove(pointer), .set(pointer, object.members[index].value)]))
      leave()
    }
  }

  mutating func reportUnknown(
    _ name: String, _ value: JSONValue, among values: [JSONString: JSONValue], as spec: ObjectSpec,
    supplied: inout Set<String>
  ) {
    let severity: Check.Severity = spec.owner == .service ? .error : .warning
    if let mistake = Mistake.of(name, in: steps.dropLast()) {
      report(
        severity, .misplacedKey, "\(name) does not belong here: \(mistake.advice)",
        fix: fix(mistake, value, among: values, as: spec),
        isDroppedInSilence: spec.owner == .service && mistake.isDroppedInSilence)
      if case .rename(let meant) = mistake.remedy, spec.owner == .service {
        supplied.insert(meant)
      }
      if mistake.remedy == .unwrap, let inner = value.objectValue {
        supplied.formUnion(inner.keys)
        check(inner, as: spec, isWhole: false)
      }
      return
    }
    let meant = nearestName(to: name, among: values, as: spec)
    if let meant, spec.owner == .service { supplied.insert(meant) }
    let suggestion = meant.map { "; did you mean \($0)?" } ?? ""
    let shown = JSONValue.string(JSONString(name)).shownBriefly
    report(
      severity, .unknownKey,
      (spec.owner == .service
        ? "\(shown) is no setting here and would be dropped in silence"
        : "\(shown) is no known option of this vendor") + suggestion,
      fix: meant.map { Fix("rename it to \($0)", [.rename(pointer, to: $0)]) },
      isDroppedInSilence: spec.owner == .service)
  }

  private mutating func nearestName(
    to name: String, among values: [JSONString: JSONValue], as spec: ObjectSpec
  ) -> String? {
    let free = spec.fields.map(\.name)
    return nearestName(to: name, among: free).flatMap { values[JSONString($0)] == nil ? $0 : nil }
  }

  private func fix(
    _ mistake: Mistake, _ value: JSONValue, among values: [JSONString: JSONValue],
    as spec: ObjectSpec
  ) -> Fix? {
    let name = mistake.key
    switch mistake.remedy {
    case .rename(let meant):
      let title = "rename it to \(meant)"
      guard let other = values[JSONString(meant)] else {
        return Fix(title, [.rename(pointer, to: meant)])
      }
      // Null is a setting only where the field takes it.
      guard other == .null, spec.field(meant)?.kind.takesNull == false else {
        return takingOut(name, for: meant)
      }
      return Fix(
        title, [.remove(pointer.parent.appending(meant)), .rename(pointer, to: meant)])
    case .move(let target):
      let target = JSONPointer(base.tokens + target.tokens)
      if body.hasRoom(at: target) {
        return Fix("move it to \(target)", [.move(pointer, to: target)])
      }
      return body[target] == nil ? nil : takingOut(name, for: "\(target)")
    case .unwrap:
      guard let inner = value.objectValue else { return nil }
      let moves = inner.keys.filter { values[JSONString($0)] == nil }.map { key in
        Fix.Edit.move(pointer.appending(key), to: pointer.parent.appending(key))
      }
      return Fix("take \(name) away from around its content", moves + [.remove(pointer)])
    case .remove: return Fix("take \(name) out", [.remove(pointer)])
    case .rewrite: return nil
    }
  }

  // What stands where it belongs is meant more than what does not.
  private func takingOut(_ name: String, for meant: String) -> Fix {
    Fix("take \(name) out, as \(meant) is set", [.remove(pointer)])
  }

  /// The keys that stand more than once, each with the index of its last member.
  private static func repeatedKeys(of object: JSONObject) -> [(Int, String)] {
    let members = object.members
    guard members.count > 16 else {
      return members.indices.compactMap { index in
        let key = members[index].key
        return members[..<index].contains { $0.key == key }
          && !members[(index + 1)...].contains { $0.key == key } ? (index, key.value) : nil
      }
    }
    var last: [JSONString: (index: Int, count: Int)] = [:]
    for (index, member) in members.enumerated() {
      last[member.key] = (index, (last[member.key]?.count ?? 0) + 1)
    }
    return last.filter { $0.value.count > 1 }.map { ($0.value.index, $0.key.value) }
      .sorted { $0.0 < $1.0 }
  }
}
