/// STUB
public final class Journal: Sendable {
  public init(folder: String?) {}
  public func listing(
    of bot: BotID, at service: ServiceIdentity, readBy profile: String?, reading: Bot?,
    under key: IdempotencyKey?, at now: Moment
  ) throws(JournalError) -> JournalListing { throw .noPlace }
  public func unended(at now: Moment) throws(JournalError) -> [StartRecord] { throw .noPlace }
  public func claim(_ record: StartRecord) throws(JournalError) -> StartProcedure.ClaimAnswer { throw .noPlace }
  public func resume(_ record: StartRecord) throws(JournalError) -> StartProcedure.ClaimAnswer { throw .noPlace }
  public func mark(_ record: StartRecord) throws(JournalError) -> Bool { throw .noPlace }
  public func note(_ record: StartRecord) throws(JournalError) -> Bool { throw .noPlace }
  public func forget(_ id: String, at now: Moment) throws(JournalError) -> Bool { throw .noPlace }
  public func start(under key: IdempotencyKey) throws(JournalError) -> StartRecord? { throw .noPlace }
}
