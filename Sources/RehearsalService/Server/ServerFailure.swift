import FlyingSocks
import Foundation

/// Why the local service cannot serve.
public enum ServerFailure: Error, Equatable {
  /// Another program has the port.
  case portTaken(UInt16)
  /// The port asks for rights that this user has not.
  case portForbidden(UInt16)
  /// Anything else, in the system's words.
  case broken(String)

  init(_ error: any Error, port: UInt16) {
    switch error as? SocketError {
    case .failed(_, errno: EADDRINUSE, _): self = .portTaken(port)
    case .failed(_, errno: EACCES, _): self = .portForbidden(port)
    case .failed(_, _, let message): self = .broken(message)
    default: self = .broken("\(error)")
    }
  }

  /// What went wrong, in one line.
  public var title: String {
    switch self {
    case .portTaken(let port): "port \(port) is taken by another program"
    case .portForbidden(let port): "port \(port) may not be opened by this user"
    case .broken(let message): "the rehearsal cannot serve: \(message)"
    }
  }

  /// What to do about it, in one line.
  public var nextStep: String {
    switch self {
    case .portTaken, .portForbidden: "choose another with --port, or leave it out for any free one"
    case .broken: "start it again; if that fails too, the system is out of sockets or memory"
    }
  }
}
