import ArgumentParser
import Imports
import Pictures
import Rendering

/// What PNGs carry beside their pixels.
struct BareOption: ParsableArguments {
  @Flag(help: "Leave genomes, lineage and version out of PNGs.")
  var bare = false

  /// The text that goes into the PNG of those genomes.
  func text(_ members: [PictureGenomes.Member], view: View = View()) throws -> PNGText? {
    bare ? nil : try Self.text(members, view: view)
  }

  /// The text of those genomes where nobody may ask to leave it out.
  static func text(_ members: [PictureGenomes.Member], view: View = View()) throws -> PNGText {
    try PictureGenomes(version: Breed.version, view: view, members: members).text()
  }
}
