import ArgumentParser
import Fitness
import Populations

/// When an automatic run ends: as soon as one of its goals is reached.
struct GoalOptions: ParsableArguments {
  @Option(help: "Generations to breed, 1 to 1000000 (default: 20, or as many as it takes).")
  var generations: Int?

  @Option(help: "Pictures to evaluate; the generation at hand is finished.")
  var evaluations: Int?

  @Option(
    help: ArgumentHelp("Go on until a picture is so: \"entropy > 0.9\".", valueName: "condition"))
  var until: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Go on for so long: 90s, 10m, 2h.", valueName: "time"),
    transform: Self.seconds(argument:))
  var seconds: Int?

  func validate() throws {
    guard 1...1_000_000 ~= generations ?? 1 else {
      throw ValidationError("--generations \(generations ?? 0): expected 1 to 1000000")
    }
    guard 1...1_000_000_000_000 ~= evaluations ?? 1 else {
      throw ValidationError("--evaluations \(evaluations ?? 0): expected 1 to 1000000000000")
    }
    _ = try condition()
  }

  /// The goal; a condition stands in it as it is written out.
  func goal() throws -> Run.Goal {
    let isOpen = evaluations == nil && until == nil && seconds == nil
    return Run.Goal(
      generations: generations ?? (isOpen ? 20 : nil), evaluations: evaluations,
      until: try condition()?.description, seconds: seconds)
  }

  private func condition() throws -> FitnessCondition? {
    guard let until else { return nil }
    let condition: FitnessCondition
    do { condition = try FitnessCondition(until) } catch {
      throw ValidationError("--until \"\(until.prefix(80))\": \(error)")
    }
    if condition.needsNovelty {
      throw ValidationError("--until: novelty changes with the population; expected measures")
    }
    return condition
  }

  private static func seconds(argument: String) throws -> Int {
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
    guard let unit = argument.last, let factor = factors[unit],
      let number = Int(argument.dropLast()), 1...1_000_000 ~= number
    else { throw ValidationError("expected a whole number and s, m or h, such as 10m") }
    return number * factor
  }
}
