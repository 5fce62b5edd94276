// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "breed", path: "..")],
  targets: [
    .target(name: "HandWritten"),
    .executableTarget(
      name: "kernel-benchmark",
      dependencies: ["HandWritten", .product(name: "CKernels", package: "breed")]),
    .executableTarget(
      name: "picture-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "next-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "poster-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "auto-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "qd-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "saving-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "judge-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "taste-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
    .executableTarget(
      name: "xor-benchmark", dependencies: [.product(name: "Breeding", package: "breed")]),
  ],
  swiftLanguageModes: [.v6]
)
