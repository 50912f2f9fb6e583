extension StartProcedure {
  /// How a start ended for whoever asked for it; the record says how it stands.
  public enum Ending: Equatable, Sendable {
    /// The operator left before anything was claimed.
    case left
    /// The bot could not be read.
    case unread(ClientError)
    /// The bot takes no start.
    case notReady(Bot)
    /// Other starts of the bot are in the way.
    case held([StartRecord])
    /// The bot records, and nobody agreed to replace that.
    case alreadyRecording(Bot)
    /// The journal cannot be used.
    case journal(JournalError)
    /// It is under way or over already; nothing was sent.
    case known
    /// The idempotency key was used for another bot or body.
    case otherStartUnderKey
    /// The service took it; the bot as it was then, nil where it could not be read.
    case taken(Bot?)
    /// Its recording began.
    case begun(Bot)
    /// The tries ended with this.
    case failed(ClientError)
    /// A try may have been taken, and then the bot was no longer as the operator had been told.
    case changed(Bot)
    /// A try may have been taken, and its key may no longer be sent.
    case tooOld
    /// Another process took the start away.
    case takenAway
    /// The operator gave it up.
    case gaveUp
  }

  /// With which code a command ends; `done` while it goes on.
  ///
  /// A start that may have happened counts before everything else.
  public var exitCode: SysExit {
    guard let ending else { return .done }
    switch ending {
    case .taken, .begun: return .done
    case .known: return record?.exitCodeOfKnown ?? .done
    case .otherStartUnderKey: return .usage
    case .left, .unread, .notReady, .held, .alreadyRecording, .journal, .failed, .changed, .tooOld,
      .takenAway, .gaveUp:
      break
    }
    if let record, record.isUncertain, !record.state.hasEnded, !record.wasTaken {
      return .unanswered
    }
    switch ending {
    case .unread(let error), .failed(let error): return error.exitCode
    case .notReady: return .refused
    case .held, .alreadyRecording: return .alreadyRecording
    case .journal(let error): return error.exitCode
    case .left, .gaveUp: return hasRefusedTry ? .tryLater : .interrupted
    case .changed, .tooOld, .takenAway: return .tryLater
    case .known, .otherStartUnderKey, .taken, .begun: return .done
    }
  }

  private var hasRefusedTry: Bool { (record?.tries ?? 0) > 0 }
}

extension StartRecord {
  /// With which code a command ends that finds its start there already.
  fileprivate var exitCodeOfKnown: SysExit {
    switch state {
    case .pending, .begun: .done
    case .refused: .refused
    case .notDone, .withdrawn: .tryLater
    case .forgotten, .unclear, .superseded, .open, .uncertain, .sending: .unanswered
    case .claimed: .alreadyRecording
    }
  }
}
