import Genomes

/// A recipe whose genomes are within the limits of breeding by eye, so that they can stand among its
/// children: they have the limits' activations, where the recipe draws any, and its inputs, symmetry,
/// tiling and colours.
package struct LimitedRecipe: Recipe {
  private let limits: VariationLimits
  private var recipe: any Recipe

  /// The recipe within these limits.
  package init(_ recipe: any Recipe, _ limits: VariationLimits) {
    self.limits = limits
    self.recipe = recipe
    if recipe.preset.activations != nil, let activations = limits.activations {
      self.recipe.overrides.activations = activations
    }
    if let symmetry = limits.symmetry { self.recipe.overrides.symmetry = symmetry }
    if let tiling = limits.tiling { self.recipe.overrides.tiling = tiling }
  }

  /// The recipe's own name.
  package var name: String { recipe.name }
  /// The recipe's own words.
  package var summary: String { recipe.summary }
  /// The recipe's own preset.
  package var preset: RecipeSettings { recipe.preset }
  /// The recipe's own settings, with those that the limits give.
  package var overrides: RecipeSettings {
    get { recipe.overrides }
    set { recipe.overrides = newValue }
  }
  /// Whether the recipe's own pictures are.
  package var isFlatOnPurpose: Bool { recipe.isFlatOnPurpose }
  /// Whether the recipe's own are.
  package var isCurated: Bool { recipe.isCurated }

  /// A genome of the recipe, within the limits.
  package func genome(random: inout RandomStream) -> Genome {
    var draft = Genome.Draft(recipe.genome(random: &random))
    if let inputs = limits.inputs {
      _ = SwitchInputs(choice: inputs).apply(to: &draft, strength: 1, random: &random)
    }
    if let colours = limits.colours {
      _ = SwitchColours(colours: colours).apply(to: &draft, strength: 1, random: &random)
    }
    return draft.valid()
  }
}
