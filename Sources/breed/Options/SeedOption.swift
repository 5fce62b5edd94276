import ArgumentParser

/// Where random numbers come from.
struct SeedOption: ParsableArguments {
  @Option(help: "Seed of the random numbers (default: the lineage's; a new one's is drawn).")
  var seed: UInt64?

  func validate() throws {
    if let seed, seed > UInt64(Int64.max) {
      throw ValidationError("--seed \(seed): expected 0 to \(Int64.max)")
    }
  }

  /// The seed given, or one drawn by the system, short enough to be typed.
  var seedOrDrawn: UInt64 {
    seed ?? UInt64(UInt32.random(in: 1...UInt32.max))
  }
}
