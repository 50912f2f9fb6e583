extension Fix {
  /// The document after the change; steps whose place is not there are passed over.
  public func applied(to body: JSONValue) -> JSONValue {
    var body = body
    for edit in edits { edit.apply(to: &body) }
    return body
  }
}

extension Fix.Edit {
  /// Makes the step; one whose place is not there is passed over.
  func apply(to body: inout JSONValue) {
    switch self {
    case .set(let pointer, let value):
      body.set(value, at: pointer)
    case .remove(let pointer):
      guard body[pointer] != nil else { return }
      body.set(nil, at: pointer)
    case .move(let source, let target):
      guard let value = body[source], body.hasRoom(at: target) else { return }
      body.set(nil, at: source)
      body.set(value, at: target)
    case .rename(let pointer, let name):
      guard let key = pointer.tokens.last, let object = body[pointer.parent]?.objectValue else {
        return
      }
      let members = object.members.map { member in
        member.key.value.hasSameBytes(as: key)
          ? JSONObject.Member(key: JSONString(name), value: member.value) : member
      }
      body.set(.object(JSONObject(members: members)), at: pointer.parent)
    }
  }

  /// The same step in a body that lies inside another document.
  func inside(_ base: JSONPointer) -> Fix.Edit {
    func within(_ pointer: JSONPointer) -> JSONPointer { JSONPointer(base.tokens + pointer.tokens) }
    return switch self {
    case .set(let pointer, let value): .set(within(pointer), value)
    case .remove(let pointer): .remove(within(pointer))
    case .rename(let pointer, let name): .rename(within(pointer), to: name)
    case .move(let source, let target): .move(within(source), to: within(target))
    }
  }
}

extension JSONValue {
  /// Whether a value can be set at a place without another one being lost; null and an empty object are none.
  func hasRoom(at pointer: JSONPointer) -> Bool {
    var value = self
    for token in pointer.tokens {
      switch value {
      case .null: return true
      case .object(let object):
        guard let next = object[token] else { return true }
        value = next
      case .array(let elements):
        guard let index = Int(token), elements.indices.contains(index) else { return false }
        value = elements[index]
      default: return false
      }
    }
    return value == .null || value.objectValue?.isEmpty == true
  }
}
