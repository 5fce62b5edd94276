import ArgumentParser
import Genomes

/// How the plane is folded and wound up, for pictures that are drawn or bred.
struct PlaneOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fold the plane: mirror, two-way, rotation:N, kaleidoscope:N or none; N is 2 to 64.",
      valueName: "name"),
    completion: .list(["none", "mirror", "two-way", "rotation:5", "kaleidoscope:6"]),
    transform: Self.symmetry(argument:))
  var symmetry: Symmetry?

  @Option(
    help: ArgumentHelp(
      "Let opposite borders meet without a seam: torus, mirrors or none.", valueName: "name"),
    completion: .list(Tiling.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "tiling") })
  var tiling: Tiling?

  private static func symmetry(argument: String) throws -> Symmetry {
    guard let symmetry = Symmetry(argument) else {
      throw ValidationError(
        "expected none, mirror, two-way, rotation:N or kaleidoscope:N, N in "
          + "\(Symmetry.folds.lowerBound) to \(Symmetry.folds.upperBound)")
    }
    return symmetry
  }
}
