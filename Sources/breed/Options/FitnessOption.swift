import ArgumentParser
import Fitness

/// What counts as good.
struct FitnessOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What counts as good, such as \"0.6*entropy + 0.4*symmetry\"; \"help\" lists all.",
      valueName: "fitness"),
    completion: .list(
      Measures.all.map(\.name) + FitnessPreset.all.map(\.name) + ["help"]))
  var fitness = Measures.all[0].name

  func validate() throws {
    if fitness == "help" { throw CleanExit.message(FitnessHelp.text) }
    _ = try list()
  }

  /// One or more expressions, with commas between them.
  func list() throws -> [FitnessExpression] {
    do { return try FitnessExpression.list(fitness) } catch {
      let start = fitness.count > 80 ? fitness.prefix(79) + "…" : fitness[...]
      throw ValidationError("--fitness \"\(start)\": \(error)")
    }
  }
}
