// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "breed",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "breed", targets: ["breed"]),
    .library(name: "CKernels", targets: ["CKernels"]),
    .library(
      name: "Breeding",
      targets: [
        "JSON", "Hashing", "Genomes", "Evolution", "Rendering", "Animation", "Fitness",
        "Populations", "Imports", "Inspection", "Exports", "Gallery", "Breeding",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // Homebrew's expat is keg-only; the one of macOS itself is found without pkg-config.
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CJSON", pkgConfig: "json-c",
      providers: [.apt(["libjson-c-dev"]), .brew(["json-c"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "CKernels"),

    .target(name: "Hashing", dependencies: ["CCrypto"]),
    .target(name: "JSON", dependencies: ["CJSON"]),
    .target(name: "Genomes", dependencies: ["JSON"]),
    .target(name: "Evolution", dependencies: ["Genomes"]),
    .target(name: "Rendering", dependencies: ["Genomes", "Hashing", "CKernels", "CPNG"]),
    .target(name: "Terminal", dependencies: ["Rendering"]),
    .target(name: "Programs"),
    .target(name: "Animation", dependencies: ["Evolution", "Genomes", "Programs", "Rendering"]),
    .target(name: "Fitness", dependencies: ["Genomes", "Rendering", "JSON"]),
    .target(
      name: "Populations", dependencies: ["Genomes", "Evolution", "Fitness", "Hashing", "JSON"]),
    .target(
      name: "Imports",
      dependencies: ["Genomes", "Hashing", "JSON", "Rendering", "CExpat", "CPNG", "CZip"]),
    .target(name: "Inspection", dependencies: ["Genomes", "Rendering"]),
    .target(
      name: "Exports", dependencies: ["Genomes", "Inspection", "JSON", "Programs", "Rendering"]),
    .target(name: "Gallery", dependencies: ["Exports", "Genomes", "Inspection", "Rendering"]),
    .target(
      name: "Breeding",
      dependencies: ["Genomes", "Evolution", "Rendering", "Fitness", "Populations"]),
    .executableTarget(
      name: "breed",
      dependencies: [
        "Animation", "Breeding", "Evolution", "Exports", "Fitness", "Gallery", "Genomes",
        "Imports", "Inspection", "JSON", "Populations", "Rendering", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(
      name: "breedTests", dependencies: ["breed", "Locked"], resources: [.copy("Help")]),
    .target(name: "ExactColour", path: "Tests/ExactColour"),
    .target(name: "Locked", path: "Tests/Locked"),
    .target(name: "SplitMix", path: "Tests/SplitMix"),
    .target(
      name: "TestNetworks", dependencies: ["Evolution", "Genomes"], path: "Tests/TestNetworks"),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels", "ExactColour"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "SplitMix"]),
    .testTarget(name: "GenomesTests", dependencies: ["Genomes", "JSON", "SplitMix"]),
    .testTarget(
      name: "EvolutionTests", dependencies: ["Evolution", "Genomes", "JSON", "Rendering"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Evolution", "Genomes", "Hashing", "CKernels", "ExactColour", "Locked",
      ],
      resources: [
        .copy("Resources/activation-points.json"), .copy("Resources/cppn-networks.json"),
      ]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Rendering"]),
    .testTarget(
      name: "AnimationTests",
      dependencies: ["Animation", "Evolution", "Genomes", "Programs", "Rendering"]),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs"]),
    .testTarget(
      name: "PopulationsTests",
      dependencies: ["Populations", "Evolution", "Fitness", "Genomes", "Hashing", "JSON"],
      resources: [.copy("Resources/version-1")]),
    .testTarget(
      name: "FitnessTests", dependencies: ["Fitness", "Programs", "Rendering", "JSON", "SplitMix"]),
    .testTarget(
      name: "ImportsTests",
      dependencies: [
        "Imports", "Evolution", "Genomes", "JSON", "Populations", "Rendering", "SplitMix",
        "TestNetworks",
      ],
      resources: [.copy("Resources/Picbreeder"), .copy("Resources/Zip")]),
    .testTarget(
      name: "InspectionTests",
      dependencies: ["Inspection", "Genomes", "Rendering", "TestNetworks"]),
    .testTarget(
      name: "ExportsTests",
      dependencies: [
        "Exports", "Evolution", "Genomes", "Imports", "Inspection", "JSON", "Programs",
        "Rendering", "SplitMix", "TestNetworks",
      ],
      resources: [.copy("Resources/shader.py")]),
    .testTarget(
      name: "GalleryTests", dependencies: ["Gallery", "Genomes", "Imports", "TestNetworks"]),
    .testTarget(
      name: "BreedingTests",
      dependencies: [
        "Breeding", "Evolution", "Fitness", "Genomes", "JSON", "Locked", "Populations",
        "Rendering", "SplitMix",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
