import ArgumentParser
import Evolution
import Genomes

/// What a recipe is a preset of, each to be set in its place.
struct SettingOptions: ParsableArguments {
  @Option(help: "Hidden layers, 0 to 64.")
  var layers: Int?

  @Option(help: "Nodes of a hidden layer, 1 to 1024.")
  var width: Int?

  @Flag(inversion: .prefixedNo, help: "Halve the width at each layer.")
  var taper: Bool?

  @Option(
    help: ArgumentHelp("Function of all hidden nodes.", valueName: "name"),
    completion: .list(Activation.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "activation") })
  var activation: Activation?

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      "What weights are drawn from: normal:1, uniform:3 or fan-in.", valueName: "weights"),
    transform: Self.weights(argument:))
  var weights: InitialWeights?

  @Option(
    help: ArgumentHelp("centred, or pixel: counted 0…128.", valueName: "name"),
    completion: .list(Coordinates.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "coordinates") })
  var coordinates: Coordinates?

  @Option(help: ArgumentHelp("What x and y are multiplied by.", valueName: "factor"))
  var zoom: Double?

  @Option(
    help: ArgumentHelp("Of x, y, r, theta, bias, z0…z7, t.", valueName: "names"),
    transform: { try Naming.list($0, "input") })
  var inputs: NameList<Input>?

  @Option(
    help: ArgumentHelp("What hidden nodes' functions are drawn from.", valueName: "names"),
    transform: { try Naming.list($0, "activation") })
  var activations: NameList<Activation>?

  @Option(
    help: ArgumentHelp("grey, rgb, hsv, oklch or palette.", valueName: "model"),
    completion: .list(ColourModel.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "colour model") })
  var colour: ColourModel?

  @OptionGroup var plane: PlaneOptions
  @Option(
    help: ArgumentHelp(
      "A name or 2 to 16 colours, 0b132b,f4d35e; \"help\" lists names.", valueName: "palette"),
    completion: .list(PaletteChoice.names), transform: PaletteChoice.init(argument:))
  var palette: PaletteChoice?

  func validate() throws { _ = try palette?.gradient() }

  /// What was typed.
  var settings: RecipeSettings {
    var settings = RecipeSettings()
    settings.layers = layers
    settings.width = width
    settings.taper = taper
    settings.activation = activation
    settings.weights = weights
    settings.coordinates = coordinates
    settings.zoom = zoom
    settings.inputs = inputs?.names
    settings.activations = activations?.names
    settings.colour = colour
    settings.symmetry = plane.symmetry
    settings.tiling = plane.tiling
    settings.palette = try? palette?.gradient()
    return settings
  }

  private static func weights(argument: String) throws -> InitialWeights {
    guard let weights = InitialWeights(argument) else {
      throw ValidationError("expected normal:1, uniform:3 or fan-in, or other numbers")
    }
    return weights
  }
}
