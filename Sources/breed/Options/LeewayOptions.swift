import ArgumentParser
import Evolution
import Genomes

/// What breeding may change, and what it draws from.
struct LeewayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Change structure, weights or colour alone (default: all).", valueName: "what"),
    completion: .list(Focus.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "focus") })
  var focus: Focus?

  @Option(
    help: ArgumentHelp("Draw new activations from these: sine,gaussian,…", valueName: "names"),
    completion: .list(Activation.allCases.map(\.rawValue)),
    transform: { try Naming.list($0, "activation") })
  var activations: NameList<Activation>?

  @Option(
    help: ArgumentHelp(
      "Let children see these alone, of x, y, r, theta, bias, z0…z7, t.", valueName: "names"),
    completion: .list(Input.allCases.map(\.rawValue)),
    transform: { try Naming.list($0, "input") })
  var inputs: NameList<Input>?

  @OptionGroup var plane: PlaneOptions

  func validate() throws {
    if focus == .weights, activations != nil {
      throw ValidationError(
        "--activations: --focus weights changes no activation; leave one of the two out")
    }
    if let focus, focus != .structure, inputs != nil {
      throw ValidationError(
        "--inputs: --focus \(focus.rawValue) adds and removes no input; leave one of the two out")
    }
  }

  /// What was typed; a name that stands there twice counts once.
  var leeway: Leeway {
    Leeway(
      focus: focus, activations: activations.map { Self.unique($0.names) },
      inputs: inputs.map { Self.unique($0.names) },
      symmetry: plane.symmetry, tiling: plane.tiling)
  }

  private static func unique<Name: Equatable>(_ names: [Name]) -> [Name] {
    names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
  }
}
