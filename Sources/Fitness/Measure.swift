import Pictures

/// What is measured of a picture. A measure conforms to `PictureMeasure`, or, where it judges many
/// pictures at once, to `BatchMeasure`.
public protocol Measure: Sendable {
  /// Its name on the command line and in the files.
  var name: String { get }
  /// What it prefers, in a few words.
  var summary: String { get }
  /// The size in pixels of the picture that it is computed from: 64 × 64 unless it says otherwise.
  var size: PictureSize { get }
}

extension Measure {
  /// 64 × 64 pixels.
  public var size: PictureSize { PictureSize(side: 64) }
}

/// A number that a picture gets. Adding one touches its file and `Measures.builtIn`.
public protocol PictureMeasure: Measure {
  /// The picture's value in 0…1, 1 the best; the same on every machine.
  ///
  /// Pictures of other sizes than `size` have a value too.
  func score(_ picture: Picture) -> Double
}

/// A measure that judges all pictures of a generation together, may take long and may fail, such as
/// another program.
public protocol BatchMeasure: Measure {
  /// A value for each picture, in their order; what is not finite counts as 0.
  ///
  /// - Throws: whatever keeps it from a value for each; a run stops there, its lineage whole.
  func scores(of pictures: [Picture]) throws -> [Double]
}
