// swift-tools-version: 6.2
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
// What serves one console need not be fast, and optimising it takes three quarters of the time that building it does.
let unoptimized: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// A program linked in place, with the libraries in it that it needs at once, wherever these are there to be linked:
// relocating a program of this size and loading them would take 3 of the 10 ms before the first paint.
var quickStart = ["-Xlinker", "-no-pie", "-Xclang-linker", "-static-libgcc"]
func folders(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { "\(folder)/\($0)" }
}
let libraryFolders =
  ["/usr/lib64"] + folders(in: "/usr/lib") + folders(in: "/usr/lib/gcc").flatMap(folders)
for (name, archive) in [
  ("cxx", "libstdc++.a"), ("ncursesw", "libncursesw.a"), ("yaml", "libyaml.a"),
]
where libraryFolders.contains(where: { FileManager.default.fileExists(atPath: "\($0)/\(archive)") })
{
  quickStart.append("-L\(Context.packageDirectory)/scripts/linking/\(name)")
}

// Where Homebrew put it; on Linux it is found without, and a folder named for it would come before those above.
#if os(macOS)
  let yamlPackage: String? = "yaml-0.1"
#else
  let yamlPackage: String? = nil
#endif

let package = Package(
  name: "tally",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tally", targets: ["tally"]),
    .executable(name: "tally-rehearsal", targets: ["tally-rehearsal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .systemLibrary(
      name: "CYaml", pkgConfig: yamlPackage, providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CTerminalGuard", cSettings: strictC),
    .target(
      name: "CLibraryLoader", cSettings: strictC,
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CCurl", dependencies: ["CLibraryLoader"], cSettings: strictC),
    .target(name: "CSQLite", dependencies: ["CLibraryLoader"], cSettings: strictC),

    .target(name: "ProcessKit", swiftSettings: strict),
    .target(name: "TerminalKit", swiftSettings: strict),
    .target(
      name: "NcursesTerminal",
      dependencies: ["TerminalKit", "ProcessKit", "CNcurses", "CTerminalGuard"],
      swiftSettings: strict),
    .target(
      name: "RecordingCore", dependencies: ["ProcessKit", "CCurl", "CSQLite", "CYaml"],
      swiftSettings: strict),
    .target(
      name: "ConsoleUI", dependencies: ["TerminalKit", "RecordingCore"],
      resources: [.embedInCode("Themes")], swiftSettings: strict),
    .target(
      name: "RehearsalService",
      dependencies: [
        "RecordingCore", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict + unoptimized),
    .executableTarget(
      name: "tally",
      dependencies: [
        "ConsoleUI", "NcursesTerminal", "ProcessKit", "RecordingCore", "TerminalKit",
        "CTerminalGuard", argumentParser,
      ],
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(quickStart, .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "tally-rehearsal", dependencies: ["ProcessKit", "RehearsalService", argumentParser],
      swiftSettings: strict + unoptimized),
  ],
  swiftLanguageModes: [.v6]
)

// A build of everything takes these in, so that what builds the programs alone leaves them out.
if Context.environment["TALLY_PROGRAMS"] == nil {
  package.targets += [
    .executableTarget(
      name: "reference", dependencies: ["ConsoleUI", "RecordingCore", "TerminalKit"],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["TerminalKit", "RecordingCore", "ConsoleUI"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "TerminalKitTests", dependencies: ["TerminalKit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: ["NcursesTerminal", "CNcurses", "TerminalKit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordingCoreTests",
      dependencies: ["RecordingCore", "CLibraryLoader", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "StartModelTests", dependencies: ["RecordingCore"], swiftSettings: strict),
    .testTarget(
      name: "ConsoleUITests", dependencies: ["ConsoleUI", "TestSupport"],
      resources: [.copy("Screens")], swiftSettings: strict),
    .testTarget(
      name: "RehearsalServiceTests",
      dependencies: ["RehearsalService", "RecordingCore", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TallyTests", dependencies: ["tally", argumentParser], swiftSettings: strict),
    .testTarget(
      name: "ReferenceTests",
      dependencies: [
        "tally", "reference", "ConsoleUI", "RecordingCore", "TerminalKit", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "tally", "tally-rehearsal", "RecordingCore", "RehearsalService", "TestSupport",
      ],
      swiftSettings: strict),
  ]
}

// The fuzzer brings a `main` of its own, so that its program is built by `scripts/fuzz` alone.
if Context.environment["TALLY_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "tally-fuzz", dependencies: ["ConsoleUI", "RecordingCore", "TestSupport"],
      path: "Tests/Fuzzing",
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
