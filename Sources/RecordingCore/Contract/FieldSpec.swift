/// One parameter of the service: everything that form, body, checks, help and rehearsal know about it.
public struct FieldSpec: Equatable, Sendable {
  /// The key in its object, as the service spells it.
  public let name: String
  /// What values it takes.
  public let kind: ValueKind
  /// The value that counts when the key is left out; nil when none is documented.
  ///
  /// An object without a default of its own has those of its members, where each has one.
  public var defaultValue: JSONValue? { ownDefault ?? kind.defaultOfMembers }
  /// The name people read, without a full stop.
  public let label: String
  /// One line on what it does.
  public let help: String
  /// Other words that people look for it with.
  public let alsoCalled: [String]
  /// Values that other endpoints take for it and this one does not, each with what it means there.
  public let elsewhere: [Choice]
  /// Where the facts of this row come from.
  public let source: Source
  /// Why the facts are not certain; nil when they are.
  public let uncertainty: String?
  /// What to do where it is missing or empty, as a sentence without its place; nil where its name says it.
  public let whenMissing: String?
  /// Whether the object is refused without this key.
  public let isRequired: Bool
  /// Whether the service keeps it only for old callers.
  public let isDeprecated: Bool
  /// Where the form shows it; nil for what is nested.
  public let placement: Placement?
  private let ownDefault: JSONValue?

  /// Makes a row.
  public init(
    _ name: String, _ kind: ValueKind, default defaultValue: JSONValue? = nil,
    label: String? = nil, help: String = "", alsoCalled: [String] = [],
    elsewhere: [Choice] = [], whenMissing: String? = nil, source: Source,
    uncertain: String? = nil,
    required: Bool = false, deprecated: Bool = false, placement: Placement? = nil
  ) {
    self.name = name
    self.kind = kind
    ownDefault = defaultValue
    self.label = label ?? name.spaced
    self.help = help
    self.alsoCalled = alsoCalled
    self.elsewhere = elsewhere
    self.whenMissing = whenMissing
    self.source = source
    uncertainty = uncertain
    isRequired = required
    isDeprecated = deprecated
    self.placement = placement
  }

  /// Whether the explicit form writes the field before it was set.
  ///
  /// Not so for what has no documented default, and for what only newer or uncertain sources know.
  public var isWrittenOut: Bool { defaultValue != nil && source == .reference }
}

extension ValueKind {
  /// The object of the members' defaults; nil unless every member has one.
  fileprivate var defaultOfMembers: JSONValue? {
    guard case .object(let spec) = self, !spec.fields.isEmpty else { return nil }
    var members: [(String, JSONValue)] = []
    for field in spec.fields {
      guard let value = field.defaultValue else { return nil }
      members.append((field.name, value))
    }
    return .object(JSONObject(members))
  }
}

extension String {
  /// The name with blanks for its underscores.
  var spaced: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// Where a fact about the service was read.
public enum Source: String, CaseIterable, Equatable, Sendable {
  /// The reference page of the endpoint, the newest statement of its body (`seed`).
  case reference = "seed"
  /// The documentation as it stood in June 2025.
  case documentation2025 = "docs-2025-06"
  /// Later copies of the documentation.
  case newerDocumentation = "docs-newer"
  /// Public code and reports that show the service doing it.
  case observed
}

/// Where the form shows a parameter: in which section, on which line, under which short name.
public struct Placement: Equatable, Sendable {
  /// The section.
  public let section: FormSection
  /// The name of the line; parameters with the same one share it.
  public let line: String
  /// The name on that line when several share it; nil when the line is the parameter's own.
  public let shortLabel: String?
  /// The place in the section, smallest first, last for what names none.
  ///
  /// A line stands where the first of its parameters does.
  public let order: Int
  /// What the contract says of the support, shown beside the value; nil for nothing particular.
  public let note: String?
  /// How a sentence about a body names it, with `*` for the value; nil for its label.
  public let phrase: String?
  /// The short word for null; nil for "off".
  public let wordForNull: String?
  /// The short word for a key that is left out and has no documented default; nil for "not set".
  public let wordForAbsence: String?

  /// Makes a placement.
  public init(
    _ section: FormSection, line: String, short shortLabel: String? = nil, order: Int = .max,
    note: String? = nil, said phrase: String? = nil, null wordForNull: String? = nil,
    absent wordForAbsence: String? = nil
  ) {
    self.section = section
    self.line = line
    self.shortLabel = shortLabel
    self.order = order
    self.note = note
    self.phrase = phrase
    self.wordForNull = wordForNull
    self.wordForAbsence = wordForAbsence
  }
}

/// The sections of the form in their order.
public enum FormSection: String, CaseIterable, Equatable, Sendable {
  case video, outputs, live, kept

  /// The heading.
  public var title: String {
    switch self {
    case .video: "Video"
    case .outputs: "Outputs"
    case .live: "Live"
    case .kept: "Kept"
    }
  }
}
