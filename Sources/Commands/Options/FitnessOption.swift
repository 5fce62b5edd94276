import ArgumentParser
import Breeding

/// What counts as good.
struct FitnessOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      What counts as good, an expression such as "0.6*entropy + 0.4*symmetry"; "help" lists what \
      it is made of (default: \(FitnessPreset.standard.name); in auto, as before).
      """,
      valueName: "fitness"),
    completion: .words(
      Measures.builtIn.map(\.name) + FitnessPreset.all.map(\.name) + ["help"]))
  var fitness: String?

  @Option(
    help: ArgumentHelp(
      "Colour behind a transparent target, such as black or 0b132b (default: white).",
      valueName: "colour"), transform: Background.init(argument:))
  var background: Background?
}

extension Background {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do throws(RequestError) { try self.init(argument) } catch {
      throw ValidationError("expected white, black or a colour such as 0b132b")
    }
  }
}
