@testable import Fitness

extension Measures {
  /// The measure of the package that a fitness may name so, if there is one.
  static func named(_ name: String) -> (any PictureMeasure)? {
    let name = aliases[name] ?? name
    return builtIn.first { $0.name == name }
  }
}
