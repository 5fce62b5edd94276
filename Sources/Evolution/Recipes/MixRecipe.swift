import Genomes

/// Every picture by another recipe, in colours of its own: a first sheet with something for everyone.
///
/// A setting that is given goes to the recipes to which it means something; the others are left out.
struct MixRecipe: Recipe {
  let name = "mix"
  let summary = "each picture by another recipe, in colours of its own"
  let preset: RecipeSettings = {
    var preset = NeatRecipe().preset
    preset.colour = .palette
    return preset
  }()
  var overrides = RecipeSettings()
  let isCurated = true

  /// The recipes, each as likely as it is often there. Those in layers are smaller than the article's
  /// own, so that a sheet's file stays small.
  private static let parts: [any Recipe] =
    [3.5, 3.5, 8, 8, 8, 16, 16].map { NeatRecipe(shape: $0) }
    + [(8, 7), (8, 7), (6, 8), (3, 12)].map { layers, width in
      LayersRecipe("layers", "") {
        ($0.layers, $0.width) = (layers, width)
        // The sums of 16 sources with weights from N(0, 1) have a deviation of 4.
        $0.weights = .normal((16 / Double(width)).squareRoot())
      }
    }

  func genome(random: inout RandomStream) -> Genome {
    let given = overrides.given.map(\.name)
    let parts = Self.parts.filter { part in given.allSatisfy(part.preset.meaningful.contains) }
    var recipe = random.pick(parts) ?? NeatRecipe()
    recipe.overrides = overrides
    if overrides.palette == nil {
      switch overrides.colour {
      case .palette: recipe.overrides.palette = Self.palette(random: &random)
      case nil:
        (recipe.overrides.colour, recipe.overrides.palette) = Self.colours(
          isGrown: recipe is NeatRecipe, random: &random)
      default: break
      }
    }
    return recipe.genome(random: &random)
  }

  /// A colour model, with a palette where it is one.
  ///
  /// - Parameter isGrown: whether the recipe hangs hue from one node, so that hues stay together.
  private static func colours(
    isGrown: Bool, random: inout RandomStream
  ) -> (ColourModel, Gradient?) {
    switch random.uniform() {
    case ..<0.5: (.palette, palette(random: &random))
    case ..<0.58: (.grey, nil)
    case ..<0.82: isGrown ? (.oklch, nil) : (.palette, palette(random: &random))
    default: isGrown ? (.hsv, nil) : (.palette, palette(random: &random))
    }
  }

  private static func palette(random: inout RandomStream) -> Gradient {
    random.pick(Gradient.named)?.gradient ?? .standard
  }
}
