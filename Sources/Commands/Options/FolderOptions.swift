import ArgumentParser
import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where lineages lie.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Folder of the lineages (default: $BREED_POPULATIONS, or else the nearest "populations" here \
      or above).
      """,
      valueName: "folder"),
    completion: .directory)
  var populations: String?

  func validate() throws {
    if populations == "" { throw ValidationError("--populations: expected a folder") }
  }

  /// A workshop there, that paints as the flags say.
  ///
  /// - Parameter tell: is given what a person should know; by default it goes to stderr.
  func workshop(
    _ rendering: RenderingOptions? = nil, _ sheet: SheetOptions? = nil,
    telling tell: @escaping @Sendable (String) -> Void = { Console.complain("breed: \($0)") }
  ) throws -> Workshop {
    Workshop(
      populations: populations ?? Self.environment("BREED_POPULATIONS")
        ?? PopulationFolder.nearest(),
      breeder: Breeder(renderer: try rendering?.renderer() ?? Renderer()),
      sheet: sheet?.settings ?? SheetSettings(),
      telling: tell)
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(systemPath: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension FolderOptions {
  /// The folder that words name which were not parsed, since a shell asks about them or they are wrong.
  init(namedIn words: [String]) {
    self.init()
    // What was not parsed may not be read before it is set.
    populations = nil
    let flag = "--populations"
    for (index, word) in words.enumerated() {
      if word == flag, index + 1 < words.count { populations = words[index + 1] }
      if word.hasPrefix(flag + "=") { populations = String(word.dropFirst(flag.count + 1)) }
    }
  }
}
