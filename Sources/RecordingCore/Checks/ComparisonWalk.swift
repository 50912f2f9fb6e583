/// Compares two bodies path by path.
struct ComparisonWalk {
  private(set) var losses: [Loss] = []
  private var path = JSONPointer.root
  private var labels: [String] = []

  mutating func compare(_ bot: JSONObject, _ body: JSONObject, as spec: ObjectSpec) {
    for field in spec.fields {
      step(into: field.name, saysNothing(field, in: spec) ? nil : field.label) { walk in
        walk.compare(bot[field.name], body[field.name], as: field)
      }
    }
    for member in bot.members where spec.field(member.key.value) == nil {
      compareUnknown(member.key.value, member.value, body, owner: spec.owner)
    }
  }

  // The only part of an object, or its provider, is named by what is around it.
  private func saysNothing(_ field: FieldSpec, in spec: ObjectSpec) -> Bool {
    switch field.kind {
    case .provider: true
    case .labels: false
    case .flag, .integer, .number, .text, .choice, .integerChoice, .list, .object, .variants,
      .output, .anyObject, .anything, .either, .nullable:
      spec.fields.count == 1 && !labels.isEmpty
    }
  }

  private mutating func compare(_ bot: JSONValue?, _ body: JSONValue?, as field: FieldSpec) {
    let kind = field.kind.withoutNull
    let bot = field.effective(bot)
    let body = field.effective(body)
    switch (kind, bot, body) {
    case (.labels, _, _):
      compare(labels: bot?.objectValue ?? [:], body?.objectValue ?? [:])
    case (.list(.variants(let variants), _), .array(let bots), _):
      compare(endpoints: bots, body?.arrayValue ?? [], among: variants, field)
    case (.list(.choice, _), .array(let bots), .array(let bodies)):
      guard !bots.allSatisfy({ bodies.holds($0) }) else { return }
      report(bot, body, field, taking: .array(bots + bodies.filter { !bots.holds($0) }))
    case (.variants, .object(let bots), .object(let bodies)):
      var inside = ComparisonWalk()
      if bots["type"] == bodies["type"], let spec = kind.members(of: bot) {
        inside.compare(bots, bodies, as: spec)
        guard !inside.losses.isEmpty else { return }
      }
      report(bot, body, field)
    case (.provider(let providers), .object(let bots), .object(let bodies)):
      guard bots.keys == bodies.keys,
        let provider = providers.first(where: { bots.keys == [$0.name] })
      else { return reportUnlessSame(bot, body, field) }
      step(into: provider.name, nil) { walk in
        walk.compare(bots[provider.name], bodies[provider.name], as: provider)
      }
    case (_, .object(let bots), .object(let bodies)):
      guard let spec = kind.members(of: bot) else { return reportUnlessSame(bot, body, field) }
      compare(bots, bodies, as: spec)
    case (.flag, _, _), (.integer, _, _), (.number, _, _), (.text, _, _), (.choice, _, _),
      (.integerChoice, _, _), (.list, _, _), (.object, _, _), (.variants, _, _), (.provider, _, _),
      (.output, _, _), (.anyObject, _, _), (.anything, _, _), (.either, _, _), (.nullable, _, _):
      reportUnlessSame(bot, body, field)
    }
  }

  private mutating func compare(labels bot: JSONObject, _ body: JSONObject) {
    let kept = Dictionary(body.members.map { ($0.key, $0.value) }) { $1 }
    for member in bot.members where kept[member.key] != member.value {
      let name = member.key.value
      let shown = ComparisonWalk.shown(kept[member.key], member.value)
      add(path.appending(name), labels + [name], member.value, shown.body, shown.bot)
    }
  }

  private mutating func compare(
    endpoints bots: [JSONValue], _ bodies: [JSONValue], among variants: [Variant],
    _ field: FieldSpec
  ) {
    var places: [EndpointKey: [Int]] = [:]
    for (index, body) in bodies.enumerated().reversed() {
      places[EndpointKey(body), default: []].append(index)
    }
    let outerLabels = labels
    labels = []
    defer { labels = outerLabels }
    for bot in bots {
      let key = EndpointKey(bot)
      guard let index = places[key]?.popLast() else {
        add(path, [key.text], bot, "not sent to", key.events, isElement: true, of: field)
        continue
      }
      guard let bot = bot.objectValue, let body = bodies[index].objectValue,
        let spec = ValueKind.variants(variants).members(of: .object(bot))
      else { continue }
      step(into: String(index), key.text) { walk in walk.compare(bot, body, as: spec) }
    }
  }

  // A vendor may know an option that the table does not; the service itself drops what it does not know.
  private mutating func compareUnknown(
    _ name: String, _ bot: JSONValue, _ body: JSONObject, owner: ObjectSpec.Owner
  ) {
    guard bot != .null, !(body[name]?.isEquivalent(to: bot) ?? false) else { return }
    let isTaken = owner == .vendor
    let shown = ComparisonWalk.shown(body[name], bot)
    add(
      path.appending(name), labels + [name.spaced], isTaken ? .some(bot) : .none, shown.body,
      shown.bot, note: isTaken ? nil : "\(name) is not known to be taken here")
  }

  private static func shown(_ body: JSONValue?, _ bot: JSONValue) -> (body: String, bot: String) {
    body.map { JSONValue.shownApart($0, bot) } ?? ("not set", bot.shownBriefly)
  }

  private mutating func reportUnlessSame(
    _ bot: JSONValue?, _ body: JSONValue?, _ field: FieldSpec
  ) {
    switch (bot, body) {
    case (nil, nil): break
    case (let bot?, let body?) where bot.isEquivalent(to: body): break
    case (nil, .null?) where field.placement == nil: break
    case (.null?, nil) where field.placement == nil: break
    default: report(bot, body, field)
    }
  }

  private mutating func report(
    _ bot: JSONValue?, _ body: JSONValue?, _ field: FieldSpec, taking value: JSONValue? = nil
  ) {
    add(
      path, labels, value ?? bot, Summary.value(body, of: field), Summary.value(bot, of: field),
      of: field)
  }

  private mutating func add(
    _ pointer: JSONPointer, _ labels: [String], _ botValue: JSONValue?, _ bodyText: String,
    _ botText: String, isElement: Bool = false, of field: FieldSpec? = nil, note: String? = nil
  ) {
    var botValue = botValue
    var note = note
    if let value = botValue, let field {
      let kind = isElement ? field.kind.ofElements : field.kind
      botValue = kind.accepted(value)
      if !BodyWalk().fits(kind.accepted(value), kind, of: field) {
        botValue = .none
        let known = field.elsewhere.first { $0.value == value.stringValue }
        note = "this endpoint does not take \(botText)" + (known.map { "; \($0.help)" } ?? "")
      }
    } else if botValue == .none, note == nil {
      note = "left out for the bot, so what counts for it is not known"
    }
    losses.append(
      Loss(
        pointer: pointer, label: labels.joined(separator: " "), bodyText: bodyText,
        botText: botText, botValue: botValue, isElement: isElement, note: note))
  }

  private mutating func step(
    into token: String, _ label: String?, _ visit: (inout ComparisonWalk) -> Void
  ) {
    path.tokens.append(token)
    if let label { labels.append(label) }
    visit(&self)
    path.tokens.removeLast()
    if label != nil { labels.removeLast() }
  }
}

/// What makes two live endpoints the same.
private struct EndpointKey: Hashable {
  let type: String
  let url: String?
  let events: String

  init(_ endpoint: JSONValue) {
    let object = endpoint.objectValue
    type = object?["type"]?.stringValue ?? "endpoint"
    url = object?["url"]?.stringValue
    let count = object?["events"]?.arrayValue?.count ?? 0
    events = count == 1 ? "1 event" : "\(count) events"
  }

  var text: String { url.map { "\(type) \(URLMask.masked($0))" } ?? type }

  static func == (left: EndpointKey, right: EndpointKey) -> Bool {
    left.type == right.type && left.url == right.url
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(url)
  }
}

extension FieldSpec {
  // A service that writes every key out writes null for what was never set.
  fileprivate func effective(_ value: JSONValue?) -> JSONValue? {
    if let value, value != .null || kind.takesNull { return value }
    return defaultValue
  }
}

extension ValueKind {
  fileprivate var withoutNull: ValueKind {
    switch self {
    case .nullable(let kind): kind
    case .flag, .integer, .number, .text, .choice, .integerChoice, .list, .object, .variants,
      .provider, .output, .labels, .anyObject, .anything, .either:
      self
    }
  }
}

extension ValueKind {
  /// What the elements of a list are; a value of another kind stays as it is.
  var ofElements: ValueKind {
    switch self {
    case .list(let kind, _): kind
    case .flag, .integer, .number, .text, .choice, .integerChoice, .object, .variants, .provider,
      .output, .labels, .anyObject, .anything, .either, .nullable:
      self
    }
  }

  /// The value without what a service writes out beyond what it takes: nulls for what is not set, keys of its own.
  fileprivate func accepted(_ value: JSONValue) -> JSONValue {
    if case .list(let kind, _) = withoutNull, let elements = value.arrayValue {
      return .array(elements.map(kind.accepted))
    }
    guard let object = value.objectValue, let spec = members(of: value) else { return value }
    return .object(
      JSONObject(
        members: object.members.compactMap { member in
          guard let field = spec.field(member.key.value) else {
            return spec.owner == .vendor && member.value != .null ? member : nil
          }
          guard member.value != .null || field.kind.takesNull else { return nil }
          return JSONObject.Member(key: member.key, value: field.kind.accepted(member.value))
        }))
  }
}

extension [JSONValue] {
  fileprivate func holds(_ value: JSONValue) -> Bool { contains { $0.isEquivalent(to: value) } }
}
