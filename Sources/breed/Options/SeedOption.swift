import ArgumentParser

/// Where random numbers come from.
struct SeedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seed of the random numbers (default: the lineage's; a new one's is drawn).",
      valueName: "seed"),
    transform: Self.seed(argument:))
  var seed: UInt64?

  /// Reads what was typed: a number that JSON's readers hold in 64 bits with a sign.
  static func seed(argument: String) throws -> UInt64 {
    guard let seed = UInt64(argument), seed <= UInt64(Int64.max) else {
      throw ValidationError("expected 0 to \(Int64.max)")
    }
    return seed
  }

  /// The seed given, or one drawn by the system, short enough to be typed.
  var seedOrDrawn: UInt64 {
    seed ?? UInt64(UInt32.random(in: 1...UInt32.max))
  }
}

/// Which lineage a generation of any pictures becomes part of.
struct DestinationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Begin a new lineage with them (default: go on in the current one).", valueName: "name"))
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var folder: FolderOptions
}
