import ArgumentParser
import Breeding

/// The canvas on which a picture is painted in place of its own. A property is called as its flag.
struct CanvasOptions: ParsableArguments {
  @Option(\CanvasChanges.colour) var colour: ColourModel?
  @Option(palette: \CanvasChanges.palette) var palette: Gradient?
  @Option(\CanvasChanges.symmetry) var symmetry: Symmetry?
  @Option(\CanvasChanges.tiling) var tiling: Tiling?

  func validate() throws {
    do { try changes.check() } catch { throw ValidationError(error.withFlags) }
  }

  /// What was typed.
  var changes: CanvasChanges { CanvasChanges(typedIn: self) }
}
