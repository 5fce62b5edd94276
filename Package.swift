// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "breed",
  platforms: [.macOS(.v15)],
  products: [.library(name: "CKernels", targets: ["CKernels"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CJSON", pkgConfig: "json-c",
      providers: [.apt(["libjson-c-dev"]), .brew(["json-c"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .target(name: "CKernels"),

    .target(name: "JSON", dependencies: ["CJSON"]),
    .target(name: "Genomes", dependencies: ["JSON"]),
    .target(name: "Rendering", dependencies: ["Genomes", "CKernels", "CPNG"]),

    .testTarget(name: "CKernelsTests", dependencies: ["CKernels"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Genomes"]),
  ],
  swiftLanguageModes: [.v6]
)
