import ArgumentParser
import Breeding
import Genomes
import Pictures
import Rendering

/// What PNGs carry beside their pixels.
struct BareOption: ParsableArguments {
  @Flag(help: "Leave genomes, lineage and version out of PNGs.")
  var bare = false

  /// The text that goes into the PNG of those pictures.
  func text(_ specimens: [Specimen], view: View = View()) throws -> PNGText? {
    bare ? nil : try Workshop.text(specimens, view: view)
  }
}
