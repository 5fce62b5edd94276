import Rendering

/// A measure of likeness to a picture from a file.
public protocol TargetMeasure: Measure {
  /// The picture that is aimed at.
  var picture: Picture { get }
}
