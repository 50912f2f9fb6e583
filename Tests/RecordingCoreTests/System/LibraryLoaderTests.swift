import CLibraryLoader
import Dispatch
import Synchronization
import Testing

@Suite struct LibraryLoaderTests {
  /// Threads that ask for two libraries, neither of which is there; each must be told about its own.
  @Test func eachThreadIsToldItsOwnReason() {
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      let name = "libnot-here-\(thread % 2).so"
      let found = name.withCString { name in
        reasons(for: name, times: 2000)
      }
      let others = found.filter { !$0.contains(name) }
      wrong.withLock { $0 += others.prefix(1) }
    }
    #expect(wrong.withLock { $0 } == [])
  }

  private func reasons(for name: UnsafePointer<CChar>, times: Int) -> Set<String> {
    let names: [UnsafePointer<CChar>?] = [name, nil]
    let functions = [library_function()]
    return names.withUnsafeBufferPointer { names in
      functions.withUnsafeBufferPointer { functions in
        var library = loadable_library()
        pthread_mutex_init(&library.lock, nil)
        library.names = names.baseAddress
        library.functions = functions.baseAddress
        var found: Set<String> = []
        for _ in 0..<times {
          guard let reason = library_load(&library) else { return ["it was found"] }
          found.insert(String(cString: reason))
        }
        return found
      }
    }
  }
}
