import Pictures
import Rendering

/// A number that a picture gets. Adding one touches its file and `Measures.all`.
public protocol Measure: Sendable {
  /// Its name on the command line and in the files.
  var name: String { get }
  /// What it prefers, in a few words.
  var summary: String { get }
  /// The size in pixels of the picture that it is computed from: 64 × 64 unless it says otherwise.
  var viewport: Viewport { get }
  /// The picture's value in 0…1, 1 the best; the same on every machine.
  ///
  /// Pictures of other sizes than `viewport` have a value too.
  func score(_ picture: Picture) -> Double
}

extension Measure {
  /// 64 × 64 pixels.
  public var viewport: Viewport { Viewport(side: 64) }
}
