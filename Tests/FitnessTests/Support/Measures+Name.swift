@testable import Fitness

extension Measures {
  /// The measures of the package that a picture alone decides.
  static let ofPictures = builtIn.compactMap { $0 as? any PictureMeasure }

  /// That of them that a fitness may name so, if there is one.
  static func named(_ name: String) -> (any PictureMeasure)? {
    let name = aliases[name] ?? name
    return ofPictures.first { $0.name == name }
  }
}
