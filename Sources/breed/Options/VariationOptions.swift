import ArgumentParser
import Evolution
import Genomes

/// What breeding may change, and what it draws from.
struct VariationOptions: ParsableArguments {
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
  @Option(
    help: ArgumentHelp(
      "Give grey and palette children this one, a name or 0b132b,f4d35e; \"help\" lists names.",
      valueName: "palette"),
    completion: .list(PaletteChoice.names), transform: PaletteChoice.init(argument:))
  var palette: PaletteChoice?

  func validate() throws {
    _ = try palette?.gradient()
    if focus == .weights, activations != nil {
      throw ValidationError(
        "--activations: --focus weights changes no activation; leave one of the two out")
    }
    if let focus, focus != .structure, inputs != nil {
      throw ValidationError(
        "--inputs: --focus \(focus.rawValue) adds and removes no input; leave one of the two out")
    }
    if let focus, focus != .colour, palette != nil {
      throw ValidationError(
        "--palette: --focus \(focus.rawValue) changes no colour; leave one of the two out")
    }
  }

  /// What was typed; a name that stands there twice counts once.
  var limits: VariationLimits {
    VariationLimits(
      focus: focus, activations: activations.map { Self.unique($0.names) },
      inputs: inputs.map { Self.unique($0.names) },
      symmetry: plane.symmetry, tiling: plane.tiling, palette: try? palette?.gradient())
  }

  private static func unique<Name: Equatable>(_ names: [Name]) -> [Name] {
    names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
  }
}
