import ArgumentParser
import Breeding
import Files
import Populations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where lineages lie.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where lineages lie (default: $BREED_POPULATIONS, else ./populations).", valueName: "folder"),
    completion: .directory)
  var populations: String?

  func validate() throws {
    if populations == "" { throw ValidationError("--populations: expected a folder") }
  }

  var folder: PopulationFolder {
    PopulationFolder(
      path: populations ?? Self.environment("BREED_POPULATIONS") ?? "populations",
      telling: { Console.complain("breed: \(printable($0))") })
  }

  /// A workshop there, that paints as the flags say.
  func workshop(
    _ rendering: RenderingOptions, _ sheet: SheetOptions? = nil
  ) throws -> Workshop {
    Workshop(
      populations: folder.path, breeder: Breeder(renderer: try rendering.renderer()),
      sheet: sheet?.settings ?? SheetSettings(),
      telling: { Console.complain("breed: \(printable($0))") })
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
