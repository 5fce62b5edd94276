import ArgumentParser
import Breeding

/// What counts as good.
struct FitnessOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What counts as good, such as \"0.6*entropy + 0.4*symmetry\"; \"help\" lists all.",
      valueName: "fitness"),
    completion: .list(
      Measures.builtIn.map(\.name) + FitnessPreset.all.map(\.name) + ["help"]))
  var fitness = FitnessPreset.standard.name

  func validate() throws {
    if fitness == "help" { throw CleanExit.message(FitnessHelp.text) }
  }
}
