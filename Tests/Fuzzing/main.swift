// Reads files as a fuzzer makes them, led by the code that they reach; `scripts/fuzz` runs it.
//
// FUZZED_FILE says which file it is. A trap, a hang or a loss ends the run with the input that led there.

import Foundation

private let file =
  ProcessInfo.processInfo.environment["FUZZED_FILE"].flatMap(FuzzedFile.init) ?? .configuration

/// Reads one input; the fuzzer's library asks for a function of this name.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  file.read(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runFuzzer(&count, &arguments, testOneInput)
