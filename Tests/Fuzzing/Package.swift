// swift-tools-version: 6.0
import PackageDescription

/// The readers of what strangers may send, each fuzzed by a program of its own; `campaign` builds and
/// runs them.
let readers = [
  "Planted", "Genome", "Generation", "Log", "Stars", "Judged", "Judge", "Told", "Picbreeder", "Zip",
  "PNG", "Part", "Expression", "Words",
]

let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "breed", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "Fuzzing", dependencies: ["CFuzzer", .product(name: "Breeding", package: "breed")]),
  ]
    + readers.map { reader in
      .executableTarget(
        name: "Fuzz\(reader)",
        dependencies: ["Fuzzing", .product(name: "Breeding", package: "breed")])
    },
  swiftLanguageModes: [.v6]
)
