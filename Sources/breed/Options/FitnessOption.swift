import ArgumentParser
import Breeding

/// What counts as good.
struct FitnessOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      What counts as good, such as "0.6*entropy + 0.4*symmetry"; "help" lists all (default: \
      \(FitnessPreset.standard.name); of auto: as before).
      """,
      valueName: "fitness"),
    completion: .list(
      Measures.builtIn.map(\.name) + FitnessPreset.all.map(\.name) + ["help"]))
  var fitness: String?
}
