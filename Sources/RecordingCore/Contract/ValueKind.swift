/// What values a parameter takes; every kind has its editor, its check and its line in the reference.
public indirect enum ValueKind: Equatable, Sendable {
  /// True or false.
  case flag
  /// A whole number within bounds, both inclusive.
  case integer(minimum: Int? = nil, maximum: Int? = nil)
  /// A number within bounds, both inclusive.
  case number(minimum: Double? = nil, maximum: Double? = nil)
  /// Any text within a rule.
  case text(TextRule = TextRule())
  /// One text out of a closed set.
  case choice([Choice])
  /// A whole number out of a closed set.
  case integerChoice([Int])
  /// Several values of one kind.
  case list(ValueKind, minimumCount: Int = 0)
  /// An object with known keys.
  case object(ObjectSpec)
  /// An object whose `type` says which keys it has.
  case variants([Variant])
  /// An object that holds exactly one key: the provider, with its options.
  case provider([FieldSpec])
  /// A media object: an object, which may hold labels, switches it on, null switches it off.
  case output
  /// Caller-defined texts by name, each a text or null.
  case labels
  /// An object of any content.
  case anyObject
  /// Any value.
  case anything
  /// A value of one of several kinds, the preferred one first.
  case either([ValueKind])
  /// The same, or null.
  case nullable(ValueKind)
}

/// One value of a closed set.
public struct Choice: Equatable, Sendable {
  /// The value as the service spells it.
  public let value: String
  /// The name people read.
  public let label: String
  /// What choosing it does, in one line; empty where the name says it all.
  public let help: String

  /// Makes a choice; without a label the value is shown.
  public init(_ value: String, label: String? = nil, help: String = "") {
    self.value = value
    self.label = label ?? value.spaced
    self.help = help
  }
}

/// What a text must be like.
public struct TextRule: Equatable, Sendable {
  /// Values known to work; others are allowed.
  public let knownValues: [String]
  /// The fewest characters.
  public let minimumLength: Int
  /// The most characters; nil when no limit is known.
  public let maximumLength: Int?
  /// The schemes a URL may have; nil when the text is no URL, empty for any.
  public let schemes: [String]?
  /// Whether the text holds several, joined by commas.
  public let isJoined: Bool

  /// Makes a rule; what is left out asks for nothing.
  public init(
    known knownValues: [String] = [], minimumLength: Int = 0, maximumLength: Int? = nil,
    schemes: [String]? = nil, isJoined: Bool = false
  ) {
    self.knownValues = knownValues
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.schemes = schemes
    self.isJoined = isJoined
  }
}

/// The keys of an object.
public struct ObjectSpec: Equatable, Sendable {
  /// Who reads the object, which decides what an unknown key means.
  public enum Owner: Equatable, Sendable {
    /// The service itself: an unknown key is dropped in silence.
    case service
    /// A transcription vendor: an unknown key may be newer than the table.
    case vendor
  }

  // The options of the vendors are most of the table, and a console that starts needs none of them.
  private enum Rows: Sendable {
    case ready([FieldSpec])
    case deferred(@Sendable () -> [FieldSpec])
  }

  private let rows: Rows
  /// Who reads it.
  public let owner: Owner

  /// Makes an object kind.
  public init(_ fields: [FieldSpec], owner: Owner = .service) {
    rows = .ready(fields)
    self.owner = owner
  }

  /// Makes an object kind whose rows are looked up when they are first asked for.
  init(owner: Owner = .service, deferred fields: @escaping @Sendable () -> [FieldSpec]) {
    rows = .deferred(fields)
    self.owner = owner
  }

  /// The keys in the order of the document.
  public var fields: [FieldSpec] {
    switch rows {
    case .ready(let fields): fields
    case .deferred(let fields): fields()
    }
  }

  /// Whether both have the same rows and the same reader.
  public static func == (left: ObjectSpec, right: ObjectSpec) -> Bool {
    left.owner == right.owner && left.fields == right.fields
  }

  /// The row of a key; nil for an unknown one.
  public func field(_ name: String) -> FieldSpec? { fields.first { $0.name == name } }
}

/// One form of an object whose `type` says which.
public struct Variant: Equatable, Sendable {
  /// The value of `type`.
  public let type: String
  /// The name people read.
  public let label: String
  /// One line on what it is.
  public let help: String
  /// The keys beside `type`.
  public let fields: [FieldSpec]
  /// Where the facts of this form come from.
  public let source: Source
  /// Why the facts are not certain; nil when they are.
  public let uncertainty: String?

  /// Makes a variant.
  public init(
    _ type: String, label: String? = nil, help: String, fields: [FieldSpec] = [],
    source: Source = .documentation2025, uncertain: String? = nil
  ) {
    self.type = type
    self.label = label ?? type.spaced
    self.help = help
    self.fields = fields
    self.source = source
    uncertainty = uncertain
  }
}
