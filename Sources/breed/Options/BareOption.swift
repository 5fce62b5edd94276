import ArgumentParser
import Exchange
import Rendering

/// What PNGs carry beside their pixels.
struct BareOption: ParsableArguments {
  @Flag(help: "Leave genomes, lineage and version out of PNGs.")
  var bare = false

  /// The text that goes into the PNG of those genomes.
  func text(_ members: [PictureGenomes.Member], view: View = View()) throws -> PNGText? {
    bare
      ? nil : try PictureGenomes(version: Breed.version, view: view, members: members).text()
  }
}
