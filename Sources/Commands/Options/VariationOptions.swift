import ArgumentParser
import Breeding

/// What breeding may change, and what it draws from. A property is called as its flag.
struct VariationOptions: ParsableArguments {
  @Option(\VariationLimits.focus) var focus: Focus?
  @Option(\VariationLimits.activations) var activations: [Activation]?
  @Option(\VariationLimits.inputs) var inputs: InputChoice?
  @Option(\VariationLimits.symmetry) var symmetry: Symmetry?
  @Option(\VariationLimits.tiling) var tiling: Tiling?
  @Option(\VariationLimits.colour) var colour: ColourModel?
  @Option(palette: \VariationLimits.palette) var palette: Gradient?

  func validate() throws {
    do { try limits.check() } catch { throw ValidationError(error.withFlags) }
  }

  /// What was typed.
  var limits: VariationLimits { VariationLimits(typedIn: self) }
}
