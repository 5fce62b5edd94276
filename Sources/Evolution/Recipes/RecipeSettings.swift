import Genomes

/// What recipes are presets of. A setting that is nil is not given.
public struct RecipeSettings: Hashable, Sendable {
  /// Hidden layers, 0 … 64.
  public var layers: Int?
  /// Nodes of the first hidden layer, 1 … 1,024; of every one where nothing tapers.
  public var width: Int?
  /// Whether each hidden layer has half as many nodes as the one before.
  public var taper: Bool?
  /// The function of all hidden nodes.
  public var activation: Activation?
  /// What weights are drawn from.
  public var weights: InitialWeights?
  /// How places are told.
  public var coordinates: Coordinates?
  /// What x and y are multiplied by, 0.000001 … 1,000,000.
  public var zoom: Double?
  /// What networks are told of a place, each once.
  public var inputs: [Input]?
  /// What the functions of hidden nodes are drawn from, each as likely as it is often there.
  public var activations: [Activation]?
  /// How outputs become colour.
  public var colour: ColourModel?
  /// How the plane is folded.
  public var symmetry: Symmetry?
  /// How the plane is wound up.
  public var tiling: Tiling?

  /// The colours of the model `palette`, which is meant where no model is given.
  public var palette: Gradient?

  /// The settings that mean something to every recipe.
  static let common = ["symmetry", "tiling"]

  /// No setting.
  public init() {}

  /// These settings, and those of `preset` where there is none.
  func over(_ preset: RecipeSettings) -> RecipeSettings {
    var settings = preset
    settings.layers = layers ?? preset.layers
    settings.width = width ?? preset.width
    settings.taper = taper ?? preset.taper
    settings.activation = activation ?? preset.activation
    settings.weights = weights ?? preset.weights
    settings.coordinates = coordinates ?? preset.coordinates
    settings.zoom = zoom ?? preset.zoom
    settings.inputs = inputs ?? preset.inputs
    settings.activations = activations ?? preset.activations
    settings.symmetry = symmetry ?? preset.symmetry
    settings.tiling = tiling ?? preset.tiling
    settings.colour = colour ?? (palette == nil ? preset.colour : .palette)
    settings.palette = palette ?? preset.palette
    return settings
  }

  /// The settings that are given, as they are typed: name and value, in the order of the help.
  public var given: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("layers", layers.map(String.init)),
      ("width", width.map(String.init)),
      ("taper", taper.map { $0 ? "yes" : "no" }),
      ("activation", activation?.rawValue),
      ("init", weights?.description),
      ("coordinates", coordinates?.rawValue),
      ("zoom", zoom.map(InitialWeights.shortest)),
      ("inputs", inputs?.map(\.rawValue).joined(separator: ",")),
      ("activations", activations?.map(\.rawValue).joined(separator: ",")),
      ("colour", colour?.rawValue),
      ("symmetry", symmetry?.description),
      ("tiling", tiling?.rawValue),
      ("palette", palette?.description),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The names of the settings that are given.
  public var names: [String] { given.map(\.name) }
}

/// How a network is told a place of the picture.
public enum Coordinates: String, CaseIterable, Hashable, Sendable {
  /// x and y are 0 in the middle of the picture.
  case centred
  /// x and y count pixels from the top left corner, 0…128 along the shorter side, however large the
  /// picture is painted.
  case pixel
}
