import ProcessKit
import RecordingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program of the rehearsal service.
struct RehearsalProgram {
  let path: String

  /// The program that TALLY_REHEARSAL names, else the one beside this program.
  /// - Throws: `Failure` when there is none.
  static func find(in environment: EnvironmentVariables) throws(Failure) -> RehearsalProgram {
    if let path = environment["TALLY_REHEARSAL"], !path.isEmpty {
      guard access(path, X_OK) == 0 else {
        throw Failure(
          .configuration, "no rehearsal service", "TALLY_REHEARSAL names \(path), no program",
          nextStep: "set it to the path of tally-rehearsal, or unset it")
      }
      return RehearsalProgram(path: path)
    }
    guard let folder = folderOfThisProgram,
      access(folder + "/tally-rehearsal", X_OK) == 0
    else {
      throw Failure(
        .fault, "no rehearsal service", "tally-rehearsal is not beside tally",
        nextStep: "install both programs into one folder, or set TALLY_REHEARSAL to its path")
    }
    return RehearsalProgram(path: folder + "/tally-rehearsal")
  }

  /// Becomes the service; its exit code is then this process's.
  /// - Throws: `Failure` when the system refuses.
  func replaceThisProgram(_ arguments: [String]) throws(Failure) -> Never {
    let pointers = ([path] + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    execv(path, pointers + [nil])
    throw notStarted(SystemError(errno))
  }

  /// The failure for what the system said.
  func notStarted(_ error: SystemError) -> Failure {
    Failure(
      .fault, "the rehearsal service did not start", "\(path): \(error.words)",
      nextStep: "install tally and tally-rehearsal anew")
  }

  private static var folderOfThisProgram: String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      guard let resolved = realpath(buffer, nil) else { return nil }
    #else
      guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    #endif
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
