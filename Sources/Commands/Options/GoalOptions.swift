import ArgumentParser
import Breeding

/// When an automatic run ends: as soon as one of its goals is reached.
struct GoalOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "Generations to breed, 1 to 1000000 (default: 20, or as many as another goal takes).",
    in: 1...RequestError.mostGenerations)
  var generations: Int?

  @Option(
    help: ArgumentHelp(
      "Stop when the lineage has a generation of this number.", valueName: "number"),
    in: RunWish.lasts)
  var toGeneration: Int?

  @Option(
    help: "Stop after so many pictures are evaluated; the generation is finished first.",
    in: 1...RequestError.mostEvaluations)
  var evaluations: Int?

  @Option(
    help: ArgumentHelp(
      "Stop when a picture fulfils this, such as \"entropy > 0.9\".", valueName: "condition"))
  var until: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Stop after this time, such as 90s, 10m or 2h.", valueName: "time"),
    transform: Self.seconds(argument:))
  var seconds: Int?

  func validate() throws {
    if generations != nil, toGeneration != nil {
      throw ValidationError(
        "--generations and --to-generation: expected one of them")
    }
  }

  /// The goal, without the generation up to which it goes.
  func goal(by breeder: Breeder) throws -> Run.Goal {
    Run.Goal(
      generations: generations, evaluations: evaluations,
      until: try until.map(breeder.condition), seconds: seconds)
  }

  private static func seconds(argument: String) throws -> Int {
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
    guard let unit = argument.last, let factor = factors[unit],
      let number = Int(argument.dropLast()), 1...1_000_000 ~= number
    else { throw ValidationError("expected a whole number and s, m or h, such as 10m") }
    return number * factor
  }
}
