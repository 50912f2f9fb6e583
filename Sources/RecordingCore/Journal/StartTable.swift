/// The starts within one transaction, as one process sees them.
struct StartTable {
  let database: SQLiteDatabase
  let owners: OwnerFolder
  /// Who this process is; nil while it has claimed nothing.
  let me: String?

  /// Whether a process lives.
  func isLiving(_ owner: String?) -> Bool {
    guard let owner else { return false }
    return owner == me || owners.hasLiving(owner)
  }

  // MARK: Reading

  func start(_ id: String) throws(JournalError) -> StartRow? {
    try starts("WHERE id = ?1", [.text(id)]).first
  }

  /// The start that an idempotency key was ever used for, the one that it names first.
  func start(under key: IdempotencyKey) throws(JournalError) -> StartRow? {
    try starts(
      """
      WHERE id = ?1 OR key = ?1 OR id IN (SELECT start FROM tries WHERE key = ?1)
      ORDER BY id = ?1 DESC, number DESC LIMIT 1
      """, [.text(key.text)]
    ).first
  }

  /// The starts that have not ended, the oldest first.
  func unended(of bot: BotID? = nil) throws(JournalError) -> [StartRow] {
    let condition = "WHERE state IN (\(StartTable.unendedStates))"
    guard let bot else { return try starts("\(condition) ORDER BY number") }
    return try starts("\(condition) AND bot = ?1 ORDER BY number", [.text(bot.text)])
  }

  /// The recordings that starts of a bot are known to have made.
  func recordings(of bot: BotID, at service: ServiceIdentity) throws(JournalError) -> [String] {
    let rows = try starts(
      "WHERE bot = ?1 AND state = ?2 AND recording IS NOT NULL",
      [.text(bot.text), .text(StartRecord.State.begun.rawValue)])
    return rows.filter { service.isSame(as: $0.record.service) }.compactMap {
      $0.record.recording?.id
    }
  }

  /// The starts that a condition picks.
  func starts(
    _ condition: String, _ values: [SQLiteValue] = []
  ) throws(JournalError) -> [StartRow] {
    var starts: [StartRow] = []
    for row in try database.rows("SELECT * FROM starts \(condition)", values) {
      starts.append(try StartRow(row, of: database.path))
    }
    return starts
  }

  /// Every state in which a start may still become something, as SQL.
  static let unendedStates = list { !$0.hasEnded }
  /// Every state in which a process is at work on a start, as SQL.
  static let triedStates = list(\.isBeingTried)
  /// Every state in which nothing can become of a start any more, as SQL.
  static let endedStates = list(\.hasEnded)

  private static func list(_ isListed: (StartRecord.State) -> Bool) -> String {
    StartRecord.State.allCases.filter(isListed).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  // MARK: Writing

  func insert(_ start: StartRow) throws(JournalError) {
    let fields = start.lasting + start.changing
    let marks = fields.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let names = fields.map(\.name).joined(separator: ", ")
    try database.run("INSERT INTO starts (\(names)) VALUES (\(marks))", fields.map(\.value))
  }

  /// Writes how a start stands, in the row that it has.
  /// - Parameters:
  ///   - record: The start.
  ///   - owner: The process at work on it; nobody is where the state says that nothing is being tried.
  /// - Returns: The start as it is kept.
  /// - Throws: `JournalError`.
  @discardableResult
  func put(_ record: StartRecord, owner: String? = nil) throws(JournalError) -> StartRecord {
    var row = StartRow(record.kept, of: owner ?? "")
    row.owner = record.state.isBeingTried ? owner : nil
    let fields = row.changing
    let terms = fields.indices.map { "\(fields[$0].name) = ?\($0 + 2)" }
    try database.run(
      "UPDATE starts SET \(terms.joined(separator: ", ")) WHERE id = ?1",
      [.text(record.id)] + fields.map(\.value))
    return row.record
  }
}
