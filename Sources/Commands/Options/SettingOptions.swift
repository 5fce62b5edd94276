import ArgumentParser
import Breeding

/// The settings that a recipe presets, each with a flag that replaces it. A property is called as its
/// flag.
struct SettingOptions: ParsableArguments {
  @Option(\RecipeSettings.layers) var layers: Int?
  @Option(\RecipeSettings.width) var width: Int?
  @Flag(\RecipeSettings.taper) var taper: Bool?
  @Option(\RecipeSettings.activation) var activation: Activation?
  @Option(\RecipeSettings.weights) var `init`: InitialWeights?
  @Option(\RecipeSettings.coordinates) var coordinates: Coordinates?
  @Option(\RecipeSettings.zoom) var zoom: Double?
  @Option(\RecipeSettings.inputs) var inputs: InputChoice?
  @Option(\RecipeSettings.activations) var activations: [Activation]?
  @Option(\RecipeSettings.colour) var colour: ColourModel?
  @Option(\RecipeSettings.symmetry) var symmetry: Symmetry?
  @Option(\RecipeSettings.tiling) var tiling: Tiling?
  @Option(palette: \RecipeSettings.palette) var palette: Gradient?

  /// What was typed.
  var settings: RecipeSettings { RecipeSettings(typedIn: self) }
}
