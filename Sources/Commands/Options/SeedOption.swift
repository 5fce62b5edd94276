import ArgumentParser
import Breeding

/// Where random numbers come from.
struct SeedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seed of the random numbers (default: the lineage's; for a new lineage, a random one).",
      valueName: "seed"),
    transform: Self.seed(argument:))
  var seed: UInt64?

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  static func seed(argument: String) throws -> UInt64 {
    guard let seed = UInt64(argument), RequestError.seeds ~= seed else {
      throw ValidationError("expected a whole number, 0 to \(RequestError.seeds.upperBound)")
    }
    return seed
  }
}
