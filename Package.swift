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
        "Arithmetic", "Text", "Files", "JSON", "Hashing", "Threads", "Crews", "Genomes",
        "Expressions", "Evolution", "Pictures", "Rendering", "Animation", "Fitness", "Populations",
        "Imports", "Inspection", "Exports", "Gallery", "Captions", "Plates", "Experiments",
        "Judges", "Parts", "Breeding",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
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
    .systemLibrary(
      name: "CHTTP", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .target(name: "CKernels"),
    // The page's files, which the compiler embeds as they are.
    .target(name: "CPageFiles", exclude: ["Web"]),
    // The judges that come along and what they are written with, which the compiler embeds, too.
    .target(name: "CJudgeFiles", exclude: ["Python"]),
    .target(name: "CProcess"),
    // The network that writes captions, which the compiler embeds; train.py makes it.
    .target(name: "CCaptions", exclude: ["captions.model", "train.py"]),

    .target(name: "Arithmetic"),
    .target(name: "Text"),
    .target(name: "Files", dependencies: ["CProcess", "Text", "Threads"]),
    .target(name: "Threads"),
    .target(name: "Crews", dependencies: ["Threads"]),
    .target(name: "Hashing", dependencies: ["CCrypto"]),
    .target(name: "HTTP", dependencies: ["CHTTP"]),
    .target(name: "JSON", dependencies: ["CJSON", "Text"]),
    .target(name: "Genomes", dependencies: ["Arithmetic", "Crews", "JSON"]),
    .target(name: "Expressions", dependencies: ["Text"]),
    .target(
      name: "Evolution",
      dependencies: ["Arithmetic", "Expressions", "Genomes", "JSON", "Text", "Threads"]),
    .target(
      name: "Pictures",
      dependencies: ["Arithmetic", "CKernels", "CPNG", "Crews", "Files", "Hashing", "Threads"]),
    .target(
      name: "Rendering",
      dependencies: ["Arithmetic", "CKernels", "Crews", "Genomes", "Pictures", "Threads"]),
    .target(
      name: "Captions",
      dependencies: ["Arithmetic", "CCaptions", "Evolution", "Genomes", "Hashing", "JSON"]),
    .target(name: "Plates", dependencies: ["Files", "Pictures", "Rendering", "Text"]),
    .target(
      name: "Parts", dependencies: ["Files", "Hashing", "JSON", "Pictures", "Text", "Threads"]),
    .target(name: "Terminal", dependencies: ["Files", "Pictures", "Rendering"]),
    .target(
      name: "Animation",
      dependencies: [
        "Arithmetic", "Crews", "Evolution", "Files", "Genomes", "Pictures", "Rendering", "Threads",
      ]),
    .target(
      name: "Fitness",
      dependencies: ["Arithmetic", "Evolution", "Expressions", "Genomes", "Pictures"]),
    .target(
      name: "Judges",
      dependencies: ["CJudgeFiles", "Files", "JSON", "Pictures", "Text", "Threads"]),
    .target(
      name: "Populations",
      dependencies: [
        "Arithmetic", "Evolution", "Expressions", "Files", "Genomes", "Hashing", "JSON", "Pictures",
        "Text",
      ]),
    .target(
      name: "Imports",
      dependencies: [
        "CExpat", "CPNG", "CZip", "Genomes", "Hashing", "JSON", "Pictures", "Rendering", "Text",
      ]),
    .target(name: "Inspection", dependencies: ["Genomes", "Pictures", "Rendering"]),
    .target(
      name: "Exports",
      dependencies: [
        "CPNG", "Files", "Genomes", "Inspection", "JSON", "Pictures", "Rendering", "Text",
      ]),
    .target(
      name: "Gallery", dependencies: ["Exports", "Genomes", "Pictures", "Populations", "Text"]),
    .target(name: "Experiments", dependencies: ["Arithmetic", "Text"]),
    .target(
      name: "Breeding",
      dependencies: [
        "Animation", "Arithmetic", "Captions", "Crews", "Evolution", "Experiments", "Exports",
        "Expressions", "Files", "Fitness", "Gallery", "Genomes", "Hashing", "Imports", "Inspection",
        "JSON", "Judges", "Parts", "Pictures", "Plates", "Populations", "Rendering", "Text",
        "Threads",
      ]),
    .target(name: "Page", dependencies: ["Breeding", "CPageFiles", "HTTP", "Threads"]),
    .target(
      name: "Commands",
      dependencies: [
        "Breeding", "Crews", "Hashing", "HTTP", "Page", "Terminal", "Threads",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "breed", dependencies: ["Commands"]),

    // What tests share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "ExactColour", path: "Tests/ExactColour"),
    .target(
      name: "PictureSupport", dependencies: ["Genomes", "Pictures", "Rendering", "TestSupport"],
      path: "Tests/PictureSupport"),
    .target(
      name: "TestNetworks", dependencies: ["Evolution", "Expressions", "Genomes"],
      path: "Tests/TestNetworks"),

    // What a crew does, in this process.
    .target(name: "CrewSupport", dependencies: ["Crews", "Threads"], path: "Tests/CrewSupport"),

    // The guide's example of the library, which the tests run.
    .executableTarget(
      name: "library-example", dependencies: ["Breeding"], path: "Tests/LibraryExample"),

    .testTarget(
      name: "breedTests", dependencies: ["breed", "Evolution", "library-example", "TestSupport"],
      resources: [.copy("Help")]),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels", "ExactColour"]),
    .testTarget(name: "ArithmeticTests", dependencies: ["Arithmetic", "TestSupport"]),
    .testTarget(name: "TextTests", dependencies: ["TestSupport", "Text"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport", "Text"]),
    .testTarget(name: "ThreadsTests", dependencies: ["TestSupport", "Threads"]),
    .testTarget(name: "CrewsTests", dependencies: ["Crews", "Threads"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "HTTPTests", dependencies: ["HTTP", "TestSupport", "Threads"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(
      name: "GenomesTests",
      dependencies: ["Crews", "Genomes", "JSON", "TestNetworks", "TestSupport"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "TestSupport"]),
    .testTarget(
      name: "EvolutionTests",
      dependencies: [
        "Evolution", "Expressions", "Fitness", "Genomes", "JSON", "PictureSupport", "Pictures",
        "Rendering", "TestNetworks", "TestSupport",
      ]),
    .testTarget(
      name: "PicturesTests", dependencies: ["Files", "Hashing", "PictureSupport", "Pictures"],
      resources: [.copy("Resources/PngSuite")]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "CKernels", "CrewSupport", "Crews", "Evolution", "ExactColour", "Genomes", "PictureSupport",
        "Pictures", "Rendering", "TestNetworks",
      ],
      resources: [
        .copy("Resources/activation-points.json"), .copy("Resources/cppn-networks.json"),
      ]),
    .testTarget(
      name: "CaptionsTests",
      dependencies: ["Captions", "Evolution", "Genomes", "TestNetworks", "Threads"],
      resources: [.copy("Resources/corpus.hashes")]),
    .testTarget(name: "ExperimentsTests", dependencies: ["Experiments", "TestSupport"]),
    .testTarget(
      name: "PlatesTests",
      dependencies: [
        "Files", "Genomes", "PictureSupport", "Pictures", "Plates", "Rendering", "TestNetworks",
      ]),
    .testTarget(
      name: "PartsTests",
      dependencies: ["Files", "Parts", "PictureSupport", "Pictures", "TestSupport", "Threads"]),
    .testTarget(name: "TerminalTests", dependencies: ["Pictures", "Rendering", "Terminal"]),
    .testTarget(
      name: "AnimationTests",
      dependencies: [
        "Animation", "CrewSupport", "Crews", "Evolution", "Files", "Genomes", "Pictures",
        "Rendering",
      ]),
    .testTarget(
      name: "PopulationsTests",
      dependencies: [
        "Evolution", "Files", "Genomes", "Hashing", "JSON", "Populations", "TestNetworks",
        "TestSupport",
      ],
      resources: [.copy("Resources/version-1")]),
    .testTarget(
      name: "FitnessTests",
      dependencies: [
        "Evolution", "Expressions", "Files", "Fitness", "Pictures", "Rendering", "TestNetworks",
        "TestSupport",
      ]),
    .testTarget(
      name: "JudgesTests",
      dependencies: ["Files", "JSON", "Judges", "Pictures", "TestSupport", "Threads"]),
    .testTarget(
      name: "ImportsTests",
      dependencies: [
        "Evolution", "Genomes", "Imports", "JSON", "Pictures", "Rendering", "TestNetworks",
        "TestSupport",
      ],
      resources: [.copy("Resources/Picbreeder"), .copy("Resources/Zip"), .copy("Resources/JSON")]),
    .testTarget(
      name: "InspectionTests",
      dependencies: ["Genomes", "Inspection", "Pictures", "Rendering", "TestNetworks"]),
    .testTarget(
      name: "ExportsTests",
      dependencies: [
        "Evolution", "Exports", "Files", "Genomes", "Imports", "Inspection", "JSON",
        "PictureSupport", "Rendering", "TestNetworks", "TestSupport",
      ],
      resources: [.copy("Resources/shader.py")]),
    .testTarget(
      name: "GalleryTests",
      dependencies: [
        "Gallery", "Genomes", "Imports", "Pictures", "Populations", "TestNetworks", "TestSupport",
      ]),
    .testTarget(
      name: "PageTests", dependencies: ["Breeding", "HTTP", "Page", "TestSupport", "Threads"]),
    .testTarget(
      name: "BreedingTests",
      dependencies: [
        "Animation", "Breeding", "CrewSupport", "Crews", "Evolution", "Exports", "Expressions",
        "Files", "Fitness", "Genomes", "Hashing", "Inspection", "JSON", "Parts", "Pictures",
        "Populations", "Rendering", "TestNetworks", "TestSupport", "Threads",
      ],
      resources: [.copy("Resources/arithmetic-1")]),
  ],
  swiftLanguageModes: [.v6]
)

// breed on several processes. SwiftPM looks for the libraries of all targets, and warns where one is not
// there, whatever is built: so these are targets only where they are asked for, by
// BREED_MPI=1 swift build --product breed-mpi.
if Context.environment["BREED_MPI"] == "1" {
  package.products.append(.executable(name: "breed-mpi", targets: ["breed-mpi"]))
  package.targets += [
    .systemLibrary(
      name: "CMPI", pkgConfig: "ompi-c",
      providers: [.apt(["libopenmpi-dev"]), .brew(["open-mpi"])]),
    .target(name: "MessagePassing", dependencies: ["CMPI", "Threads"]),
    .executableTarget(
      name: "breed-mpi",
      dependencies: ["Breeding", "Commands", "Crews", "MessagePassing", "Threads"]),
  ]
}
