import ArgumentParser
import Breeding

/// Which lineage a generation of any pictures becomes part of.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Begin a new lineage of this name with them (default: go on in the current one).",
      valueName: "name"),
    completion: .lineage)
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var folder: FolderOptions

  /// Says where pictures of other lineages went, where nobody named a place.
  func hint(_ shown: ShownGeneration, _ report: ReportOptions) {
    let parents = shown.generation.individuals.flatMap(\.parents)
    guard into == nil, !parents.contains(where: { $0.lineage == nil }) else { return }
    report.hint(
      "they are in \(shown.lineage), the current lineage; to give them one of their own, breed undo, "
        + "and type it again with --into NAME")
  }
}
