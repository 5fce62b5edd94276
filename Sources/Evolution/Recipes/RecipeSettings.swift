import Genomes
import Text

/// The settings of a recipe. One that is nil is not given.
public struct RecipeSettings: Hashable, Sendable {
  /// Hidden layers, 0 … 64.
  public var layers: Int?
  /// Nodes of the first hidden layer, 1 … 1,024, and of every other unless they taper.
  public var width: Int?
  /// Whether each hidden layer has half as many nodes as the one before.
  public var taper: Bool?
  /// The function of all hidden nodes.
  public var activation: Activation?
  /// What weights are drawn from.
  public var weights: InitialWeights?
  /// How the network is told where a pixel is.
  public var coordinates: Coordinates?
  /// What x and y are multiplied by, 0.000001 … 1,000,000.
  public var zoom: Double?
  /// What the network is told of a place; each input once.
  public var inputs: InputChoice?
  /// What the functions of hidden nodes are drawn from; one that is there twice is twice as likely.
  public var activations: [Activation]?
  /// How outputs become colour.
  public var colour: ColourModel?
  /// How the plane is folded.
  public var symmetry: Symmetry?
  /// How the plane is wound up.
  public var tiling: Tiling?

  /// The colours of the model `palette`; where no model is given, it is this one.
  public var palette: Gradient?

  /// No setting.
  public init() {}

  /// The recipes to which a setting means something.
  public enum Condition: CaseIterable, Sendable {
    /// Those that have it in their presets.
    case preset
    /// Those that have a colour model in their presets.
    case colour
    /// All.
    case always
  }
}

extension RecipeSettings: SettingTable {
  /// A setting means something to a recipe that has it in its preset, unless its row says otherwise.
  public static let usualCondition = Condition.preset

  /// Every setting, in the order of the help and of the files.
  public static let all: [SettingRow<RecipeSettings>] = [
    .integer("layers", \.layers, 0...64, "Hidden layers"),
    .integer("width", \.width, 1...1_024, "Nodes of a hidden layer"),
    SettingRow("taper", \.taper, .yesOrNo, "Halve the width at each layer."),
    SettingRow(
      "activation", \.activation, .name("activation"), "Activation function of all hidden nodes.",
      value: "name"),
    SettingRow(
      "init", \.weights, .weights, "Distribution of the weights: \(InitialWeights.examples).",
      value: "weights"),
    SettingRow(
      "coordinates", \.coordinates, .name("coordinates"),
      "Coordinates: centred, or pixel, counted 0…128.",
      value: "name"),
    SettingRow(
      "zoom", \.zoom, .number(0.000_001...1_000_000),
      "Factor that x and y are multiplied by.", value: "factor"),
    SettingRow(
      "inputs", \.inputs, .inputs(atLeast: 1, countsOnce: false),
      "Inputs of the network, from \(Input.listed).", value: "names"),
    SettingRow(
      "activations", \.activations,
      .names("activation").expecting("at least one") { !$0.isEmpty }
        .calling(ActivationMix.standard.activations, "standard"),
      "Functions that hidden nodes are drawn from, or \"standard\", the usual mix.",
      value: "names"),
    SettingRow(
      "colour", \.colour, .name("colour model"),
      "Colour model: \(Spelling.choice(ColourModel.allCases.map(\.rawValue))).",
      value: "model"),
    .symmetry(\.symmetry, when: .always),
    .tiling(\.tiling, when: .always),
    SettingRow(
      "palette", \.palette, .palette,
      "Colours: a name, or \(Gradient.stopCounts.words) colours such as 0b132b,f4d35e",
      value: "palette", when: .colour),
  ]

  /// These settings, with those of `preset` where none is given.
  func over(_ preset: RecipeSettings) -> RecipeSettings {
    var settings = self
    if palette != nil { settings.colour = colour ?? .palette }
    for row in Self.all { row.fill(&settings, preset) }
    return settings
  }

  /// The names of the settings that mean something to a recipe of this preset.
  package var meaningful: [String] {
    Condition.allCases.flatMap { condition in
      Self.all.filter { $0.condition == condition && hasMeaning($0) }.map(\.name)
    }
  }

  private func hasMeaning(_ row: SettingRow<RecipeSettings>) -> Bool {
    switch row.condition {
    case .preset: row.text(self) != nil
    case .colour: colour != nil
    case .always: true
    }
  }

  /// Checks each setting, and that a genome may be as large as they ask for.
  ///
  /// - Throws: the first that is out of its bounds.
  func check() throws(SettingError) {
    try checkBounds()
    _ = try Colours(colour, palette)
    let (nodes, connections) = size
    guard nodes <= Genome.nodeLimit, connections <= Genome.connectionLimit else {
      throw .tooLarge(nodes: nodes, connections: connections)
    }
  }
}

/// How a network is told where a pixel is.
public enum Coordinates: String, CaseIterable, Hashable, Sendable {
  /// x and y are 0 in the middle of the picture.
  case centred
  /// x and y count pixels from the top left corner, 0…128 along the shorter side, for every size of
  /// picture.
  case pixel
}
