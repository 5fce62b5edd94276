import ArgumentParser

/// Which lineage a generation of any pictures becomes part of.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Begin a new lineage with them (default: go on in the current one).", valueName: "name"),
    completion: .lineage)
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var folder: FolderOptions
}
